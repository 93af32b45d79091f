import { expect, test } from 'vitest';
import { calendarOf, DEFAULT_CALENDAR } from './calendar';
import { deadlinesIn } from './deadlines-in';

/** Letter sentences kept apart from those that the rules were written on: words, and the day they are due. */
type Row = [sentence: string, words: string, to: string | null];

const CALENDAR = calendarOf(DEFAULT_CALENDAR);

const OF_2026: Row[] = [
  [
    'Ik zal uw Kamer hierover naar verwachting in het eerste kwartaal van 2027 nader informeren.',
    'in het eerste kwartaal van 2027',
    '2027-03-31',
  ],
  [
    'De Kamer ontvangt de evaluatie uiterlijk in het derde kwartaal 2026.',
    'uiterlijk in het derde kwartaal 2026',
    '2026-09-30',
  ],
  [
    'Over de uitkomsten wordt uw Kamer nog voor het herfstreces geïnformeerd.',
    'nog voor het herfstreces',
    '2026-10-15',
  ],
  ['Ik streef ernaar het wetsvoorstel rond de zomer aan uw Kamer te zenden.', 'rond de zomer', '2026-08-31'],
  ['Dit najaar stuur ik uw Kamer de voortgangsrapportage.', 'Dit najaar', '2026-12-20'],
  ['De minister zal eind maart een besluit nemen.', 'eind maart', '2026-03-31'],
  ['Voor de zomer van 2027 zal ik een nieuw kader presenteren.', 'Voor de zomer van 2027', '2027-07-08'],
  [
    'Het kabinet komt met een reactie binnen drie maanden na ontvangst van het advies.',
    'binnen drie maanden na ontvangst van het advies',
    null,
  ],
  ['Ik kom hier in de eerstvolgende voortgangsbrief op terug.', 'in de eerstvolgende voortgangsbrief', null],
  ['Ik informeer u hierover in de loop van dit jaar.', 'in de loop van dit jaar', '2026-12-31'],
  ['De regering zal uw Kamer tweemaal per jaar informeren.', 'tweemaal per jaar', '2026-09-02'],
  ['Het rapport wordt in juni opgeleverd, waarna ik uw Kamer informeer.', 'in juni', '2026-06-30'],
  ['Wij verwachten het onderzoek in de zomer van 2026 af te ronden.', 'in de zomer van 2026', '2026-08-31'],
  [
    'Uiterlijk op 15 mei aanstaande ontvangt u de antwoorden.',
    'Uiterlijk op 15 mei aanstaande',
    '2026-05-15',
  ],
  [
    'Ik zal dit per brief doen, uiterlijk twee weken voor het commissiedebat Luchtvaart.',
    'uiterlijk twee weken voor het commissiedebat Luchtvaart',
    null,
  ],
  ['De uitwerking volgt bij de begroting 2027.', 'bij de begroting 2027', null],
  ['De staatssecretaris zal u na de zomer berichten.', 'na de zomer', null],
  ['Ik verwacht uw Kamer begin juni te kunnen informeren.', 'begin juni', '2026-06-10'],
  ['Deze toezegging zal ik in 2027 gestand doen.', 'in 2027', '2027-12-31'],
  [
    'Voor het einde van de maand ontvangt uw Kamer een afschrift.',
    'Voor het einde van de maand',
    '2026-03-31',
  ],
  ['Ik stuur uw Kamer halverwege 2026 een tussenrapportage.', 'halverwege 2026', '2026-08-31'],
  ['De Kamer wordt jaarlijks in mei geïnformeerd.', 'jaarlijks in mei', '2026-05-31'],
  ['De Kamer wordt voor het kerstreces 2026 geïnformeerd.', 'voor het kerstreces 2026', '2026-12-17'],
  [
    'Ik zal uw Kamer in de tweede helft van dit jaar informeren.',
    'in de tweede helft van dit jaar',
    '2026-12-31',
  ],
  ['In april of mei zal het kabinet een standpunt innemen.', 'In april of mei', '2026-05-31'],
  [
    'Ik doe dit zodra de Europese Commissie haar voorstel heeft gepubliceerd.',
    'zodra de Europese Commissie haar voorstel heeft gepubliceerd',
    null,
  ],
  [
    'Na ommekomst van het advies van de Raad van State zal ik het voorstel indienen.',
    'Na ommekomst van het advies van de Raad van State',
    null,
  ],
  ['Het besluit treedt naar verwachting op 1 juli 2026 in werking.', 'op 1 juli 2026', '2026-07-01'],
  ['Ik ga dit voorjaar met de sector in gesprek.', 'dit voorjaar', '2026-06-20'],
  ['Ik zal de Kamer voor 1 mei aanstaande informeren.', 'voor 1 mei aanstaande', '2026-04-30'],
  ['De monitor verschijnt tweejaarlijks, voor het eerst in 2027.', 'tweejaarlijks', '2028-03-02'],
  [
    'De Kamer ontvangt dit vóór de begrotingsbehandeling Defensie.',
    'vóór de begrotingsbehandeling Defensie',
    null,
  ],
  [
    'Ik zal uw Kamer vóór het notaoverleg van 22 juni hierover informeren.',
    'vóór het notaoverleg van 22 juni',
    '2026-06-21',
  ],
  ['In de komende weken werk ik dit verder uit.', 'In de komende weken', null],
  [
    'Ik ben voornemens dit in de eerste maanden van 2027 af te ronden.',
    'in de eerste maanden van 2027',
    '2027-03-31',
  ],
  [
    'Het kabinet zal in de tweede helft van juni een brief sturen.',
    'in de tweede helft van juni',
    '2026-06-30',
  ],
  [
    'Binnen een jaar na inwerkingtreding zal ik de wet evalueren.',
    'Binnen een jaar na inwerkingtreding',
    null,
  ],
  ['Ik zal dit gedurende de zomer uitwerken.', 'gedurende de zomer', '2026-08-31'],
  ['Voor de jaarwisseling zal ik het besluit publiceren.', 'Voor de jaarwisseling', '2026-12-31'],
  ['Ik informeer uw Kamer aan het eind van het jaar.', 'aan het eind van het jaar', '2026-12-31'],
  ['Ik informeer uw Kamer tegen het einde van 2026.', 'tegen het einde van 2026', '2026-12-31'],
  [
    'De Kamer zal hier uiterlijk eind tweede kwartaal over worden geïnformeerd.',
    'uiterlijk eind tweede kwartaal',
    '2026-06-30',
  ],
  ['Het plan is in het vroege najaar gereed.', 'in het vroege najaar', '2026-12-20'],
  [
    'Ik zal de Kamer op de hoogte houden via de halfjaarlijkse rapportage, die in mei verschijnt.',
    'in mei',
    '2026-05-31',
  ],
  ['Daartoe zal ik op 12 april met de gemeenten spreken.', 'op 12 april', '2026-04-12'],
  ['Ik zal dit binnen afzienbare tijd doen.', 'binnen afzienbare tijd', null],
  ['De maatregel wordt in de tweede week van april van kracht.', 'in de tweede week van april', '2026-04-14'],
  ['De uitkomst deel ik met u vóór 31 december van dit jaar.', 'vóór 31 december van dit jaar', '2026-12-30'],
  ['Eind volgend jaar zal ik een evaluatie laten uitvoeren.', 'Eind volgend jaar', '2027-12-31'],
  ['De minister zal uw Kamer komende maand informeren.', 'komende maand', '2026-04-30'],
];

const OF_2025: Row[] = [
  ['Ik zeg toe dat ik de Kamer voor het meireces een routekaart stuur.', 'voor het meireces', '2025-04-24'],
  [
    'Het kabinet zal in de loop van het najaar een visie presenteren.',
    'in de loop van het najaar',
    '2025-12-20',
  ],
  [
    'Uiterlijk in november 2025 wordt uw Kamer hierover geïnformeerd.',
    'Uiterlijk in november 2025',
    '2025-11-30',
  ],
  ['De eerste resultaten deel ik medio september met uw Kamer.', 'medio september', '2025-09-20'],
  ['De tussenevaluatie ontvangt u in Q4 2025.', 'in Q4 2025', '2025-12-31'],
  [
    'Wij zullen de motie uiterlijk per 1 januari 2026 hebben uitgevoerd.',
    'uiterlijk per 1 januari 2026',
    '2026-01-01',
  ],
  ['Op Prinsjesdag wordt de Kamer hierover nader bericht.', 'Op Prinsjesdag', '2025-09-16'],
  ['Daarom zal ik de Kamer elk half jaar informeren over de voortgang.', 'elk half jaar', '2025-07-20'],
  [
    'Ik verwacht dat de regeling in de eerste helft van 2026 in werking treedt.',
    'in de eerste helft van 2026',
    '2026-06-30',
  ],
  ['De handreiking verschijnt naar verwachting eind 2025.', 'eind 2025', '2025-12-31'],
  ['De uitkomsten stuur ik binnen acht weken naar uw Kamer.', 'binnen acht weken', '2025-03-17'],
  [
    'Ik kom daar vóór het commissiedebat Spoor van 27 maart 2025 op terug.',
    'vóór het commissiedebat Spoor van 27 maart 2025',
    '2025-03-26',
  ],
  ['Indien nodig zal ik zo snel mogelijk maatregelen nemen.', 'zo snel mogelijk', null],
  ['Ik zal u hierover te zijner tijd informeren.', 'te zijner tijd', null],
  ['Zodra hierover meer bekend is, zal ik de Kamer informeren.', 'Zodra hierover meer bekend is', null],
  ['Het rapport wordt nog deze maand openbaar gemaakt.', 'nog deze maand', '2025-01-31'],
  ['De beleidsreactie zal volgende maand aan uw Kamer worden gezonden.', 'volgende maand', '2025-02-28'],
  ['Ik ben bereid dit bij de Voorjaarsnota te bezien.', 'bij de Voorjaarsnota', null],
  ['Vanaf 1 juli 2025 zal de norm gelden.', 'Vanaf 1 juli 2025', '2025-07-01'],
  ['Dit zal rond 1 april duidelijk zijn.', 'rond 1 april', '2025-04-01'],
  ['De monitor wordt eens per twee jaar uitgevoerd.', 'eens per twee jaar', '2027-01-20'],
  [
    'Aan het einde van het eerste kwartaal van 2025 stuur ik een brief.',
    'Aan het einde van het eerste kwartaal van 2025',
    '2025-03-31',
  ],
  ['In maart zal ik met de provincies overleggen.', 'In maart', '2025-03-31'],
  ['Voorafgaand aan het zomerreces ontvangt u een planning.', 'Voorafgaand aan het zomerreces', '2025-07-03'],
  ['Direct na het zomerreces zal ik het wetsvoorstel indienen.', 'Direct na het zomerreces', null],
  [
    'Ik zal uw Kamer vóór de volgende Landbouw- en Visserijraad informeren.',
    'vóór de volgende Landbouw- en Visserijraad',
    null,
  ],
  [
    'De Kamer ontvangt de brief ruim voor de begrotingsbehandeling van SZW.',
    'ruim voor de begrotingsbehandeling van SZW',
    null,
  ],
  ['Ik zal dit jaarlijks aan de Kamer rapporteren.', 'jaarlijks', '2026-01-20'],
  [
    'Wij streven ernaar het akkoord tegen het einde van het jaar te sluiten.',
    'tegen het einde van het jaar',
    '2025-12-31',
  ],
  ['De inspectie zal over drie maanden opnieuw rapporteren.', 'over drie maanden', '2025-04-20'],
  ['Komend voorjaar zal ik de Kamer een brief sturen.', 'Komend voorjaar', '2025-06-20'],
  ['Uiterlijk donderdag 30 januari ontvangt u antwoord.', 'Uiterlijk donderdag 30 januari', '2025-01-30'],
  [
    'In het tweede en derde kwartaal van 2025 zullen pilots plaatsvinden.',
    'In het tweede en derde kwartaal van 2025',
    '2025-09-30',
  ],
  ['De commissie brengt voor 1 oktober 2025 advies uit.', 'voor 1 oktober 2025', '2025-09-30'],
  ['Begin februari zal ik hierover in gesprek gaan.', 'Begin februari', '2025-02-10'],
  ['De minister zal uw Kamer in januari 2026 nader informeren.', 'in januari 2026', '2026-01-31'],
];

test.each([
  ['2026-03-02', OF_2026],
  ['2025-01-20', OF_2025],
])(
  'of sentences kept apart, in letters of %s, the words are read to at least 0.9 and the day to 0.95',
  (anchor, rows) => {
    const missed: string[] = [];
    let words = 0;
    let days = 0;
    for (const [sentence, wanted, to] of rows) {
      const all = deadlinesIn(sentence, anchor, CALENDAR);
      const found = all.find((deadline) => deadline.to !== null) ?? all[0];
      if (found?.text === wanted) words += 1;
      else missed.push(`${wanted}, read ${found?.text}`);
      if (to !== null && found?.to === to) days += 1;
      else if (to !== null) missed.push(`${wanted} = ${to}, read ${found?.to}`);
    }
    const dated = rows.filter(([, , to]) => to !== null).length;
    expect(words / rows.length, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(days / dated, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  },
);
