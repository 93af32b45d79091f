/**
 * What in a clause tells that its verb is an act to come, or that it is none: rows that `clause-bonds.ts` weighs.
 * Source: the patterns of the reference on citations and commitments, chapter 3.1, and the register of letters.
 */

/** Not carried out, but not refused either: "zal niet nalaten", "niet alleen". */
const DOUBLE =
  '(?! (?:nalaten|aarzelen|schromen|rusten|alleen|eerder|later|langer wachten|in de laatste plaats|onbetuigd))';
export const DENIED = new RegExp(
  `(?<![\\p{L}])(?:niet(?!-)${DOUBLE}(?![^.;]{3,70} maar )|geen|nooit|niets|noch|evenmin)(?![\\p{L}])`,
  'iu',
);

/** What is done all the time is no promise when told in the present tense. */
export const ONGOING =
  /\b(?:blijf|blijft|blijven|momenteel|op dit moment|thans|voortdurend|continu|doorlopend|reeds|(?<!zo )al(?! het| de| die| deze)|al geruime tijd|sinds|steeds|altijd|nog steeds|regelmatig|geregeld|veelvuldig|dagelijks|wekelijks|onverminderd|actief|nauwgezet|nauwlettend|zorgvuldig|zoals gezegd|van oudsher|inmiddels|ook (?:in 20\d\d|(?:dit|komend|volgend) jaar))\b/iu;

/** Forms that say nothing to come by themselves: of verbs that need an object or a particle, of speech, of the past. */
export const NOTHING_ALONE =
  /^(?:waren|moge|zou|zouden|handel|handelt|handelen|onderhandel|onderhandelt|onderhandelen|overweeg|overweegt|overwegen|deel|ga|gaat|gaan|neem|neemt|nemen|kom|komt|komen|stel|stelt|stellen|houd|houdt|houden|doe|doet|doen|geef|geeft|geven|breng|brengt|brengen|zet|zetten|maak|maakt|maken|laat|laten|spreek|spreken|leg|leun|sluit|loop|lopen|steun|wijs|wijst|wijzen|draag|voer|werk|vraag|bied|zend|volg|bepleit|beoordeel|herhaal|kies|mis|tref|verklaar|adviseer|aanvaard|bepaal|ondersteun|praat|schaar|span|stem|streef|verzet|waak|zag|gaf|nam|kwam|ging|liet|hield|sprak|vroeg|schreef|stuurde|zond|bracht|deed|stelde|meldde|licht|bestrijd)$/u;

/** Verbs that take their meaning from their object: with a time to come they are an act ("houd ik in mei een uitvraag"). */
export const LIGHT =
  /^(?:houd|houden|houdt|voer|voeren|voert|doe|doen|doet|neem|nemen|neemt|maak|maken|maakt|geef|geven|geeft|leg|leggen|legt|zet|zetten|stel|stellen|stelt|breng|brengen|brengt)$/u;

/** A day, a period, a paper or a meeting to come. */
export const TIME_TO_COME =
  /\b(?:uiterlijk|binnen (?:een|één|twee|drie|vier|zes|acht|tien|twaalf|\d+|enkele|afzienbare|de komende|nu en|de (?:gestelde|wettelijke|geldende) termijn)|vóór|voor (?:het|de) (?:zomer|kerst|herfst|voorjaar|mei|einde?|jaarwisseling|begroting|volgende|komende|commissiedebat)\p{L}*|voor \d+|per \d+|(?:in|eind|begin|medio|halverwege|per|vanaf|voor|van) (?:de (?:loop|zomer|herfst|winter) ?(?:van)? ?)?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|(?:19|20)\d\d|Q[1-4])|met ingang van|volgende? (?:jaar|week|maand|kwartaal)|komende?\b|eerstvolgende|eerstkomende|aankomende|dit (?:jaar|najaar|voorjaar|kwartaal)|deze (?:zomer|maand|week)|later dit|in het (?:voorjaar|najaar|eerste|tweede|derde|vierde)|in de (?:eerste|tweede) helft|voortaan|na (?:de|het) (?:zomer|reces|zomerreces|kerstreces|meireces)|rond de zomer|prinsjesdag|voorjaarsnota|najaarsnota|miljoenennota|augustusbesluitvorming|voorjaarsbesluitvorming|zo spoedig mogelijk|zo snel mogelijk|op korte termijn|spoedig|binnenkort|te zijner tijd|jaarlijks(?! (?:aantal|bedrag|budget))|halfjaarlijks|elk kwartaal|na (?:een|twee|drie) (?:jaar|maanden)|\d+ (?:weken|maanden) na|najaar|aanstaande|in de (?:zomer|herfst|winter)(?:maanden)?|rond de jaarwisseling|(?:eerste|tweede|derde|vierde) kwartaal|in de week van|het nieuwe jaar|over een half ?jaar|tussen (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) en|(?:vanaf|met ingang van) (?:\d+|het (?:nieuwe |komende |volgende )?(?:school|studie)jaar)|voor (?:de )?aanvang van|na (?:het|de) \p{L}*(?:reces|vakantie)|voorafgaand aan|(?:twee|drie|vier) keer per jaar|op \d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?! jl|,? (?:is|zijn|heeft|heb|was|werd))|aanstonds|eerdaags|deze kabinetsperiode|over (?:een|twee|drie|vier|zes) (?:weken|maanden|jaar))\b/iu;

/** What comes back by itself: told with a rhythm and no beginning it is a habit. */
export const RHYTHM =
  /(?<!\p{L})(?:jaarlijkse?|halfjaarlijkse?|maandelijkse?|wekelijks|periodieke?|(?:elk|ieder|per) (?:jaar|half jaar|halfjaar|kwartaal)|elke (?:maand|week)|(?:één|twee|drie|vier) keer per jaar)(?!\p{L})/iu;
const BEGINS = /(?<!\p{L})(?:vanaf|voortaan|met ingang|eerstvolgende|opnieuw|zal|zullen|nadien)(?!\p{L})/iu;
export const isHabit = (clause: string): boolean => RHYTHM.test(clause) && !BEGINS.test(clause);

/** Whatever else points ahead: what comes next, after something, or on a later occasion. */
export const POINTS_AHEAD =
  /\b(?:nader|dan|daarna|vervolgens|later|alsnog|opnieuw|mee in|in kaart|na (?:afronding|ontvangst|ommekomst|afloop|publicatie|overleg|het|de)|hierop|terug op|zodra|nadat|bij de (?:verdere|volgende|herziening|uitwerking|evaluatie|vormgeving|invoering|implementatie)|in (?:de|het|mijn) (?:volgende|eerstvolgende|komende|verdere)|halfjaarbericht|voortgangsrapportage|waarna)\b/iu;

/** Words that tell of the telling: opinion, discourse, reference. The verb comes first. */
export const SPOKEN: readonly RegExp[] = [
  /^(?:stel|stelt|stellen) (?:[^,;]{0,40} )?(?:vast|voorop|mij) (?:dat|op)/u,
  // What is asked of the House binds the House.
  /^(?:vraag|vragen|verzoek|verzoeken|verzoekt|vraagt) (?:(?:ik|wij|het kabinet|dan ook|daarom|graag) )*(?:u|uw Kamer|de Kamer|de [Vv]oorzitter|uw [Vv]oorzitter|de (?:vaste )?commissie)(?!\p{L})/u,
  /^(?:meld|melden|meldt|bericht|berichten) (?:(?:ik|wij|het kabinet|u|uw Kamer|graag|tevens|ook) ){0,4}dat(?! (?:terstond|onverwijld|direct|dan|graag|alsnog|tijdig|uiteraard))(?!\p{L})/u,
  /^(?:sluit|sluiten) (?:(?:deze brief|dit onderdeel|graag|hier) )?af(?!\p{L})/u,
  /^(?:geef|geeft|geven) (?:[^,;]{0,60} )?aan(?=[.,;]| ?$| (?:hoe|dat|welke|wat|waarom|op welke)(?!\p{L}))/u,
  /^(?:vraag|vragen) (?:[^,;]{0,40} )?(?:mij af|me af|begrip|uw begrip|uw aandacht|geduld)/u,
  /^(?:laat|laten) (?:[^,;]{0,40} )?(?:zien|onverlet|weten dat|(?<!en )aan (?:de|het|een)|over aan)(?!\p{L})/u,
  /^(?:laat|laten) (?:ik |het kabinet )?(?:het|dit|dat|deze) (?:graag |verder |daarom )?(?:aan|over|oordeel)/u,
  /^(?:neem|neemt|nemen) (?:[^,;]{0,60} )?(?:kennis|afstand|aan dat|serieus|ter harte)/u,
  /^(?:kom|komt|komen) (?:[^,;]{0,60} )?(?:tot (?:de|het)|toe aan|op neer|uit op)/u,
  /^(?:spreek|spreekt|spreken) (?:[^,;]{0,60} )?(?:waardering|mijn|steun|zorg|tegen)/u,
  /^(?:ga|gaat|gaan) (?:[^,;]{0,40} )?(?:ervan|er van|er (?:\p{L}+ ){1,3}van uit|uit van|akkoord|mee in|over de vraag)/u,
  // Said of a motion these are advice.
  /^(?:verzoek|verzoekt|vraag|vraagt|verzoeken|vragen) .*\baan te houden\b/u,
  /^(?:laat|laten) .*\boordeel\b/u,
  /^(?:deel|deelt|delen) .*(?:visie|mening|opvatting|zorg(?:en)?|overweging(?:en)?|conclusie|constatering|beeld|gevoel|ambitie|wens|uitgangspunt|analyse van)(?!\p{L})/u,
  /^(?:zet|zetten) (?:[^,;]{0,60} )?(?:vraagtekens|kanttekening)/u,
  /^(?:leg|leggen) (?:[^,;]{0,60} )?(?:uit (?:dat|hoe|waarom)|de nadruk)/u,
  /^(?:maak|maakt|maken) (?:[^,;]{0,60} )?(?:zich|mij|ons|me) (?:grote |ernstige )?zorgen/u,
  // Praise, advice and conclusions.
  /^(?:juich|juicht|juichen) (?:[^,;]{0,80} )?toe(?!\p{L})/u,
  /^(?:leid|leidt|leiden) (?:[^,;]{0,60} )?af(?!\p{L})/u,
  /^(?:raad|raadt|raden) (?:[^,;]{0,80} )?(?:aan|af)(?!\p{L})/u,
  /^(?:leg|legt|leggen) (?:[^;]{0,80} )?naast (?:mij|ons|zich) neer(?!\p{L})/u,
  /^(?:neem|neemt|nemen) (?:[^,;]{0,80} )?\p{L}*(?:conclusies?|constatering(?:en)?|analyse|oordeel|bevinding(?:en)?|stelling|diagnose)(?!\p{L})[^,;]{0,60} over(?!\p{L})/u,
  /^(?:zet|zetten) (?:[^;]{0,60} )?(?:hier|hieronder|hierna)(?: \p{L}+){0,2} uiteen(?!\p{L})/u,
  /^ken(?:nen|t)? (?:[^;]{0,80} )?(?:gewicht|waarde|belang|betekenis) toe(?!\p{L})/u,
  /^(?:deel|deelt|delen) (?:[^,;]{0,60} )?mee,? dat(?!\p{L})/u,
  /^(?:laat|laten) (?:[^;]{0,60} )?buiten beschouwing(?!\p{L})/u,
  /^(?:dank|dankt|danken|bedank|bedankt|bedanken|betwijfel|betwijfelt)(?!\p{L})/u,
  // An advice that was given before.
  /^(?:herzie|herziet|herzien) (?:[^;]{0,60} )?oordeel(?!\p{L})/u,
  // What follows in the letter itself.
  /(?<!\p{L})(?:als volgt|(?:over|van|u|uw Kamer) het volgende)(?=[.:,]| ?$)/u,
];

/** Holding off for a while binds as much as acting does: "zal niet overgaan tot ... voordat". */
export const HOLDS_OFF =
  /(?<!\p{L})(?:voordat|alvorens|totdat|zolang|v[oó]{2}r (?:die|dat|dit) (?:tijd|moment)|vooruitlopend op|tot (?:die|dat|dit) (?:tijd|moment)|tot (?:dan|nader order)(?= |$)|tot aan (?:de|het)|in afwachting van)(?!\p{L})/iu;

/** A meeting that is held all along: what is done there in the present tense is no promise. */
export const IN_MEETINGS =
  /^in (?:dat|dit|deze|die|dergelijke|zulke|mijn|onze) (?:\p{L}+ )?(?:\p{L}*overleg(?:gen)?|gesprek(?:ken)?|contacten|bijeenkomst(?:en)?|dialoog|verband|werkgroep)(?!\p{L})/iu;
