/** The body of a letter in dossier 41 235, and the advice that it gives on each motion it names (null: none). */
export type AdvicePassage = readonly [
  name: string,
  body: string,
  advice: Readonly<Record<string, string | null>>,
];

const ON = 'Ontraden';
const OK = 'Oordeel Kamer';

/** How letters tie an advice to its motion: lists, tables, notes, several at once. */
export const ADVICE_PASSAGES: readonly AdvicePassage[] = [
  [
    'a numbered list with the advice under each heading',
    `Hierbij ontvangt uw Kamer de appreciatie van de ingediende moties.

Motie 1: motie van het lid Veenstra over laadpalen in dorpen (Kamerstuk 41 235, nr. 61)
Oordeel Kamer.

Motie 2: motie van de leden Dijkman en De Wit over parkeren bij stations (Kamerstuk 41 235, nr. 62)
Gemeenten gaan hier zelf over. Ontraden.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'several by number, then one more without its dossier',
    `De moties op stuk nrs. 61, 62 en 64 (41 235) ontraad ik, omdat dekking ontbreekt.
De motie op stuk nr. 63 laat ik aan het oordeel van de Kamer.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': ON, 'kst-41235-64': ON, 'kst-41235-63': OK },
  ],
  [
    'two advices in one sentence',
    `De motie-Veenstra (41 235, nr. 61) geef ik oordeel Kamer, de motie-Dijkman (41 235, nr. 62) ontraad ik.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'motions with their numbers in notes',
    `De motie van het lid Veenstra1 over laadpalen kan oordeel Kamer krijgen.

De motie van het lid Dijkman2 over parkeren verhoudt zich niet tot de wet. Deze motie ontraad ik daarom.

1 Kamerstuk 41 235, nr. 61.
2 Kamerstuk 41 235, nr. 62.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'an earlier advice reported beside a new one',
    `De motie van het lid Veenstra (41 235, nr. 61), die eerder door mij is ontraden, is door uw Kamer aangenomen.

De motie van het lid Dijkman (41 235, nr. 62) sluit aan bij het beleid. Ik geef haar oordeel Kamer.
`,
    { 'kst-41235-61': null, 'kst-41235-62': OK },
  ],
  [
    'a changed motion beside the number it replaces',
    `De gewijzigde motie van het lid Veenstra (Kamerstuk 41 235, nr. 70, t.v.v. nr. 61) kan ik nu oordeel Kamer geven.
`,
    { 'kst-41235-70': OK },
  ],
  [
    'a bulleted list with the advice behind a dash',
    `Ik kom tot de volgende appreciaties:
• motie-Veenstra c.s. over laadpalen (41 235, nr. 61) – ontraden
• motie-Dijkman over parkeren (41 235, nr. 62) – oordeel Kamer
• motie-Zandsma/De Wit over fietsen (41 235, nr. 63) – ontijdig
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK, 'kst-41235-63': 'Ontijdig' },
  ],
  [
    'a list that the advice announces',
    `De volgende moties ontraad ik:
- de motie-Veenstra over laadpalen (41 235, nr. 61);
- de motie-Dijkman over parkeren (41 235, nr. 62).

Ten aanzien van de motie van de leden Zandsma en De Wit (41 235, nr. 63) laat ik het oordeel aan de Kamer.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': ON, 'kst-41235-63': OK },
  ],
  [
    'a table flattened, a row a motion',
    `Stuknr. Indiener Onderwerp Appreciatie
41 235, nr. 61 Motie van het lid Veenstra over laadpalen in dorpen Oordeel Kamer
41 235, nr. 62 Motie van het lid Dijkman over parkeren bij stations Ontraden
41 235, nr. 63 Motie van de leden Zandsma en De Wit over fietspaden Verzocht aan te houden
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-63': 'Verzocht motie aan te houden' },
  ],
  [
    'the advice on the motion that the letter opens with, after another was named',
    `Naar aanleiding van de motie van het lid Veenstra (Kamerstuk 41 235, nr. 61) bericht ik u als volgt. Eerder nam uw Kamer de motie van het lid Dijkman (Kamerstuk 41 235, nr. 40) aan. Daaraan wordt uitvoering gegeven. Gelet daarop is de motie overbodig.
`,
    { 'kst-41235-61': 'Overbodig', 'kst-41235-40': null },
  ],
  [
    'a conditional advice over two sentences',
    `De motie van het lid Veenstra (41 235, nr. 61) vraagt om meer laadpalen. Ik lees de motie zo dat gemeenten hierover zelf beslissen. Met die lezing kan ik haar oordeel Kamer geven.
`,
    { 'kst-41235-61': OK },
  ],
  [
    'a motion named only by its dossier and number',
    `Ten aanzien van motie 41 235, nr. 61 merk ik op dat de wet hiervoor geen grondslag biedt. Ik ontraad de motie.
`,
    { 'kst-41235-61': ON },
  ],
  [
    'motions of one sentence with one advice',
    `Ik ontraad de moties van het lid Veenstra (41 235, nr. 61) en van het lid Dijkman (41 235, nr. 62).
`,
    { 'kst-41235-61': ON, 'kst-41235-62': ON },
  ],
  [
    'a reference to the debate under a heading',
    `Motie van het lid Veenstra c.s. over laadpalen (Kamerstuk 41 235, nr. 61)
De motie verzoekt de regering meer laadpalen te plaatsen. Met verwijzing naar het debat ontraad ik de motie.

Motie van het lid Dijkman over parkeren (Kamerstuk 41 235, nr. 62)
De motie verzoekt de regering parkeren bij stations gratis te maken. De motie verzoekt om iets wat al staande praktijk is. Overbodig.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': 'Overbodig' },
  ],
  [
    'the subject line names the motion',
    `Betreft: Appreciatie van de motie van het lid Veenstra over laadpalen (Kamerstuk 41 235, nr. 61)

Hierbij stuur ik uw Kamer de appreciatie van bovengenoemde motie. De motie gaat verder dan het akkoord met de sector. Het kabinet ontraadt de motie.
`,
    { 'kst-41235-61': ON },
  ],
  [
    'a changed motion replaces the first and takes the new number',
    `Gewijzigde motie van de leden Dijkman en De Wit, ter vervanging van die gedrukt onder nr. 62 (Kamerstuk 41 235, nr. 71)
De wijziging neemt mijn bezwaar weg. Ik laat het oordeel aan de Kamer.
`,
    { 'kst-41235-71': OK },
  ],
  [
    'both motions of the last paragraph',
    `De motie van het lid Veenstra (41 235, nr. 61) ontraad ik.

De motie van het lid Dijkman (41 235, nr. 62) en de motie van de leden Zandsma en De Wit (41 235, nr. 63) vragen om onderzoek. Dat onderzoek loopt al. Beide moties zijn daarmee overbodig.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': 'Overbodig', 'kst-41235-63': 'Overbodig' },
  ],
  [
    'the first and the second by order',
    `De motie van het lid Veenstra (41 235, nr. 61) en de motie van het lid Dijkman (41 235, nr. 62) gaan beide over laden. Eerstgenoemde motie ontraad ik. De tweede motie kan ik oordeel Kamer geven.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'the advice as a heading above its motions',
    `Oordeel Kamer
• Motie van het lid Veenstra over laadpalen (41 235, nr. 61)
• Motie van het lid Dijkman over parkeren (41 235, nr. 62)

Ontraden
• Motie van de leden Zandsma en De Wit over fietspaden (41 235, nr. 63)
`,
    { 'kst-41235-61': OK, 'kst-41235-62': OK, 'kst-41235-63': ON },
  ],
  [
    'a hold, and the way out a sentence later',
    `De motie van het lid Veenstra (41 235, nr. 61) loopt vooruit op het advies. Ik verzoek de indiener de motie aan te houden. Indien zij toch in stemming komt, ontraad ik de motie.
`,
    { 'kst-41235-61': 'Verzocht motie aan te houden' },
  ],
  [
    'a table with the number first and the advice last, over two lines',
    `Nr. Motie Oordeel
61 Veenstra c.s. over laadpalen in dorpen (41 235, nr. 61) Ontraden
62 Dijkman over parkeren bij stations (41 235, nr. 62) Oordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'members by their full naming and a table with bars',
    `| Motie | Nummer | Appreciatie |
| Motie van het lid Veenstra over laadpalen | 41235-61 | Ontraden |
| Motie van het lid Dijkman over parkeren | 41235-62 | Oordeel Kamer |
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'a motion of the Eerste Kamer',
    `Over de motie van het lid Van Oeveren c.s. (Kamerstuk 41 067, Y) merk ik het volgende op. Het kabinet kan zich in de motie vinden en laat het oordeel aan de Kamer.
`,
    { 'kst-41067-Y': OK },
  ],
  [
    'an amendment between two motions',
    `De motie-Veenstra (41 235, nr. 61) ontraad ik. Het amendement van het lid De Wit (41 235, nr. 20) ontraad ik eveneens. De motie-Dijkman (41 235, nr. 62) neem ik over.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': 'Overgenomen' },
  ],
  [
    'a table with the members in a column of their own, named again below it without a number',
    `Nr.               Indiener           Onderwerp           Appreciatie
41 235, nr. 61    Veenstra           Laadpalen           Ontijdig
41 235, nr. 62    Dijkman c.s.       Parkeren            Overgenomen
41 235, nr. 63    De Wit             Tolwegen            Overbodig

Over de motie van het lid Veenstra merk ik op dat het onderzoek nog loopt.
`,
    { 'kst-41235-61': 'Ontijdig', 'kst-41235-62': 'Overgenomen', 'kst-41235-63': 'Overbodig' },
  ],
  [
    'a heading that speaks of motions over a passage that opens with a capital',
    `De motie-Veenstra (41 235, nr. 61) ontraad ik.

Samenhang met andere moties

Tijdens het debat is ook over tolwegen gesproken.
`,
    { 'kst-41235-61': ON },
  ],
  [
    'a first name before the surname, and the paper in which the motion was carried out',
    `De motie van het lid Karel van Oeveren (41 235, nr. 61) ontraad ik. Aan de motie van het lid Karel van Oeveren is voldaan in het Belastingplan 2026 (Kamerstuk 41 900, nr. 2).
`,
    { 'kst-41235-61': ON },
  ],
  [
    'a motion told as handed in by a member, and named after it by that name',
    `Gisteren heeft het lid Veenstra een motie ingediend over laadpalen (41 235, nr. 61). Ik heb gezegd dat ik de motie schriftelijk zou appreciëren. De motie-Veenstra geef ik oordeel Kamer.
`,
    { 'kst-41235-61': OK },
  ],
];
