/**
 * What ministers say of a motion, and which value of the House's register that is. A row a wording; the
 * first that fits wins. Vocabulary: field Kabinetsappreciatie of the House's data, and letters.
 */
export interface AdviceRule {
  value: string;
  pattern: RegExp;
  /** What made it so, for people. */
  reason: string;
}

const THE_MOTION =
  '(?:(?:deze|de|die|dat|beide|bovengenoemde|genoemde) (?:[\\p{L}\\d-]+ ){0,6}?moties?|(?:de )?motie[- ]|aanvaarding|haar|hem|moties? )';

export const ADVICE_RULES: readonly AdviceRule[] = [
  {
    value: 'Ontraden, tenzij gewijzigd',
    pattern:
      /\bontra(?:adt?|den)\b[^.]{0,80}\btenzij\b|\b(?:tenzij|zonder (?:deze |die |een )?(?:wijziging|aanpassing))\b[^.]{0,160}\bontra(?:adt?|den)\b/iu,
    reason: 'ontraden + tenzij',
  },
  {
    value: 'Verzocht motie aan te houden',
    pattern:
      /\b(?:verzoe(?:k|kt|ken|cht)|vraa?g(?:t|en)?|zou willen vragen|stel(?:t|len)? (?:ik |het kabinet |wij )?voor|roep(?:t|en)?|advies|voorstel|suggestie|adviseer|geef in overweging)\b[^.]{0,120}\b(?:aan (?:te )?houden|aanhoud(?:t|en)|aangehouden)\b|\bindien(?:er|ers|ster)\b[^.]{0,60}\baan te houden\b/iu,
    reason: 'verzoek + aan te houden',
  },
  { value: 'Ontijdig', pattern: /\bontijdig\b|\bte vroeg\b[^.]{0,30}\bmotie\b/iu, reason: 'ontijdig' },
  { value: 'Overbodig', pattern: /\boverbodig\b/iu, reason: 'overbodig' },
  {
    value: 'Ontraden',
    pattern:
      /\bontra(?:adt?|den)\b|\bontraad(?:t)? (?:het kabinet|ik)\b|\bnegatief (?:oordeel|advies)\b|\bniet (?:kan|kunnen) (?:steunen|ondersteunen|overnemen)\b/iu,
    reason: 'ontraden',
  },
  {
    value: 'Overgenomen',
    pattern:
      /\bneem(?:t)? (?:ik |het kabinet |wij )?(?:deze|de|die) (?:[\p{L}-]+ ){0,5}?moties? (?:hierbij |graag |dan ook )?over\b|\b(?:deze|de|die) motie (?:[^.]{0,40})(?:neem|nemen|neemt) (?:ik|wij|het kabinet) (?:graag |dan ook |hierbij )?over\b|\bnemen (?:wij )?(?:deze|de|die) (?:[\p{L}-]+ ){0,5}?moties? (?:hierbij |graag |dan ook )?over\b|\b(?:kan|kunnen|wil|zal|wordt|worden) [^.]{0,60}\bovergenomen\b|\b(?:kan|kunnen|wil|zal|zullen) [^.]{0,60}\bmoties?\b[^.]{0,40}\b(?:overnemen|over te nemen)\b|\bmotie [^.]{0,40}\bover te nemen\b/iu,
    reason: 'neemt de motie over',
  },
  {
    value: 'Oordeel Kamer',
    pattern:
      /\boordeel(?: van de| aan de| aan uw)?[- ]Kamer\b|\boordeel over (?:deze|de) motie[^.]{0,40}\b(?:aan|over aan) (?:de|uw) Kamer\b|\blaat(?:t)?\b[^.]{0,80}\boordeel\b[^.]{0,60}\b(?:aan|over)\b[^.]{0,20}\bKamer\b|\boordeel (?:is|blijft|ligt)\b[^.]{0,30}\b(?:aan|bij) (?:de|uw) Kamer\b|\baan het oordeel van (?:de|uw) Kamer\b|\boordeel\b[^.]{0,40}\b(?:over ?laten|laten|over te laten) aan (?:de|uw) Kamer\b|\bondersteuning van (?:het |mijn |ons )?(?:staande? |bestaande? |kabinets|ingezette )?beleid\b/iu,
    reason: 'oordeel Kamer',
  },
  {
    value: 'Nog te ontvangen',
    pattern:
      /\b(?:appreciatie|oordeel)\b[^.]{0,80}\b(?:volgt|volgen|ontvangt (?:u|uw Kamer) (?:later|nog|per brief)|nog te ontvangen)\b|\bontvangt\b[^.]{0,60}\b(?:appreciatie|oordeel)\b|\b(?:later|per brief|schriftelijk)\b[^.]{0,40}\bapprecieren\b/iu,
    reason: 'de appreciatie volgt',
  },
  {
    value: 'Geen (expliciete) appreciatie',
    pattern:
      /\b(?:geen (?:expliciete )?(?:appreciatie|oordeel)|nu geen oordeel|onthoud(?:t)? (?:ik |het kabinet )?(?:mij|zich) van (?:een )?(?:oordeel|appreciatie))\b/iu,
    reason: 'geen oordeel',
  },
];

/** What a motion asks, told by the minister, is no advice of his: "de motie verzoekt de regering ... te ontraden". */
const DICTUM =
  /\bmoties?\b[^.;]{0,60}?\b(?:verzoek(?:t|en)|vraagt|vragen|roept|roepen)\b(?: (?:de regering|het kabinet|mij))?\b[^.;]{0,200}?\b(?:te ontraden|aan te houden|over te nemen)\s*[.»”]?$/iu;
const OF_MOTION =
  /\b(?:moties?|aanvaarding|haar|hem|deze|die|appreciatie|oordeel|advies|indieners?)\b|\bontra(?:adt?|den)[.»”’]*$/iu;

/** The word denies the advice ("niet ontraden"), or tells of an earlier one. */
const DENIED = /\b(?:niet|noch|geenszins|geen reden(?: om)?)(?: te)? ontra(?:den|ad)/iu;
const REPORTED =
  /\b(?:eerder|destijds|toen|tijdens het debat|indertijd)\b[^.]{0,60}\b(?:ontra(?:den|adde)|oordeel Kamer|overgenomen)|\b(?:ontraden|overgenomen)(?:e)? (?:en|maar|,)[^.]{0,30}\b(?:aangenomen|aanvaard|verworpen)|\b(?:ontraden|overgenomen|aangehouden) moties?\b|\bdie\b[^.,;]{0,40}\b(?:heb|had|heeft|is|was|werd) (?:ontraden|overgenomen)\b|\b(?:kreeg|kregen|gaf|gaven|ontraadde|liet)\b[^.]{0,80}\b(?:oordeel|ontraden|moties?)\b|\bals (?:ontijdig|overbodig) (?:had|heb|is|was|heeft) |\b(?:heb|heeft|hebben|had|is|was|werd|waren)\b[^.]{0,80}\b(?:ontraden|ontraadde|oordeel Kamer gegeven|het oordeel aan de Kamer gelaten|als (?:ontijdig|overbodig) aangemerkt)\b/iu;

const CONDITION = [
  /\b(?:als|indien|wanneer|mits|voor zover) (?:ik|het kabinet|wij) (?:de|deze) motie (?:zo|aldus|op deze wijze) (?:mag|mogen|kan|kunnen) (?:lezen|interpreteren|begrijpen|uitleggen|opvatten) dat ([^.]*?)(?:, (?:dan )?(?:kan|geef|laat|krijgt|is|luidt|kunnen)|, oordeel|, dan|$)/iu,
  /\bmet (?:deze|de volgende) (?:lezing|uitleg|interpretatie)(?:,? (?:namelijk )?dat|:) ([^.]*?)(?:, (?:kan|geef|laat|krijgt|is)|, oordeel|$)/iu,
  /\b(?:lees|interpreteer|begrijp) (?:ik )?(?:de|deze) motie (?:zo|aldus|als volgt|als een (?:verzoek|oproep))[,:]? (?:dat |om )?([^.]*?)(?:, (?:kan|geef|laat|krijgt|is|en)|\. |$)/iu,
  /\bmits ([^.]*?)(?:, |$)/iu,
];

const OTHERWISE =
  /\b(?:indien|als|wanneer|mocht)\b[^.]{0,60}\b(?:niet (?:wordt |worden )?(?:aan(?:ge)?houden|aangehouden)|in stemming|toch)\b[^.]{0,60}\bontra(?:adt?|den)\b|\banders\b[^.]{0,40}\bontra(?:adt?|den)\b|\b(?:wordt|worden) (?:zij|ze|de motie|deze motie|hij|deze) niet aangehouden\b[^.]{0,60}\bontra(?:adt?|den)\b/iu;

/** A sentence that only adds what the advice is if the motion is not held. */
export const addsOtherwise = (sentence: string): boolean => OTHERWISE.test(sentence);

export interface ReadAdvice {
  value: string;
  otherwise: string | null;
  condition: string | null;
  reason: string;
}

/** The advice that a sentence gives, or null. `speaksOfMotion` says that the passage is about one. */
export function adviceIn(sentence: string, speaksOfMotion: boolean): ReadAdvice | null {
  if (!speaksOfMotion && !new RegExp(THE_MOTION, 'iu').test(sentence)) return null;
  if (DENIED.test(sentence) || DICTUM.test(sentence) || !OF_MOTION.test(sentence)) return null;
  if (/\bamendement/iu.test(sentence) && !/\bmotie/iu.test(sentence)) return null;
  const fitting = ADVICE_RULES.filter((candidate) => candidate.pattern.test(sentence));
  // "ontijdig, en indien niet aangehouden ontraden": what is said first is the advice, ontraden the way out.
  const rule = (OTHERWISE.test(sentence) && fitting.find(({ value }) => value !== 'Ontraden')) || fitting[0];
  const isDouble = OTHERWISE.test(sentence) && rule?.value !== 'Ontraden';
  if (!rule) return null;
  if (REPORTED.test(sentence) && !/\b(?:daarom|derhalve|dan ook|om deze redenen?)\b/iu.test(sentence))
    return null;
  // "overbodig" and the like are said of much besides motions.
  if (
    /^(?:Overbodig|Ontijdig|Overgenomen)$/.test(rule.value) &&
    !/\bmotie/iu.test(sentence) &&
    !speaksOfMotion
  )
    return null;
  const condition = CONDITION.map((pattern) => pattern.exec(sentence)?.[1]?.trim()).find(Boolean) ?? null;
  return {
    value: rule.value,
    otherwise: isDouble ? 'Ontraden' : null,
    condition: rule.value === 'Oordeel Kamer' || rule.value === 'Overgenomen' ? condition : null,
    reason: `'${rule.reason}'${/\bdeze moties?\b/iu.test(sentence) ? ' + deze motie' : ''}`,
  };
}
