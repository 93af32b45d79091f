import type { AdvicePassage } from './advice-passages';

const ON = 'Ontraden';
const OK = 'Oordeel Kamer';
const HOLD = 'Verzocht motie aan te houden';

/** A set of its own, read once before rules were touched (18 of 27 whole passages right, now all). */
export const MORE_ADVICE_LAYOUTS: readonly AdvicePassage[] = [
  [
    'numbered headings with the appreciation on a line under the prose',
    `Hierbij mijn appreciatie van de moties die zijn ingediend tijdens het tweeminutendebat Laadinfrastructuur van 3 juni jl.

1. Motie van het lid Veenstra c.s. (41 235, nr. 61) over laadpalen

Deze motie verzoekt de regering om in elk dorp een laadpaal te plaatsen. Gemeenten maken hierin hun eigen afweging en dat moet zo blijven. Een landelijke verplichting past daar niet bij.

Appreciatie: ontraden

2. Motie van de leden Dijkman en De Wit (41 235, nr. 62) over parkeren

In deze motie wordt de regering verzocht te onderzoeken of parkeren bij stations goedkoper kan. Dat onderzoek wil ik graag doen.

Appreciatie: oordeel Kamer

3. Motie van het lid Zandsma (41 235, nr. 63) over bruggen

Appreciatie: verzoek tot aanhouden
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK, 'kst-41235-63': HOLD },
  ],
  [
    'headings that begin with the number, members in brackets',
    `Motie 41 235, nr. 61 (Veenstra) – laadpalen in dorpen

Het kabinet deelt het doel van deze motie. De motie krijgt oordeel Kamer.

Motie 41 235, nr. 62 (Dijkman, De Wit) – parkeren

De motie is niet uitvoerbaar binnen de wet. De motie wordt ontraden.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'three motions in one paragraph',
    `Het lid Veenstra verzoekt in zijn motie (41 235, nr. 61) om meer laadpalen; deze motie ontraad ik. In de motie van het lid Dijkman (41 235, nr. 62) wordt gevraagd om een onderzoek; die motie kan ik oordeel Kamer geven. De motie van het lid De Wit (41 235, nr. 63) ten slotte is overbodig.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK, 'kst-41235-63': 'Overbodig' },
  ],
  [
    'the advice before the motions',
    `Oordeel Kamer geef ik aan de motie-Veenstra (41 235, nr. 61) en de motie-Dijkman (41 235, nr. 62). Ontraden moet ik de motie-De Wit (41 235, nr. 63).
`,
    { 'kst-41235-61': OK, 'kst-41235-62': OK, 'kst-41235-63': ON },
  ],
  [
    'numbers and advice respectively',
    `De moties op stuk nrs. 61 en 62 krijgen respectievelijk oordeel Kamer en ontraden.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'the other motions, named behind',
    `De motie-Veenstra (41 235, nr. 61) geef ik oordeel Kamer. De overige moties, te weten de motie-Dijkman (41 235, nr. 62) en de motie-De Wit (41 235, nr. 63), ontraad ik.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-63': ON },
  ],
  [
    'one motion, told as handed in, with the advice at the end',
    `Op 3 juni jl. heeft het lid Veenstra een motie ingediend over laadpalen (Kamerstuk 41 235, nr. 61). Ik heb u toegezegd de motie schriftelijk te appreciëren.

Laadpalen worden door gemeenten geplaatst. Zij beschikken over voldoende middelen.

Gelet op het bovenstaande is mijn oordeel over de motie: ontraden.
`,
    { 'kst-41235-61': ON },
  ],
  [
    'the motion named in the subject line and numbered in the text',
    `Betreft: Appreciatie motie Veenstra c.s. over laadpalen

Geachte voorzitter,

In het debat van 3 juni heeft u mij gevraagd om een schriftelijke appreciatie van bovengenoemde motie (Kamerstuk 41 235, nr. 61).

De motie verzoekt de regering te verkennen waar laadpalen ontbreken. Dat doe ik al in het kader van de monitor. Ik beschouw de motie daarom als ondersteuning van beleid en laat het oordeel aan uw Kamer.
`,
    { 'kst-41235-61': OK },
  ],
  [
    'a table with members first, and an advice with a way out',
    `Indiener(s)\tKamerstuknummer\tVerzoek\tAppreciatie
Veenstra (X) c.s.\t41 235, nr. 61\tverzoekt de regering laadpalen te plaatsen\tOntraden
Dijkman (Y)\t41 235, nr. 62\tverzoekt de regering het parkeren te onderzoeken\tOordeel Kamer
De Wit (Z)\t41 235, nr. 63\tverzoekt de regering bruggen te schilderen\tOntijdig, anders ontraden
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK, 'kst-41235-63': 'Ontijdig' },
  ],
  [
    'a table whose narrow columns break the number and the advice',
    `Stuk Indiener Onderwerp Oordeel
41 235 –
61
Veenstra c.s. Laadpalen in
dorpen
Oordeel
Kamer
41 235 –
62
Dijkman Parkeren bij
stations
Ontraden
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'a table with its header over two lines',
    `Nummer Indiener Onderwerp Advies
motie kabinet
41 235-61 Veenstra Laadpalen Ontraden
41 235-62 Dijkman Parkeren Oordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a table that repeats its header on the next page',
    `Nr. Indiener Onderwerp Advies
61 Veenstra Laadpalen Ontraden

Pagina 2 van 3

Nr. Indiener Onderwerp Advies
62 Dijkman Parkeren Oordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a table of two columns',
    `Motie\tAdvies
Veenstra over laadpalen (41 235, nr. 61)\tOntraden
Dijkman c.s. over parkeren (41 235, nr. 62)\tOordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a list with the advice behind a colon',
    `- Motie Veenstra (41 235, nr. 61): oordeel Kamer.
- Motie Dijkman (41 235, nr. 62): ontraden, omdat dekking ontbreekt.
- Motie De Wit (41 235, nr. 63): overgenomen.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-63': 'Overgenomen' },
  ],
  [
    'numbered lists that the advice announces',
    `Ik ontraad de volgende moties:
1. Motie van het lid Veenstra over laadpalen (41 235, nr. 61)
2. Motie van het lid Dijkman over parkeren (41 235, nr. 62)

Het oordeel over de volgende moties laat ik aan uw Kamer:
1. Motie van het lid De Wit over bruggen (41 235, nr. 63)
2. Motie van de leden Zandsma en Veenstra over fietsen (41 235, nr. 64)
`,
    { 'kst-41235-61': ON, 'kst-41235-62': ON, 'kst-41235-63': OK, 'kst-41235-64': OK },
  ],
  [
    'reasons in a list, one of them an older motion',
    `De motie van het lid Veenstra (41 235, nr. 61) ontraad ik om de volgende redenen:
- er is geen dekking;
- de motie van het lid Dijkman (41 235, nr. 40) voorziet hier al in.
`,
    { 'kst-41235-61': ON, 'kst-41235-40': null },
  ],
  [
    'a changed motion after the advice on the first',
    `De oorspronkelijke motie van het lid Veenstra (41 235, nr. 61) heb ik tijdens het debat ontraden. De gewijzigde motie (41 235, nr. 70) komt tegemoet aan mijn bezwaar. Ik kan deze gewijzigde motie oordeel Kamer geven.
`,
    { 'kst-41235-61': null, 'kst-41235-70': OK },
  ],
  [
    'the first and the second in one sentence',
    `Mede namens de Staatssecretaris van Voorbeeldzaken bericht ik u over de motie-Veenstra (41 235, nr. 61) en de motie-Dijkman (41 235, nr. 62). De eerste motie valt onder mijn verantwoordelijkheid en geef ik oordeel Kamer; de tweede wordt door de Staatssecretaris ontraden.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'the former and the latter in one sentence',
    `De moties van het lid Veenstra (41 235, nr. 61) en van het lid Dijkman (41 235, nr. 62) zien op hetzelfde. De eerstgenoemde motie kan ik oordeel Kamer geven, de laatstgenoemde ontraad ik.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'an advice that is denied before the one given',
    `De motie van het lid Veenstra (41 235, nr. 61) hoef ik niet te ontraden. Ik laat het oordeel aan de Kamer.
`,
    { 'kst-41235-61': OK },
  ],
  [
    'an adopted motion of which the advice is told',
    `Uw Kamer heeft de motie-Veenstra (41 235, nr. 61) aangenomen. Het kabinet had deze motie ontraden. Hierbij informeer ik u over de wijze waarop het kabinet met de motie omgaat.
`,
    { 'kst-41235-61': null },
  ],
  [
    'an advice that is still to come',
    `De motie-Veenstra (41 235, nr. 61) ontraad ik. Over de motie-Dijkman (41 235, nr. 62) overleg ik nog met gemeenten. Ik stuur uw Kamer mijn appreciatie van die motie voor de stemmingen.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': 'Nog te ontvangen' },
  ],
  [
    'a reading, the advice on it, and what holds otherwise in three sentences',
    `Over de motie-Veenstra (41 235, nr. 61). Als de indiener bedoelt dat ik dit met gemeenten bespreek, dan is dat akkoord. In dat geval geef ik de motie oordeel Kamer. Anders moet ik de motie ontraden.
`,
    { 'kst-41235-61': OK },
  ],
  [
    'motions of three dossiers',
    `De motie-Veenstra (Kamerstuk 41 235, nr. 61) ontraad ik. De motie-Dijkman (Kamerstuk 41 600 XII, nr. 40) geef ik oordeel Kamer. De motie-De Wit (Kamerstuk 41 600-A, nr. 15) is ontijdig.
`,
    { 'kst-41235-61': ON, 'kst-41600-XII-40': OK, 'kst-41600-A-15': 'Ontijdig' },
  ],
  [
    'spoken turns with the number alone',
    `Dan kom ik bij de motie op stuk nr. 61 van mevrouw Veenstra. Daar heb ik net al het een en ander over gezegd. Die zou ik moeten ontraden.

De motie op stuk nr. 62 is van de heer Dijkman. Ik snap de wens. Met de interpretatie dat ik dit meeneem in de brief, kan die oordeel Kamer krijgen.

De motie op stuk nr. 63: oordeel Kamer.

De motie op stuk nr. 64: ontraden.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK, 'kst-41235-63': OK, 'kst-41235-64': ON },
  ],
  [
    'headings that end in the advice',
    `Appreciatie motie-Veenstra (41 235, nr. 61): Oordeel Kamer
De motie past binnen het beleid.

Appreciatie motie-Dijkman (41 235, nr. 62): Ontraden
De motie gaat te ver.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'headings by members and the number in the prose',
    `Motie-Veenstra over laadpalen

Het lid Veenstra heeft een motie ingediend (41 235, nr. 61) die vraagt om laadpalen. Ik ontraad de motie.

Motie-Dijkman over parkeren

De motie van het lid Dijkman (41 235, nr. 62) vraagt om een onderzoek. Ik geef de motie oordeel Kamer.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a table whose last column is narrow',
    `Nr.\tIndiener\tOnderwerp\tAppreciatie
61\tVeenstra c.s.\tLaadpalen in dorpen\tOordeel
en buurten\tKamer
62\tDijkman\tParkeren bij\tOntraden
stations
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'a number that the foot of the page breaks',
    `Ik ontraad de motie van het lid Veenstra (Kamerstuk 41 235,
Tweede Kamer, vergaderjaar 2024–2025, 41 235, nr. 80 1

nr. 61). De motie-Dijkman (41 235, nr. 62) kan ik oordeel Kamer geven.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'headings by number, the names in the prose below',
    `Motie op stuk nr. 61 (41 235)

De motie van de leden Veenstra en Dijkman verzoekt de regering laadpalen te tellen. Ik geef de motie oordeel Kamer.

Motie op stuk nr. 62 (41 235)

In de motie van het lid Zandsma wordt gevraagd het parkeren vrij te geven. Ik ontraad de motie.

Motie op stuk nr. 63 (41 235)

De motie van het lid De Wit, die om een verkenning vraagt, zou ik willen overnemen.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-63': 'Overgenomen' },
  ],
  [
    'a heading by name, whose number stands behind that of a debate',
    `Motie-Veenstra/Dijkman over laadpalen

In het wetgevingsoverleg van 2 juni jl. (Kamerstuk 41 600 XII, nr. 74) zegde ik een oordeel toe over de gewijzigde motie-Veenstra/Dijkman over laadpalen (Kamerstuk 41 235, nr. 61). Ik ontraad haar.
`,
    { 'kst-41235-61': ON },
  ],
  [
    'what was done with a motion, told with the letter that told it',
    `De motie-Veenstra (Kamerstuk 41 235, nr. 61) geef ik oordeel Kamer. Over de uitvoering van die motie bent u op 28 mei geïnformeerd (Kamerstuk 41 310, nr. 12).
`,
    { 'kst-41235-61': OK },
  ],
  [
    'motions that were advised against, in general',
    `Onderwerp: moties van het lid Veenstra (41 235, nr. 61) en van het lid Dijkman (41 235, nr. 62)

Overeenkomstig de afspraak dat het kabinet uw Kamer binnen enkele weken informeert over het plan van aanpak voor aangenomen moties die zijn ontraden, zet ik hieronder uiteen hoe met deze moties wordt omgegaan.
`,
    { 'kst-41235-61': null, 'kst-41235-62': null },
  ],
  [
    'an earlier advice that is taken back',
    `De motie-Veenstra is gewijzigd (Kamerstuk 41 235, nr. 61, t.v.v. nr. 52). Mijn eerdere oordeel «ontraden» herzie ik: de gewijzigde motie kan ik overnemen noch ontraden zolang de commissie niet heeft gerapporteerd, en ik acht haar derhalve ontijdig.
`,
    { 'kst-41235-61': 'Ontijdig' },
  ],
  [
    'a request to hold it, and what follows if it is not held',
    `Over de motie-Veenstra (Kamerstuk 41 235, nr. 61): ik verzoek de indieners daarom de motie aan te houden tot na de evaluatie; indien zij daartoe niet bereid zijn, is de motie ontijdig en moet ik haar ontraden.
`,
    { 'kst-41235-61': HOLD },
  ],
];
