/**
 * How the government binds itself in writing, as rows. A sentence counts when an actor of the government
 * carries a form that binds and an act that can be kept; every row says why. Source: the patterns of the
 * reference on citations and commitments, chapter 3.1, and the register of ministers' letters.
 */

export const ACTOR =
  '(?:ik(?:zelf)?|wij|we|het kabinet|de regering|Nederland|mijn (?:ministerie|departement|ambtsgenoot|collega|ambtenaren)|onze ministeries|(?:de |mijn )?(?:Minister(?:-President)?|minister(?:-president)?|[Ss]taatssecretaris(?:sen)?|[Bb]ewindspersonen|[Mm]inisters)(?: (?:van|voor) (?:\\p{Lu}[\\p{L}&-]*(?: en | voor | van |,? )?(?:\\p{Lu}[\\p{L}-]*)?){1,6})?|het ministerie van \\p{Lu}[\\p{L}]+)';

/** Acts that a person can later say were done. Infinitives; the finite forms are derived where needed. */
export const ACTS = [
  'informeren', 'berichten', 'rapporteren', 'terugkomen', 'terug te komen', 'toesturen', 'toezenden', 'doen toekomen',
  'aanbieden', 'sturen', 'zenden', 'delen', 'verkennen', 'onderzoeken', 'bezien', 'bekijken', 'nagaan', 'inventariseren',
  'in kaart brengen', 'uitwerken', 'opstellen', 'uitvoeren', 'evalueren', 'monitoren', 'betrekken', 'meenemen', 'aandringen',
  'agenderen', 'bespreken', 'overleggen', 'in gesprek gaan', 'in gesprek treden', 'het gesprek aangaan', 'contact opnemen',
  'inzetten', 'bepleiten', 'pleiten', 'opvolging geven', 'uitvoering geven', 'invulling geven', 'gevolg geven', 'aanpassen',
  'wijzigen', 'indienen', 'voorleggen', 'publiceren', 'openbaar maken', 'starten', 'instellen', 'oprichten', 'inrichten',
  'opnemen', 'ingaan', 'toelichten', 'antwoorden', 'beantwoorden', 'verzoeken', 'vragen', 'oproepen', 'wijzen', 'meedenken',
  'mee te denken', 'ondersteunen', 'vrijmaken', 'beschikbaar stellen', 'verhogen', 'verlagen', 'verlengen', 'intrekken',
  'schrappen', 'opvragen', 'toetsen', 'verduidelijken', 'verbeteren', 'versterken', 'aanscherpen', 'uitbreiden', 'verkrijgen',
  'verzamelen', 'uitzoeken', 'nader bezien', 'wegen', 'verwerken', 'vaststellen', 'afronden', 'voorbereiden', 'ontwikkelen',
  'opleveren', 'presenteren', 'organiseren', 'faciliteren', 'laten onderzoeken', 'laten uitvoeren', 'vragen', 'aankaarten',
  'opbrengen', 'onder de aandacht brengen', 'aan de orde stellen', 'inbrengen', 'doorlichten', 'heroverwegen', 'afwegen',
  'naleven', 'nakomen', 'voldoen', 'vormgeven', 'regelen', 'doorgeven', 'benutten', 'consulteren', 'raadplegen', 'bezoeken',
  'ter hand nemen', 'oppakken', 'op de hoogte houden', 'op de hoogte stellen', 'in kennis stellen', 'doorvoeren',
  'implementeren', 'herzien', 'actualiseren', 'verzorgen', 'zorgen', 'zorgdragen', 'borgen', 'treffen', 'nemen', 'voeren',
  'doen', 'geven', 'maken', 'brengen', 'stellen', 'komen', 'blijven informeren',
] as const; // biome-ignore format: a table of words

export interface BindingRule {
  name: string;
  strength: 'firm' | 'conditional' | 'soft';
  pattern: RegExp;
}

const NEAR = '(?:(?![.?!] )[^;?]){0,220}?';
const ACT = `(?<act>${[...ACTS].sort((one, other) => other.length - one.length).join('|')})`;
const YOU = '(?:uw Kamer|de Kamer|u|Uw Kamer|uw Kamers|beide Kamers|de Tweede Kamer|de Eerste Kamer)';
const TOLD =
  '(?<act>geïnformeerd|bericht|ingelicht|toegezonden|toegestuurd|aangeboden|gestuurd|verzonden|gezonden|gedeeld|op de hoogte gesteld|op de hoogte gehouden|geïnformeerd)';

/** First person, present: binds when the sentence points ahead. */
const PRESENT_I =
  '(?:informeer|bericht|rapporteer|stuur|zend|bied|kom|volg|laat|start|bespreek|agendeer|onderzoek|verken|inventariseer|bezie|bekijk|vraag|verzoek|deel|neem|betrek|publiceer|pas|werk|breng|doe|treed|leg|stel|houd|organiseer|evalueer|actualiseer|ontwikkel|dring|zet|roep|nodig|verwerk|maak|geef|richt|dien)';

/** Any other act of one's own; not what merely befalls one or is so. */
const ANY_ACT =
  '(?<act>(?!(?:zijn|hebben|kunnen|moeten|mogen|willen|zullen|worden|blijven|krijgen|weten|vinden|houden|leiden|betekenen|duren|gelden|merken|zien|horen|denken|hopen|beschikken|behoren|bestaan|ontstaan|afhangen|zorgen over|ingaan|stilstaan|beperken)\\b)\\p{Ll}{2,}(?:en|gaan|staan|doen|zien))(?=[.,;:»”]|$| (?:en|of|dat|die|wat|welke|hoe|om|aan|op|over|voor|door|in|met|naar|te|bij|als|zodra|waar\\p{Ll}*|zodat|opdat|binnen|uiterlijk|tot|wanneer|indien)\\b)';

export const BINDING_RULES: readonly BindingRule[] = [
  { name: "'zeg toe'", strength: 'firm', pattern: new RegExp(`\\b(?<actor>${ACTOR})\\b${NEAR}\\bzeg(?:t|gen)?\\b${NEAR}\\b(?<act>toe)\\b|\\bzeg(?:t|gen)? (?<actor2>${ACTOR})\\b${NEAR}\\b(?<act2>toe)\\b`, 'u') },
  { name: "'doe de toezegging'", strength: 'firm', pattern: new RegExp(`\\bdoe(?:t|n)? (?<actor>${ACTOR})\\b${NEAR}\\b(?<act>toezegging)\\b|\\b(?<actor2>${ACTOR}) doe(?:t|n)?\\b${NEAR}\\b(?<act2>toezegging)\\b`, 'u') },
  { name: "'bereid'", strength: 'firm', pattern: new RegExp(`\\b(?:ben|is|zijn) (?<actor>${ACTOR})\\b${NEAR}\\b(?<act>bereid)\\b|\\b(?<actor2>${ACTOR})\\b(?:(?![.?!] )[^;?,]){0,60}?\\b(?:ben|is|zijn)\\b${NEAR}\\b(?<act2>bereid)\\b`, 'u') },
  { name: "'zal'", strength: 'firm', pattern: new RegExp(`\\b(?<actor>${ACTOR})\\b(?: (?:en|hierna|en ikzelf|en ik)[^.;?]{0,60}?)?(?: \\([\\p{L}]+\\))? (?:zal|zullen)\\b${NEAR}\\b${ACT}\\b|\\b(?:zal|zullen) (?:daarom |dan ook |hierbij )?(?<actor2>${ACTOR})\\b${NEAR}\\b${ACT.replace('act', 'act2')}\\b`, 'u') },
  { name: "'ga'", strength: 'firm', pattern: new RegExp(`\\b(?<actor>${ACTOR}) (?:ga|gaat|gaan)\\b(?! (?:ervan|er van|uit|akkoord|niet|hier))${NEAR}\\b${ACT}\\b|\\b(?:ga|gaat|gaan) (?<actor2>${ACTOR})\\b(?! (?:ervan|er van|uit|akkoord|niet))${NEAR}\\b${ACT.replace('act', 'act2')}\\b`, 'u') },
  { name: "'ga in gesprek'", strength: 'firm', pattern: new RegExp(`\\b(?<actor>ik|wij|het kabinet) (?:ga|gaan|gaat|treed|treedt|treden)\\b${NEAR}\\b(?<act>in gesprek|in overleg|het gesprek|aan de slag|na)\\b|\\b(?:ga|gaan|gaat|treed|treedt|treden) (?<actor2>ik|wij|het kabinet)\\b${NEAR}\\b(?<act2>in gesprek|in overleg|het gesprek|aan de slag|na)\\b`, 'u') },
  { name: "'zal'", strength: 'firm', pattern: new RegExp(`\\b(?<actor>ik|wij|het kabinet|de regering|mijn ministerie|(?:de |mijn )?(?:Minister|Staatssecretaris)(?: (?:van|voor) \\p{Lu}[^,;.?]{2,60}?)?)(?: en (?:ik|mijn ambtsgenoot)[^,;.?]{0,60}?)? (?:zal|zullen)\\b${NEAR}\\b${ANY_ACT}|\\b(?:zal|zullen) (?<actor2>ik|wij|het kabinet|de regering)\\b${NEAR}\\b${ANY_ACT.replace('act', 'act2')}`, 'u') },
  { name: 'Kamer wordt geïnformeerd', strength: 'firm', pattern: new RegExp(`\\b${YOU} (?:zal|zult|wordt|worden|zullen)\\b${NEAR}\\b${TOLD}\\b|\\b(?:zal|wordt|worden) ${YOU}\\b${NEAR}\\b${TOLD.replace('act', 'act2')}\\b`, 'u') },
  { name: 'stuk gaat naar de Kamer', strength: 'firm', pattern: new RegExp(`\\b(?:wordt|worden|zal|zullen)\\b${NEAR}\\b(?:aan|met|naar) ${YOU}\\b${NEAR}\\b(?<act>gezonden|gestuurd|toegezonden|toegestuurd|aangeboden|gedeeld|verstuurd|verzonden|doen toekomen|doen komen)\\b|\\bzal${NEAR}\\b(?:aan|met) ${YOU} (?<act2>toekomen|delen|zenden)\\b`, 'u') },
  { name: 'u ontvangt', strength: 'firm', pattern: new RegExp(`\\b${YOU} (?<act>ontvangt|ontvangen)\\b${NEAR}|\\b(?<act2>ontvangt) ${YOU}\\b`, 'u') },
  { name: 'ik laat', strength: 'firm', pattern: /\b(?<actor>[Ii]k)\b[^.;?]{0,240}\ben (?<act>laat|zal|ga|stuur|informeer|vraag|kom)\b/u },
  { name: 'tegenwoordige tijd met toekomstige zin', strength: 'firm', pattern: new RegExp(`\\b(?<actor>ik)\\b${NEAR}\\b(?<act>${PRESENT_I})\\b|\\b(?<actor2>het kabinet|de (?:Minister|Staatssecretaris))\\b${NEAR}\\b(?<act2>informeert|bericht|stuurt|zendt|komt|bespreekt|agendeert|betrekt|publiceert|start)\\b|\\b(?<actor3>wij)\\b (?<act3>informeren|berichten|sturen|zenden|komen|bespreken|agenderen|onderzoeken|verkennen|bezien|vragen|verzoeken|starten|nemen|betrekken|werken|brengen|gaan)\\b|\\b(?<act4>${PRESENT_I}|informeert|bericht|stuurt|zendt|komt|betrekt) (?<actor4>ik|het kabinet|de (?:Minister|Staatssecretaris))\\b|\\b(?<act5>informeren|berichten|sturen|zenden|komen|bespreken|betrekken|nemen) (?<actor5>wij)\\b`, 'u') },
  { name: "'kan worden gedeeld zodra'", strength: 'conditional', pattern: /\b(?:kunnen|kan) worden (?<act>gedeeld|toegezonden|verstrekt|gepubliceerd|openbaar gemaakt)\b(?=[^.]*\b(?:zodra|nadat|als|indien|wanneer)\b)/u },
  { name: "'voornemens'", strength: 'soft', pattern: new RegExp(`\\b(?<actor>${ACTOR})\\b${NEAR}\\b(?<act>voornemens|van plan)\\b|\\b(?:ben|is|zijn) (?<actor2>${ACTOR})\\b${NEAR}\\b(?<act2>voornemens|van plan)\\b`, 'u') },
  { name: "'streef'", strength: 'soft', pattern: new RegExp(`\\b(?:(?<actor>${ACTOR}) (?<act>streef|streeft|streven|beoog|beoogt|hoop|hoopt|probeer|probeert)|(?<act2>[Ss]treef|streeft|streven|beoog|[Pp]robeer) (?<actor2>ik|wij|het kabinet))\\b`, 'u') },
  { name: "'verwacht'", strength: 'soft', pattern: new RegExp(`\\b(?:(?<actor>${ACTOR}) (?<act>verwacht|verwachten)|(?<act2>[Vv]erwacht) (?<actor2>ik|het kabinet))\\b${NEAR}\\b(?:informeren|sturen|toesturen|toezenden|aanbieden|berichten|afronden|te kunnen)\\b`, 'u') },
]; // biome-ignore format: a table of patterns

export interface ExclusionRule {
  name: string;
  pattern: RegExp;
}

/** Sentences that look like commitments and are none. */
export const EXCLUSIONS: readonly ExclusionRule[] = [
  { name: 'verslag van wat al gebeurd is', pattern: /\b(?:is|zijn|was|waren|werd|werden) (?:[\p{L}-]+ ){0,6}(?:uitgevoerd|afgerond|uitgewerkt|geïnformeerd|gestuurd|toegezonden|beantwoord|opgepakt|besproken|gevoerd|toegezegd)\b(?![^.]*\b(?:zal|zullen)\b)/iu },
  { name: 'al gedaan', pattern: /\b(?:heb|heeft|hebben|had|hadden) (?!toegezegd)(?:[\p{L}\d-]+ ){0,14}?(?:ge\p{L}+d|ge\p{L}+t|ge\p{L}+en|geïnformeerd|toegezonden|toegestuurd|aangeboden|verzocht|besproken|onderzocht|verkend|betrokken|bericht)\b(?![^.]*\b(?:zal|zullen|ga ik|kom ik)\b)/iu },
  { name: 'aankondiging binnen de brief', pattern: /\b(?:hieronder|hierna|in deze brief|in het (?:vervolg|volgende|onderstaande)|in onderstaande|navolgend|met deze brief|middels deze brief|bij dezen|hierbij|hiermee|onderstaand|in deze beantwoording|in het antwoord op vraag|zie (?:ook )?(?:het )?antwoord)\b(?![^.]*\b(?:toe|toezegging)\b)/iu },
  { name: 'doorlopende praktijk', pattern: /\b(?:blijf|blijft|blijven) (?!(?:uw Kamer|de Kamer|u) (?:hierover )?informeren)|\b(?:voer|voert|voeren) (?:[\p{L}-]+ ){0,3}gesprekken\b|\b(?:momenteel|op dit moment|voortdurend|continu|doorlopend|reeds|al geruime tijd|sinds)\b(?![^.]*\b(?:zal|zullen|informeer|ontvangt|kom ik|laat)\b)/iu },
  { name: 'voorspelling', pattern: /\b(?:zal|zullen) (?:naar verwachting |waarschijnlijk |vermoedelijk |uiteindelijk |niet |er |de |het |dit |dat |deze |die |hierdoor |daardoor )*(?:leiden|toenemen|afnemen|dalen|stijgen|blijken|bijdragen|moeten|kunnen|zijn|hebben|worden gecontroleerd|plaatsvinden|ontstaan|gelden|duren|(?<!de )kosten)\b(?![^.]*\b(?:informeren|berichten|verkennen|onderzoeken|terugkomen|sturen)\b)/iu },
  { name: 'weigering', pattern: /\b(?:zal|zullen|ben|is|ga|gaat|zie|ziet|wil|kan|acht)\b(?:[^.;,]{0,50})\b(?:niet|geen)\b(?: (?:verder|nader|langer|meer|opnieuw|nogmaals))? (?:bereid|overgaan|overnemen|uitvoeren|ingaan|voornemens|aanleiding|reden|noodzaak|worden|verder|nodig|voor)|\b(?:niet|geen) (?:bereid|voornemens|van plan)\b/iu },
  { name: 'wens of mening', pattern: /\b(?:wil|willen|wenst|hecht|hechten|vind|vindt|acht|onderschrijf|onderschrijft|deel|deelt|begrijp|waardeer|erken|erkent) (?:ik|het kabinet|wij)\b(?! (?:toezeggen|graag toezeggen|informeren))|\b(?:ik|het kabinet|wij) (?:wil|willen|wenst|hecht|hechten|vind|vindt|vinden|acht|achten|onderschrijf|onderschrijft|begrijp|waardeer|erken|erkent|herken|herkent|steun|steunt|deelt|deel (?:de|deze|uw|het|dit)|ben het|ben van mening|ben mij)\b(?![^.]*\b(?:toe(?:zeggen)?|toezegging)\b)/iu },
  { name: 'dictum van een motie', pattern: /\bverzoekt (?:de regering|het kabinet)|\broept (?:de regering|het kabinet) op|\bspreekt uit\b/iu },
  { name: 'verwijzing', pattern: /\b(?:verwijs|verwijst|verwijzen) (?:ik|wij|het kabinet)|\bik verwijs\b|\b(?:kom|neem|ga) (?:ik|het kabinet) (?:tot|aan|er ?van|ervan|uit van|mee in)\b|\bneem(?:t)? (?:ik )?(?:kennis|afstand|aan dat)\b|\bik neem aan\b|\blaat (?:ik|het kabinet) [^.]{0,60}oordeel\b|\blaat zien\b|\blaat (?:ik )?(?:onverlet|weten dat)\b/iu },
  { name: 'uitleg van bevoegdheid of procedure van anderen', pattern: /\b(?:is (?:het )?aan (?:de|het|een)|de verantwoordelijkheid van|bevoegdheid van|gemeenten (?:kunnen|zullen|moeten)|de Europese Commissie (?:zal|gaat))\b(?![^.]*\b(?:zal ik|ga ik|informeer ik|ben ik bereid)\b)/iu },
]; // biome-ignore format: a table of patterns

/** What makes a promise hang on something else. */
export const CONDITION =
  /\b(?:indien|mits|zodra|tenzij|mocht(?:en)?|in het geval dat|als (?:blijkt|daartoe|dit|de|het|hier|er)|wanneer (?:blijkt|dit|de|het)|afhankelijk van|voor zover|desgewenst|desgevraagd|zo nodig|waar nodig|waar mogelijk|indien nodig)\b/iu;

/** A promise told again. */
export const RESTATED =
  /\b(?:conform|zoals|overeenkomstig|gestand|ter uitvoering van|in lijn met|naar aanleiding van) (?:de |mijn |een |eerder(?:e)? |door mij )*(?:gedane )?(?:toezegging|toegezegd)(?: (?:aan|van) [^,.;]{3,80})?/iu;
