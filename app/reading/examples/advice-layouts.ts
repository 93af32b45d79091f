import type { AdvicePassage } from './advice-passages';

const ON = 'Ontraden';
const OK = 'Oordeel Kamer';
const HOLD = 'Verzocht motie aan te houden';

/** Tables in every shape in which a document loses them, headings, lists, and what two sentences say together. */
export const ADVICE_LAYOUTS: readonly AdvicePassage[] = [
  [
    'numbers that stand before the members',
    `Uw Kamer heeft mij verzocht te reageren op de moties 41235, nr. 78 van het lid Veenstra en 41235, nr. 79 van de leden Dijkman en De Wit. De eerste motie ontraad ik. De tweede motie laat ik aan het oordeel van de Kamer.
`,
    { 'kst-41235-78': ON, 'kst-41235-79': OK },
  ],
  [
    'numbers of one dossier joined by dashes',
    `Hierbij de appreciatie van de moties 41235-5, -7 en -9. De moties 41235-5 en -7 ontraad ik. Motie 41235-9 krijgt oordeel Kamer.
`,
    { 'kst-41235-5': ON, 'kst-41235-7': ON, 'kst-41235-9': OK },
  ],
  [
    'numbers of one dossier joined by dashes, in brackets',
    `De moties van het lid Veenstra (41235-5, -7, -9) ontraad ik.
`,
    { 'kst-41235-5': ON, 'kst-41235-7': ON, 'kst-41235-9': ON },
  ],
  [
    'one motion named by its first member and by all',
    `De motie van het lid Veenstra c.s. (41 235, nr. 61) vraagt om laadpalen.

De motie van de leden Veenstra en Dijkman over laadpalen ontraad ik.
`,
    { 'kst-41235-61': ON },
  ],
  [
    'motions named first by all members and then by the first',
    `De motie van de leden Veenstra, Dijkman en De Wit (41 235, nr. 61) gaat over laadpalen. De motie-Zandsma (41 235, nr. 62) gaat over bruggen.

De motie-Veenstra c.s. ontraad ik. De motie-Zandsma kan ik oordeel Kamer geven.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a table by bare numbers of the own dossier, with the advice shortened',
    `Nr. Indiener Onderwerp Advies
61 Veenstra c.s. Laadpalen in dorpen OK
62 Dijkman Parkeren bij stations ontraden
63 De Wit/Zandsma Tolwegen ontijdig
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-63': 'Ontijdig' },
  ],
  [
    'a table whose cells are apart',
    `Nr.\tIndiener\tOnderwerp\tAppreciatie
61\tVeenstra c.s.\tLaadpalen in dorpen\tOordeel Kamer
62\tDijkman\tParkeren bij stations\tOntraden
63\tDe Wit\tTolwegen\tOvergenomen
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-63': 'Overgenomen' },
  ],
  [
    'a table with an explanation behind the advice',
    `Nr.\tIndiener\tAdvies\tToelichting
61\tVeenstra c.s.\tOordeel Kamer\tPast binnen het beleid.
62\tDijkman\tOntraden\tGeen dekking.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'a table whose cells stand under one another',
    `Stuknummer

Indiener

Onderwerp

Appreciatie

41 235, nr. 61

Veenstra

Laadpalen in dorpen

Oordeel Kamer

41 235, nr. 62

Dijkman

Parkeren bij stations

Ontraden
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'a table with the advice in front',
    `Appreciatie Motie
Ontraden Motie-Veenstra over laadpalen (41 235, nr. 61)
Oordeel Kamer Motie-Dijkman over parkeren (41 235, nr. 62)
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a table whose rows run over lines',
    `Motie Appreciatie
Motie van het lid Veenstra over het
plaatsen van laadpalen in dorpen (41 235,
nr. 61)
Ontraden
Motie van het lid Dijkman over het gratis
parkeren bij stations (41 235, nr. 62)
Oordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a table between bars without a header',
    `| 41 235, nr. 61 | Veenstra | Laadpalen | OK |
| 41 235, nr. 62 | Dijkman | Parkeren | Ontraden |
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'several by number in the own dossier',
    `De moties op stuk nrs. 12, 14 en 16 laat ik aan het oordeel van de Kamer. De moties op stuk nrs. 13 en 15 ontraad ik.
`,
    { 'kst-41235-12': OK, 'kst-41235-14': OK, 'kst-41235-16': OK, 'kst-41235-13': ON, 'kst-41235-15': ON },
  ],
  [
    'a line a motion, by its number',
    `Motie op stuk nr. 12: oordeel Kamer.
Motie op stuk nr. 13: ontraden.
`,
    { 'kst-41235-12': OK, 'kst-41235-13': ON },
  ],
  [
    'the motion in one sentence and the advice on it two sentences on',
    `Over de motie-Veenstra (41 235, nr. 61). Die verzoekt de regering om meer laadpalen in dorpen te plaatsen. Die wil ik ontraden.

Dan de motie-Dijkman (41 235, nr. 62). Daarmee kan ik uit de voeten. Oordeel Kamer.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a heading a motion and the advice last in the passage, after another was named',
    `Motie van het lid Veenstra over laadpalen (41 235, nr. 61)

De motie vraagt om laadpalen. Gemeenten besluiten daar zelf over. Daarbij past geen landelijke norm.

Met verwijzing naar bovenstaande laat ik het oordeel over deze motie aan uw Kamer.

Motie van het lid Dijkman over parkeren (41 235, nr. 62)

De motie-Van Oeveren (41 235, nr. 12) vroeg hier vorig jaar ook om. Daaraan is uitvoering gegeven. Voor een verdere stap is geen geld.

Ik ontraad daarom deze motie.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-12': null },
  ],
  [
    'the reading of the motion in the sentence before the advice',
    `De motie van het lid Veenstra (41 235, nr. 61) vraagt om laadpalen. Ik lees de motie als een verzoek om in overleg te treden met gemeenten. Met deze lezing kan ik de motie oordeel Kamer geven.
`,
    { 'kst-41235-61': OK },
  ],
  [
    'a reference to the debate before the advice',
    `Onder verwijzing naar het debat ontraad ik de motie-Veenstra (41 235, nr. 61). De motie-Dijkman (41 235, nr. 62) is, zoals in het debat gezegd, ontijdig.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': 'Ontijdig' },
  ],
  [
    'a request to hold, else advised against, in one sentence',
    `Ten aanzien van de motie-Veenstra (41 235, nr. 61) verzoek ik de indiener de motie aan te houden; zo niet, dan ontraad ik haar.
`,
    { 'kst-41235-61': HOLD },
  ],
  [
    'support of what is done already',
    `De motie van het lid Veenstra (41 235, nr. 61) beschouw ik als ondersteuning van beleid. De motie-Dijkman (41 235, nr. 62) zie ik als een steun in de rug; oordeel Kamer.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': OK },
  ],
  [
    'motions that are taken over',
    `De motie-Veenstra (41 235, nr. 61) kan ik overnemen. De motie-Dijkman (41 235, nr. 62) wordt door mij overgenomen.
`,
    { 'kst-41235-61': 'Overgenomen', 'kst-41235-62': 'Overgenomen' },
  ],
  [
    'headings by members with a number of the own dossier',
    `Motie van het lid Veenstra (nr. 801)

De motie past bij het beleid. Oordeel Kamer.

Motie van de leden Dijkman en De Wit (nr. 802)

Ontraden.
`,
    { 'kst-41235-801': OK, 'kst-41235-802': ON },
  ],
  [
    'a list by advice with members joined to one word',
    `Mijn appreciatie luidt als volgt:
- Oordeel Kamer: de moties-Veenstra (41 235, nr. 61) en -Dijkman (41 235, nr. 62);
- Ontraden: de motie-Zandsma (41 235, nr. 63).
`,
    { 'kst-41235-61': OK, 'kst-41235-62': OK, 'kst-41235-63': ON },
  ],
  [
    'the number that is replaced in brackets before the own',
    `De gewijzigde motie van het lid Veenstra (t.v.v. 41 235, nr. 61) (41 235, nr. 70) kan nu op oordeel Kamer rekenen.
`,
    { 'kst-41235-70': OK },
  ],
  [
    'idioms of speech',
    `Ik kan mij vinden in de motie-Veenstra (41 235, nr. 61) en laat het oordeel daarover graag aan uw Kamer. De motie-Dijkman (41 235, nr. 62) zou ik willen ontraden. Aan de motie-De Wit (41 235, nr. 63) heb ik geen behoefte; ik ontraad haar. De motie-Zandsma (41 235, nr. 64) moet ik met kracht ontraden.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-63': ON, 'kst-41235-64': ON },
  ],
  [
    'number, members in brackets and advice on one line',
    `Motie 41235-61 (Veenstra): ontraden. Motie 41235-62 (Dijkman c.s.): oordeel Kamer.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'an advice that turns if the motion is changed, over two sentences',
    `De motie-Veenstra (41 235, nr. 61) zou ik oordeel Kamer kunnen geven als de indiener de termijn laat vervallen. In de huidige vorm ontraad ik de motie.
`,
    { 'kst-41235-61': 'Ontraden, tenzij gewijzigd' },
  ],
  [
    'a block a motion, with its number, request and advice on lines',
    `Motie Veenstra c.s.
Kamerstuk 41 235, nr. 61
Verzoek: meer laadpalen
Appreciatie: Ontraden

Motie Dijkman
Kamerstuk 41 235, nr. 62
Verzoek: gratis parkeren
Appreciatie: Oordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a first name and a surname that begins small, and a naming that fits two motions',
    `De motie van de leden Karel de Wit en Veenstra (41 235, nr. 61) gaat over laadpalen. De motie van de leden Karel de Wit en Dijkman (41 235, nr. 62) gaat over bruggen. Beide ontraad ik; over de motie van de heer Karel de Wit is al gesproken.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': ON },
  ],
  [
    'the marks of notes in brackets behind the sentence, and two motions of one member',
    `Conform de motie van het lid Veenstra[1 ] is hierover gesproken. De motie van leden Dijkman en De Wit vraagt om nader onderzoek.[2 ] Ook de andere motie van het lid Veenstra[3] is uitgevoerd.

1 Motie Veenstra, Kamerstuk 41 235, nr. 61
2 Motie Dijkman en De Wit, Kamerstuk 41 235, nr. 62
3 Motie Veenstra, Kamerstuk 41 235, nr. 63
`,
    { 'kst-41235-61': null, 'kst-41235-62': null, 'kst-41235-63': null },
  ],
  [
    'a vote on motions in the title of a debate',
    `Bij de stemmingen (Handelingen II 2024/25, nr. 55, Stemmingen moties Verkeers- en vervoersbeleid) is de motie Veenstra c.s. (Kamerstuk 41 235, nr. 61) aangenomen.
`,
    { 'kst-41235-61': null },
  ],
  [
    'the number between commas and the member behind it',
    `De eerste motie, op stuk nr. 61, is van mevrouw Veenstra. Zij vraagt om meer laadpalen. Ik moet deze motie ontraden.

De motie-Dijkman cum suis op stuk nr. 62 verzoekt om gratis parkeren. Daar kom ik zo op in reactie op de motie van mevrouw De Wit. Als ik daarvoor de tijd mag nemen, kan ik deze motie van de heer Dijkman oordeel Kamer geven.

De motie-De Wit op stuk nr. 63 gaat daar verder op door. Die kan ik ook oordeel Kamer geven.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK, 'kst-41235-63': OK },
  ],
  [
    'a remark that tells by whom the motion is',
    `Dan de motie op stuk nr. 61 over laadpalen. Dit is een motie van mevrouw Veenstra en anderen. Die motie geef ik oordeel Kamer.

De motie op stuk nr. 62 is ook een motie van mevrouw Veenstra. Eerder is de aangenomen motie van de heer Dijkman en de heer De Wit (41 235, nr. 40) uitgevoerd. Die ruimte is er nu niet; deze motie ontraad ik.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-40': null },
  ],
  [
    'a request to hold that a change makes needless',
    `Over de motie op stuk nr. 61. Ik zou de indiener willen vragen de motie aan te houden.

Met de aanpassing die de indiener nu voorstelt kan ik de motie oordeel Kamer geven.
`,
    { 'kst-41235-61': OK },
  ],
  [
    'numbers without stuk in the own dossier',
    `Motie nr. 61 van het lid Veenstra betreft laadpalen. De motie loopt vooruit op de brief. Ik verzoek de indiener deze motie aan te houden.

Met motie nr. 62 van het lid Dijkman wordt de regering gevraagd onderzoek te doen. Ik laat het oordeel over de motie aan de Kamer.
`,
    { 'kst-41235-61': HOLD, 'kst-41235-62': OK },
  ],
  [
    'a list of adopted motions by number and members',
    `Bij dezen een overzicht van de aangenomen moties.

Nr. 61 (Veenstra c.s.) – laadpalen in dorpen. De motie is uitgevoerd.

Nr. 62 (Dijkman/De Wit) – parkeren. Hierover ontvangt uw Kamer een brief.
`,
    { 'kst-41235-61': null, 'kst-41235-62': null },
  ],
  [
    'an adopted motion that is called support of policy',
    `Hierbij reageer ik op de motie Veenstra c.s. (41 235, nr. 61). De motie is op 27 mei jl. door uw Kamer aanvaard.

In het licht van het bovenstaande beschouwt het kabinet de motie als ondersteuning van het beleid.
`,
    { 'kst-41235-61': null },
  ],
  [
    'the notes as the site of the official publications shows them',
    `De motie van de leden Veenstra en Dijkman1 vraagt om laadpalen. Ik ontraad de motie.

X Noot
1

Kamerstuk 41 235, nr. 61.
`,
    { 'kst-41235-61': ON },
  ],
  [
    'a note that is of the letter which told of the motion',
    `Uw Kamer vroeg wat er is gedaan met de motie-Veenstra.1 In mijn brief van 27 mei jl. schreef ik hoe ik de motie-Veenstra uitvoer.2

1 Kamerstuk 41 235, nr. 61.
2 Kamerstuk 41 817, nr. 74.
`,
    { 'kst-41235-61': null },
  ],
];
