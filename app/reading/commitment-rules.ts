/**
 * What binds the government besides an actor with its verb, and what only looks like a promise, as rows. Every row
 * says why. Source: the patterns of the reference on citations and commitments, chapter 3.1, and the register of
 * ministers' letters.
 */
import { ACTOR } from './predications';

const NEAR = '(?:(?![.?!] )[^;?]){0,260}?';
const YOU =
  '(?:(?:[Uu]w|de|beide|de vaste commissie[^,;]{0,60} van uw) Kamers?|u|de Tweede Kamer|de Eerste Kamer|de Staten-Generaal|het parlement)';
const TOLD =
  '(?<act>geïnformeerd|bericht|ingelicht|toegezonden|toegestuurd|aangeboden|gestuurd|verzonden|gezonden|gedeeld|op de hoogte gesteld|op de hoogte gehouden|op de hoogte gebracht|in kennis gesteld|bijgepraat|gerapporteerd|voorgelegd|betrokken)';
/** What a government does to what is its own; the participle of the passive. */
const ACTED =
  '(?<act>geëvalueerd|geactualiseerd|aangepast|gewijzigd|uitgevoerd|uitgewerkt|onderzocht|verkend|bezien|bekeken|betrokken|meegenomen|meegewogen|ingesteld|aangesteld|opgericht|ingericht|opgesteld|herzien|aangescherpt|uitgebreid|verlengd|verhoogd|verlaagd|verruimd|overgenomen|opgevolgd|besproken|geagendeerd|gepubliceerd|ontwikkeld|voorbereid|afgeschaft|geschrapt|ingetrokken|opengesteld|gestart|georganiseerd|toegevoegd|opgenomen|verwerkt|in kaart gebracht|in beeld gebracht|doorgerekend|heroverwogen|getoetst|voorgelegd|ingediend|aangeboden|geïnformeerd|bericht|ingelicht|gedeeld|toegezonden|geïnventariseerd|nagekomen|ter hand genomen|verduidelijkt|vereenvoudigd|vervangen|geopend|ingevoerd|openbaar gemaakt|bekendgemaakt|vrijgemaakt|beschikbaar gesteld|uitgezocht)';
const PAPER =
  '(?:(?:Kamer)?brief|nota(?: naar aanleiding| van wijziging)?|voorstel|wetsvoorstel|(?:voortgangs|eind|tussen)?rapportage|(?:kabinets|beleids)?reactie|plan(?: van aanpak)?|(?:nadere )?uitwerking|evaluatie|actualisatie|agenda|routekaart|overzicht|verslag|informatie|antwoord|besluit|visie|kader|terugkoppeling)';

export interface BindingRule {
  /** Names the form in the reason; its words in both languages stand in the catalogue. */
  name: string;
  strength: 'firm' | 'conditional' | 'soft';
  pattern: RegExp;
  /** Binds only when the sentence points ahead. */
  takesTime?: boolean;
}

/** Sentences that bind without the government as their subject, in the order in which they are tried. */
export const BINDING_RULES: readonly BindingRule[] = [
  { name: "'toegezegd'", strength: 'firm', pattern: /(?<!\p{L})(?:is|zijn|werd)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?<act>toegezegd),? (?:dat (?:ik|wij|het kabinet|de regering|de (?:[Mm]inister|[Ss]taatssecretaris)|uw Kamer|de Kamer)|om|[^.;]{0,120} te \p{Ll}{3,}n)(?!\p{L})/u },
  { name: "'toegezegd'", strength: 'firm', takesTime: true, pattern: /(?<!\p{L})(?:heeft|had) mijn (?:ambts)?voorganger [^.;]{0,120}toegezegd[^.;]{0,160} te (?<act>\p{Ll}{3,}n)(?!\p{L})|(?<!\p{L})mijn (?:ambts)?voorganger (?:heeft|had) [^.;]{0,120}toegezegd[^.;]{0,160} te (?<act2>\p{Ll}{3,}n)(?!\p{L})/u },
  { name: "'voornemens'", strength: 'firm', takesTime: true, pattern: /(?<!\p{L})(?:ligt (?:het )?in (?:mijn|ons|het) (?<act>voornemen)|(?:heb|hebben|heeft) (?:ik |wij |het kabinet )?(?:het (?<act2>voornemen)|(?:mij|zich|ons) (?<act3>voorgenomen))|neem (?:ik )?mij (?<act4>voor))(?!\p{L})/iu },
  { name: 'Kamer wordt geïnformeerd', strength: 'firm', pattern: new RegExp(`\\b${YOU} (?:zal|zult|wordt|worden|zullen)\\b${NEAR}\\b${TOLD}\\b|\\b(?:zal|wordt|worden|zult) ${YOU}\\b${NEAR}\\b${TOLD.replace('act', 'act2')}\\b|\\b(?:waar(?:over|na|van|bij|toe)|en|die|dat) ${YOU}\\b[^,;]{0,120}(?<act3>(?:wordt|worden|zal worden) (?:geïnformeerd|bericht|ingelicht)|(?:geïnformeerd|bericht|ingelicht) (?:wordt|worden|zal worden))`, 'u') },
  { name: 'stuk gaat naar de Kamer', strength: 'firm', pattern: new RegExp(`\\b(?:wordt|worden)\\b${NEAR}\\b(?:aan|met|naar|bij) (?:[^,;.]{0,30} en )?${YOU}\\b${NEAR}\\b(?<act>gezonden|gestuurd|toegezonden|toegestuurd|aangeboden|gedeeld|verstuurd|verzonden|voorgelegd|ingediend|voorgehangen)\\b|\\b(?:zal|zullen)\\b${NEAR}\\b(?:aan|met|naar|bij) ${YOU}\\b${NEAR}\\b(?<act2>(?:worden (?:gezonden|gestuurd|toegezonden|toegestuurd|aangeboden|gedeeld|verstuurd|verzonden|voorgelegd|ingediend))|(?:(?:gezonden|gestuurd|toegezonden|toegestuurd|aangeboden|gedeeld|verstuurd|verzonden|voorgelegd) worden))\\b|\\b(?<act4>komt|komen|bereikt|bereiken) ${YOU}\\b[^,;.]{0,80}(?:\\btoe\\b|(?=[,.]|$))|(?:\\b(?:zal|zullen) ${YOU}\\b${NEAR}\\b|\\b(?:die|dat|waarvan [^,;.]{3,60}) ${YOU}\\b[^,;.]{0,60} (?:zal|zullen) )(?<act5>bereiken|toekomen)\\b|\\b(?<act3>gaat|gaan|komt|komen) (?!het\\b)${NEAR}\\b(?:naar|aan) ${YOU}\\b(?= |[.,]|$)(?!.*\\bover\\b)`, 'u') },
  { name: 'u ontvangt', strength: 'firm', pattern: new RegExp(`\\b${YOU} (?<act>ontvangt|ontvangen|krijgt)\\b(?! (?:deze brief|bijgaand|hierbij(?! nog)))|(?<![Hh]ierbij )\\b(?<act2>ontvangt|ontvangen|krijgt) (?:${YOU}|de leden)\\b(?! (?:bijgaand|hierbij(?! nog)))|\\b(?:dat|die|waarvan|waarover) ${YOU}\\b[^,;]{2,80} (?<act3>ontvangt|krijgt)(?=[,.;]| )|\\b(?<act4>ontvangen|ontvangt|krijgen|krijgt)\\b[^.;]{0,120}\\bvan (?:mij|mijn ministerie|de ambassade)\\b`, 'u') },
  { name: 'er volgt een stuk', strength: 'firm', pattern: new RegExp(`(?<!\\p{L})(?<act>volgt|volgen)(?: er| hierover| daarover| nog| dan)* een (?:separate|aparte|nadere|afzonderlijke|aanvullende) ${PAPER}(?!\\p{L})`, 'u') },
  { name: 'eigen werk wordt gedaan', strength: 'firm', takesTime: true, pattern: /(?<!\p{L})(?:besluitvorming(?: hierover| daarover)?|(?:de )?beantwoording|(?:de|een) (?:\p{L}*evaluatie|\p{L}*consultatie|herijking|nulmeting)(?: hiervan| daarvan| van [^,;.]{3,60})?) (?:(?<act>vindt|vinden) [^,;.]{0,60}plaats|(?:zal|zullen) [^,;.]{0,60}(?<act2>plaatsvinden))(?!\p{L})/iu },
  { name: 'het toegezegde komt', strength: 'firm', pattern: /(?<!\p{L})(?:toegezegde|beloofde|gevraagde|aangekondigde) [^,;.]{3,140}? (?<act>vindt plaats|vinden plaats|volgt|volgen|start|begint|komt(?! (?:voort|overeen|tegemoet|uit|neer))|verschijnt|verschijnen|(?:zal|zullen) [^,;.]{0,80}(?:plaatsvinden|verschijnen|starten|beginnen|volgen|komen))(?!\p{L})/u },
  { name: 'eigen werk wordt gedaan', strength: 'firm', takesTime: true, pattern: /(?<!\p{L})(?:dit|dat) (?:gesprek|overleg|onderzoek) (?<act>vindt) [^,;.]{0,60}plaats(?!\p{L})|(?<!\p{L})(?<act2>gaat|gaan) [^.;]{0,60}in (?:internet)?consultatie(?!\p{L})|(?<!\p{L})\p{L}*(?:tegemoetkoming|vergoeding|subsidie|budget|tarief|bijdrage|toelage|heffing)(?: (?:voor|van|aan) [^,;.]{3,60}?)? (?<act3>gaat) [^.;,]{0,60}(?:omhoog|omlaag)(?!\p{L})/iu },
  { name: 'u kunt erop rekenen', strength: 'firm', pattern: new RegExp(`\\b${YOU} (?:kan|kunt|mag) er ?op (?<act>rekenen|vertrouwen) dat (?:ik|wij|het kabinet)\\b`, 'u') },
  { name: 'stuk wordt gemaakt', strength: 'firm', pattern: new RegExp(`\\b(?:${PAPER}|vragen|raming|cijfers|gegevens|rapport|uitkomsten|resultaten|bevindingen|planning|lijst|analyse|onderzoek)\\b[^,;.]{0,90}\\b(?:zal|zullen|wordt|worden)\\b[^;.]{0,160}?\\b(?<act>beantwoord|meegestuurd|meegezonden|verzonden|toegezonden|gepubliceerd|openbaar gemaakt|geplaatst|bijgevoegd|toegevoegd|gevoegd|meegeleverd|meegegeven|verstrekt)\\b`, 'u') },
  { name: 'door de bewindspersoon', strength: 'firm', pattern: new RegExp(`\\b(?:wordt|worden|zal|zullen)\\b[^.;]{0,160}?\\bdoor (?:mij|ons|${ACTOR})\\b[^.;]{0,160}?\\b${ACTED}\\b`, 'iu') },
  { name: 'door de bewindspersoon', strength: 'firm', pattern: new RegExp(`\\b(?:zal|zullen)\\b[^.;]{0,160}?\\bdoor (?:mij|ons|${ACTOR})\\b[^.;]{0,160}?\\b(?<act>(?!gesteund|onderschreven|betreurd|herkend|erkend|gezien|beschouwd|gewaardeerd|ondersteund)(?:\\p{Ll}{0,6}ge|be|ver|ont|her)\\p{Ll}{2,}(?:d|t|en))\\b`, 'u') },
  { name: 'waarover het kabinet informeert', strength: 'firm', pattern: new RegExp(`(?<!\\p{L})(?:(?:hij|zij) (?:zal|zullen)|zal (?:hij|zij)) (?:${YOU})(?!\\p{L})[^.;]{0,160}?(?<act>informeren|berichten|inlichten|schrijven|rapporteren|sturen|zenden|terugkoppeling geven)(?!\\p{L})|[Mm]inister(?: [^.;,]{0,80})?, die ${YOU}(?!\\p{L})[^,;.]{0,100} (?<act2>informeert|bericht|inlicht|zal (?:informeren|berichten|inlichten))(?!\\p{L})`, 'u') },
  { name: 'wordt gevolg gegeven', strength: 'firm', pattern: /\b(?:moties?|aanbeveling(?:en)?|toezegging|suggestie|verzoek|advies)\b[^.;]{0,80}\b(?:zal|zullen|wordt|worden)\b[^.;]{0,160}?\b(?<act>uitgevoerd|opgevolgd|overgenomen|nagekomen|betrokken|meegenomen|ingewilligd|uitvoering gegeven|gevolg gegeven|opvolging gegeven|invulling gegeven|ter hand genomen|als uitgangspunt genomen)\b/iu },
  { name: 'zal worden gedaan', strength: 'firm', pattern: new RegExp(`^(?!.*\\bzou(?:den)?\\b)(?:daartoe|hiertoe|daarom|ter uitvoering van|om [^,;]{3,90}|hiervoor|daarvoor)\\b[^.;]{0,120}\\b(?:zal|zullen|wordt|worden)\\b[^.;]{0,160}?\\b${ACTED}\\b`, 'iu') },
  { name: "'kan worden gedeeld zodra'", strength: 'conditional', pattern: /\b(?:kunnen|kan) (?:ook |dan )?worden (?<act>gedeeld|toegezonden|verstrekt|gepubliceerd|openbaar gemaakt)\b(?=[^.]*\b(?:zodra|nadat|als|indien|wanneer)\b)/u },
  { name: "'voornemen'", strength: 'soft', pattern: /\b(?:mijn|ons|het|de) (?<act>voornemen|streven|inzet|intentie|bedoeling|plan|ambitie|planning) (?:is|om|dat)\b|\bis (?:het )?(?:mijn|ons|de) (?<act2>voornemen|streven|inzet|intentie|bedoeling|planning)\b/iu },
]; // biome-ignore format: a table of patterns

export interface ExclusionRule {
  name: string;
  pattern: RegExp;
}

/** Sentences that bind nobody, whatever verbs stand in them. */
export const EXCLUSIONS: readonly ExclusionRule[] = [
  { name: 'dictum van een motie', pattern: /\bverzoekt (?:de regering|het kabinet)|\broept (?:de regering|het kabinet) op|\bspreekt uit\b/iu },
  { name: 'vraag van anderen', pattern: /\b(?:gevraagd|vragen|vraagt|vroeg|vroegen|verzocht) (?:[^.;,]{0,60} )?(?:of|om|waarom|wanneer|hoe) (?:het kabinet|de regering|de minister|de staatssecretaris|ik)\b|^(?:de leden|het lid|de fractie|verschillende fracties|de vragensteller)[^.;]{0,160}\b(?:vragen|vraagt|verzoeken|verzoekt)\b/iu },
  { name: 'vraag van anderen', pattern: /(?<!\p{L})(?:heeft|hebben) (?:uw|de|beide|de leden van uw) (?:Kamers?|commissie)(?!\p{L})[^;]{0,40} (?:verzocht|gevraagd)(?!\p{L})(?![^;]*[,;] (?:en )?(?:die|dat|dit|deze|daarom|daarop)? ?(?:zal|ik|kom|stuur|zend|ontvangt))|^(?:uw|de|de vaste) (?:Kamer|commissie)(?: [^,;]{0,80})? heeft (?:[^,;]{0,60} )?(?:verzocht|gevraagd)(?!\p{L})(?![^.]*[,;] (?:en )?(?:die|dat|dit|deze|daarom|daarop)? ?(?:zal|ik|kom|stuur|zend|ontvangt))/iu },
  { name: 'verwijzing', pattern: /\b(?:ik verwijs|verwijs ik|wij verwijzen|verwijst het kabinet)\b(?!.*\ben (?:zal|kom|stuur|informeer|zend|deel)\b)/iu },
  { name: 'voorschrift', pattern: /^(?:artikel \d|(?:op grond van|ingevolge|krachtens|volgens) (?:de|het|artikel)[^,;]{0,80}(?:wet|besluit|verordening|artikel|reglement|richtlijn|statuut|grondwet)|de (?:\p{L}*wet|verordening|richtlijn) (?:verplicht|bepaalt|schrijft|regelt))/iu },
  { name: 'voorschrift', pattern: /(?<!\p{L})zoals (?:de|het|artikel|in) (?:\p{L}*(?:wet|besluit|regeling|verordening|richtlijn|reglement)|\d+)[^.;,]{0,40} (?:voorschrijft|bepaalt|vereist|verplicht|voorgeschreven)(?!\p{L})/iu },
  { name: 'begripsomschrijving', pattern: /\bwordt\b[^.;]{0,60}\bverstaan\b|\bverstaan wij\b|\bversta ik onder\b/iu },
  { name: 'staand gebruik', pattern: /\b(?:is|zijn) (?:het )?(?:gebruikelijk|de praktijk|staande praktijk)\b/iu },
  { name: 'gedachte-experiment', pattern: /^stel dat\b|^(?:zou|zouden) (?!.*\bzal\b)|^(?:in|bij|volgens) (?:(?:het|dit|deze|de|een) (?:\p{L}+ ){0,2})?(?:scenario|variant)(?!\p{L})/iu },
  { name: 'aankondiging binnen de brief', pattern: /^(?:hieronder|hierna|in (?:paragraaf|hoofdstuk|bijlage|onderdeel|deze \p{L}*brief|deze beantwoording|het (?:vervolg van deze|onderstaande|volgende(?! \p{L}*(?:verslag|bericht|overleg|debat|rapport|kwartaal|jaar|voorjaar|najaar)\p{L}*))|onderstaande|de (?:volgende|eerste|laatste) paragraaf)|navolgend|onderstaand|vooreerst|allereerst|ten eerste|tot slot (?:sta|ga|wil)|in het antwoord op vraag|zie (?:ook )?(?:het )?antwoord)\b(?!.*\b(?:toe|toezegging)\b)|\b(?:hieronder|hierna|in deze (?:\p{L}*brief|beantwoording|nota|reactie|paragraaf)|in het (?:vervolg van deze|onderstaande)|in onderstaande)\b(?!.*\b(?:toe|toezegging)\b)/iu },
  { name: 'elders al gezegd', pattern: /^(?:ook |verder )?in (?:de|mijn|die|deze|een eerdere|haar|zijn) (?:\p{L}+)?(?:brief|brieven|antwoorden|beantwoording|beleidsreactie|kabinetsreactie)(?! (?:die|waarin))[^,;]{0,120}(?:\d{4}|van dezelfde datum|van vandaag)[^,;]{0,60} (?:ga|gaat|licht|zet|geef|geeft|schets|schetst|beschrijf|beschrijft|reageer|reageert) (?:ik|het kabinet|wij)(?!\p{L})/iu },
  { name: 'opbouw van de brief', pattern: /(?<!\p{L})(?:informeer|informeren|bericht) (?:ik|wij)(?: \p{L}+){0,4} over (?:de )?(?:stand van zaken|voortgang|uitvoering) van (?:een aantal|enkele|diverse|verschillende|de volgende|meerdere|de) (?:\p{L}+ )?(?:moties|toezeggingen)/iu },
  { name: 'opbouw van de brief', pattern: /^(?:ten (?:eerste|tweede|derde|vierde|vijfde|slotte|aanzien van)|tot slot|allereerst|vervolgens|daarna|verder|daarnaast|hierna) (?:[^,;.]{0,40} )?(?:zal|zullen|ga|gaan|behandel|behandelen|bespreek|bespreken|sta|schets) (?:ik|wij|we)(?!\p{L})(?! (?:[^.;]* )?(?:uw Kamer|met|nader|per brief|in (?:een|het|de) (?:volgende|aparte|separate)))[^.;]*(?:behandelen|ingaan op|bespreken|stilstaan|toelichten|reageren|schetsen|behandel (?:ik|wij)|bespreek (?:ik|wij)|in op)(?!\p{L})|^(?:ten (?:eerste|tweede|derde|vierde|slotte)) (?:behandel|bespreek|schets|beschrijf) (?:ik|wij)(?!\p{L})|(?<!\p{L})neem (?:ik )?(?:u|uw Kamer) (?:graag )?mee (?:in|door)(?!\p{L})(?![^.]*(?:volgende|komende|vervolg))/iu },
  { name: 'opbouw van de brief', pattern: /^(?:eerst|allereerst|achtereenvolgens|vervolgens|daarna|ten slotte|tot slot)(?: [^,;.]{0,30})? (?:(?:beschrijf|beschrijft|schets|schetst|behandel|behandelt) (?:ik|wij|we|het kabinet)|(?:ga|gaan|gaat) (?:ik|wij|we|het kabinet)(?: \p{L}+){0,3} in op)(?!\p{L})|^per (?:onderwerp|onderdeel|motie|toezegging|thema|punt|fractie) [^.;]*(?<!\p{L})(?:aan|in|toe|weer|beschreven|geschetst)(?!\p{L})/iu },
  { name: 'opbouw van de brief', pattern: /^(?:daarnaast|tevens|ook|verder|voorts|tot slot|ten slotte)(?: [^,;.]{0,20})? (?:informeer|informeren|bericht|reageer|reageren|geef|geven) (?:ik|wij|we) (?!.*\b(?:nader|uiterlijk|binnen|voor de|in het (?:voorjaar|najaar)|(?:in|eind|begin|medio) (?:\p{L}+ )?20\d\d)\b)[^.;]*\b(?:stand van zaken|een aantal|enkele|(?:twee|drie|vier|vijf|zes) (?:\p{L}+ )?(?:moties|toezeggingen|onderwerpen))\b|\b(?:behandel|beschrijf|schets|bespreek|licht|ga|geef|zet)(?:t|en)? (?:ik|wij|we|het kabinet)\b[^.;]*\b(?:in|onder) (?:het )?(?:volgende )?(?:hoofdstuk|paragraaf|onderdeel|bijlage)(?! \S+ (?:bij|van) )(?!\p{L})/iu },
  { name: 'opbouw van de brief', pattern: /(?<!\p{L})beantwoord(?:en)?(?!\p{L})[^.;]*(?<!\p{L})vra(?:ag|gen) (?:\d|gezamenlijk|tezamen|samen|in samenhang)|(?<!\p{L})vra(?:ag|gen) (?:\d|gezamenlijk|tezamen|samen|in samenhang)[^.;]*(?<!\p{L})beantwoord(?:en)?(?!\p{L})/iu },
  { name: 'afschrift', pattern: /(?<!\p{L})(?:afschrift|kopie) van (?:deze|dit) (?:brief|schrijven|antwoord)(?!\p{L})/iu },
  { name: 'met deze brief', pattern: /\b(?:bijgaand|bijgevoegd|als bijlage(?! (?:(?:toe|bij)?ge\p{L}+ )?(?:bij|aan) (?:de|het|mijn|een) )|(?:met|middels|via|door) (?:deze|dit) (?:\p{L}*brief|schrijven|verslag|rapportage)|bij dezen|van (?:de|deze) gelegenheid [^.;]{0,30}gebruik)\b(?!.*\b(?:toe|nog)\b)|(?:^|, |en )(?:hiermee|daarmee) (?:beschouw|voldoe|is|heb|geef|doe|kom|acht)(?!.*\b(?:uiterlijk|binnen|begin|eind|medio|volgend)\b)|\b(?:geef|doe|kom|voldoe|geeft|doet|komt|voldoet) (?:ik|wij|het kabinet) (?:\p{L}+ ){0,2}(?:hiermee|daarmee)\b|\bals volgt (?:invulling|uitvoering|gevolg|vorm)\b/iu },
  { name: 'verwijzing', pattern: /(?<!\p{L})(?:wordt|worden|bent|is) (?:u|uw Kamer|de Kamer) in (?:de|mijn|onze) (?:antwoorden|beantwoording|reactie) op(?!\p{L})/u },
  { name: 'met deze brief', pattern: /\b(?:beantwoord|opgenomen|beschreven|toegelicht|vermeld) in de bijlage\b/iu },
  { name: 'met deze brief', pattern: /(?<!\p{L})(?:vandaag|(?:gelijktijdig|tegelijk|samen|tezamen) met (?:deze|dit) (?:\p{L}*brief|antwoord(?:en)?|beantwoording|stukken?|rapportage))(?!\p{L})(?!.*\b(?:uiterlijk|begin|eind|medio|volgend\p{L}*)\b)/iu },
  { name: 'met deze brief', pattern: /(?<!\p{L})(?:stuur|sturen|zend|zenden|doe|doen|bied|bieden) (?:ik|wij) (?:u|uw Kamer|de Kamer) (?:[^.;]{0,60} )?(?:deze|dit) (?:\p{L}*brief|\p{L}*rapportage|schrijven|verslag|overzicht|nota)(?!\p{L})|(?<!\p{L})(?:ontvangt|ontvangen|krijgt) (?:u|uw Kamer|de Kamer)(?!\p{L})[^.;]*(?<!\p{L})hierbij(?! nog)(?!\p{L})/iu },
  { name: 'opbouw van de brief', pattern: /^in het navolgende(?!\p{L})|,? (?:zo|aldus) (?:antwoord|antwoorden) (?:ik|wij)(?!\p{L})/iu },
  { name: 'van horen zeggen', pattern: /(?<!\p{L})naar (?:verluidt|(?:ik|wij|het kabinet)(?: (?:heb|hebben|heeft))? (?:vernomen|verneem|vernemen|begrepen|begrijp|begrijpen|hoor|gehoord))(?!\p{L})/iu },
  { name: 'met deze brief', pattern: /^(?:zo|aldus|op deze (?:wijze|manier)|daarmee|hiermee) (?:voer|voeren|voert|geef|geven|geeft|kom|komen|komt) (?:ik|wij|het kabinet) [^.;]*(?<!\p{L})(?:motie|toezegging|verzoek|aanbeveling)(?!\p{L})/iu },
  { name: 'het is al gebeurd', pattern: /\b(?:hetgeen|wat) (?:sindsdien|inmiddels|ook|destijds)[^.;]{0,40}\b(?:is|heeft|werd)\b/iu },
]; // biome-ignore format: a table of patterns

/** Who is not the government: in a passive, the one by whom it is done. */
export const BY_OTHERS =
  /\bdoor (?!mij\b|ons\b|middel\b|(?:de |mijn )?(?:minister|staatssecretaris|bewinds)|het kabinet|mijn |de regering)(?:de|het|een|alle)? ?(?:\p{L}+ )?(?:inspectie|autoriteit|rekenkamer|raad|bank|gemeenten?|provincies?|uwv|svb|dnb|afm|acm|nza|rivm|commissie|politie|om\b|rechter|sector|scholen|instellingen|onderzoekers|eilanden?|ombudsman|waterschappen|bureau|college|ciz|cbs|cpb|planbureau|voorzitterschap|dienst|toezichthouder)/iu;

/** A promise told again. */
export const RESTATED =
  /(?<!\p{L})(?:[Cc]onform|[Zz]oals|[Oo]vereenkomstig|[Gg]estand|[Tt]er uitvoering van|[Ii]n lijn met|[Nn]aar aanleiding van) (?:de |mijn |een |eerdere? |door mij )*(?:gedane )?(?:toezegging|toegezegd)(?: (?:aan|van) (?:(?:het lid|de leden|de heer|mevrouw|mijn ambtsvoorganger|(?:de|uw) Kamer)(?: (?:(?:van|de|der|den|het|ter|ten|el|en) ){0,3}\p{Lu}[\p{L}’'-]+(?: c\.s\.)?){0,4}|\d{1,2} \p{Ll}{3,9}(?: 20\d\d)?))?/u;
