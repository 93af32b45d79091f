import type { AdvicePassage } from './advice-passages';

const ON = 'Ontraden';
const OK = 'Oordeel Kamer';

/** Tables as documents and people give them: a set read once before rules were touched (7 of 14 right, now all). */
export const ADVICE_TABLES: readonly AdvicePassage[] = [
  [
    'rows that are counted before their number',
    `#  Stuk  Indieners            Onderwerp                       Appreciatie
1  61    Veenstra en Dijkman  Laadpalen in dorpen             Oordeel Kamer
2  62    De Wit c.s.          Parkeren bij stations           Ontraden
3  63    Zandsma              Bruggen                         Ontijdig
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON, 'kst-41235-63': 'Ontijdig' },
  ],
  [
    'the members in the first column and the number in the second',
    `Indiener        Nr.    Onderwerp        Oordeel kabinet
Veenstra c.s.   61     Laadpalen        Oordeel Kamer
Dijkman         62     Parkeren         Ontraden
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'a table and an explanation under it by headings',
    `Nr.   Indiener    Onderwerp    Appreciatie
61    Veenstra    Laadpalen    Oordeel Kamer
62    Dijkman     Parkeren     Ontraden

Toelichting

Motie nr. 61 (Veenstra)
De motie past bij het beleid.

Motie nr. 62 (Dijkman)
Gemeenten gaan hier zelf over. De motie-Veenstra (41 235, nr. 61) is wel uitvoerbaar.
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'parties behind the members, and an advice on a condition',
    `Nr.  Indiener (fractie)       Strekking                          Advies
61   Veenstra (ABC)           Laadpalen plaatsen in dorpen       Oordeel Kamer, mits binnen het budget
62   Dijkman (DEF) c.s.       Gratis parkeren                    Ontraden
`,
    { 'kst-41235-61': OK, 'kst-41235-62': ON },
  ],
  [
    'rows over two lines in one of their columns',
    `Nr.   Indiener          Strekking motie                          Appreciatie
61    Veenstra c.s.     Verzoekt de regering om in ieder         Ontraden
                        dorp een laadpaal te plaatsen
62    Dijkman           Verzoekt de regering om het              Oordeel Kamer
                        parkeren te onderzoeken
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'amendments among the motions',
    `Stuk                 Indiener     Onderwerp    Appreciatie
Motie 41 235-61      Veenstra     Laadpalen    Ontraden
Amendement 41 235-20 Dijkman      Budget       Oordeel Kamer
Motie 41 235-62      De Wit       Parkeren     Overgenomen
`,
    { 'kst-41235-61': ON, 'kst-41235-62': 'Overgenomen' },
  ],
  [
    'bars and a rule under the header',
    `| Nr. | Indiener | Onderwerp | Appreciatie |
|-----|----------|-----------|-------------|
| 61 | Veenstra c.s. | Laadpalen | Ontraden |
| 62 | Dijkman | Parkeren | Oordeel Kamer |
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'numbers that say so',
    `Stuknummer     Lid               Appreciatie
nr. 61         Veenstra          Ontraden
nr. 62         Dijkman/De Wit    Oordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'an explanation behind the advice that cites another paper',
    `Motie Indiener Oordeel Toelichting
61 Veenstra Ontraden Er is geen dekking voor laadpalen.
62 Dijkman Oordeel Kamer Sluit aan bij beleid.
63 De Wit Overbodig Dit gebeurt al, zie Kamerstuk 41 300, nr. 7.
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK, 'kst-41235-63': 'Overbodig' },
  ],
  [
    'no header, a motion and its advice a row',
    `Motie van het lid Veenstra over laadpalen (41 235, nr. 61)     Ontraden
Motie van het lid Dijkman over parkeren (41 235, nr. 62)       Oordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41235-62': OK },
  ],
  [
    'the dossier in a column of its own',
    `Dossier   Nr.   Indiener    Appreciatie
41 235    61    Veenstra    Ontraden
41 600    12    Dijkman     Oordeel Kamer
`,
    { 'kst-41235-61': ON, 'kst-41600-12': OK },
  ],
  [
    'the number that was replaced behind the own',
    `Nr.               Indiener                      Appreciatie
70 (was 61)       Veenstra                      Oordeel Kamer
62                Dijkman                       Ontraden
`,
    { 'kst-41235-70': OK, 'kst-41235-62': ON },
  ],
  [
    'a motion that only a note names',
    `De pilot wordt uitgebreid naar landen waarin de motie2 voorziet.

1 Brief van 14 januari 2022, bijlage bij Kamerstuk 41 764, nr. 131.
2 Motie-Veenstra/Dijkman, Kamerstuk 41 235, nr. 61.
`,
    { 'kst-41235-61': null },
  ],
  [
    'members and number in the brackets of a heading',
    `3. Vaarbewijs (motie-Veenstra, stuk nr. 61)

De keuringseisen zijn vastgesteld. Om die reden raad ik aanneming van deze motie af.
`,
    { 'kst-41235-61': ON },
  ],
];
