import type { ItemClaim, Reasons } from './letter-reading';
import { reasonForClaim } from './messages';

/** One way in which a letter says what became of a motion or commitment. */
interface ClaimRule {
  claim: ItemClaim;
  pattern: RegExp;
  /** What takes the words back: "nog niet afgedaan", "beschouw ik dan als afgedaan". */
  unless?: RegExp;
}

/** A claim read in a passage; `index` is the sentence that makes it, `words` the words that decided. */
export interface ReadClaim {
  claim: ItemClaim;
  index: number;
  words: string;
  reasons: Reasons;
  because: string | null;
}

const DONE =
  '(?:afgedaan|uitgevoerd|nagekomen|ingelost|afgehandeld|gestand gedaan|voldaan|afgerond|uitvoering gegeven|invulling gegeven|opvolging gegeven|gevolg gegeven|ingevuld)';
const IT =
  '(?:moties?|toezegging(?:en)?|verzoek|hieraan|daaraan|daarmee|hiermee|hierbij|aldus|met (?:deze|die|bovenstaande|genoemde|de) (?:brief|toelichting|beleidsreactie|informatie|rapportage))';
/** Ahead of the sentence's own moment: what will be done then is not done now. */
const AHEAD_OR_DENIED =
  /\b(?:nog (?:altijd |steeds )?niet|niet (?:als|volledig|geheel)|zal|zullen|zodra|nadat|dan (?:ook )?(?:beschouw|acht)|(?:ik|kabinet|motie|toezegging) (?:dan|daarna)|daarna|wanneer|verwacht|streef\p{L}*|pas|kan worden|wordt (?:de|deze|daarmee|hiermee|dan))\b/iu;

/**
 * What a letter says of a motion or commitment, the surest first: a verdict on it goes before what a passage
 * tells on the way. Source: the wording of budget annexes on motions and commitments and of letters on their
 * state (reference chapter 2.2).
 */
const CLAIM_RULES: readonly ClaimRule[] = [
  { claim: 'deels afgedaan', pattern: new RegExp(`\\b(?:deels|gedeeltelijk|ten dele|grotendeels|voor een (?:groot )?deel|een (?:groot |belangrijk )?deel van)\\b[^.]{0,80}\\b${DONE}\\b`, 'iu') },
  { claim: 'deels afgedaan', pattern: new RegExp(`\\b(?:(?:eerste|tweede|derde|laatste|eerstgenoemde|dit|dat) (?:deel|onderdeel|verzoek|punt|gedeelte)|onderdeel [a-d])\\b[^.]{0,120}\\b${DONE}\\b`, 'iu'), unless: /\bnog niet\b/iu },
  { claim: 'niet uitgevoerd', pattern: /\b(?:niet (?:langer |verder |nader )?(?:worden |kunnen (?:worden )?|kan worden |zal worden |te )?(?:uitgevoerd|uitvoeren|uit te voeren|uitvoerbaar|gestand|nakomen|nagekomen|overnemen|opvolgen|opgevolgd)|niet (?:tot )?(?:uitvoering|opvolging|gevolg) (?:te )?(?:geven|gegeven|over te gaan|brengen)|onuitvoerbaar)\b/iu, unless: /\bnog niet\b/iu },
  { claim: 'niet uitgevoerd', pattern: /\bgeen (?:verdere |nadere |verder )?(?:uitvoering|gevolg|opvolging|invulling)(?! (?:aan|van) (?:alle|elk))\b/iu, unless: /\b(?:vergt|behoeft|vraagt(?: om)?) geen\b/iu },
  { claim: 'niet uitgevoerd', pattern: /\b(?:voer(?:en|t)? (?:ik|wij|het kabinet) (?:de |deze )?(?:motie |toezegging )?(?:daarom |dan ook |derhalve )?niet uit|voert? (?:de|deze) motie (?:daarom |dan ook )?niet uit|zie(?:t|n)? (?:ik|wij|het kabinet)?[^.]{0,60}\baf(?: van|(?=[,.]))|(?:ik|wij|het kabinet) zie(?:t|n)? [^.]{0,60}\baf(?: van|(?=[,.]|$))|niet mogelijk gebleken|naast (?:mij|zich) neer|(?:de|deze|dit) (?:motie|toezegging) (?:is|komt|kan)[^.]{0,30}\b(?:vervallen|ingetrokken))\b/iu },
  { claim: 'niet uitgevoerd', pattern: /\bniet (?:voornemens|bereid|van plan)\b[^.]{0,80}\b(?:motie|toezegging|haar|deze|uit te voeren|uitvoering)\b|\buitvoer(?:ing|en)\b[^.]{0,80}\b(?:niet (?:mogelijk|haalbaar|wenselijk)|onmogelijk|onwenselijk)\b/iu, unless: /\bnog niet\b/iu },
  { claim: 'afgedaan', pattern: /^(?:Status:? ?)?(?:Afgedaan|Uitgevoerd|Voldaan|Nagekomen|Afgehandeld|Afgerond)\b/u },
  { claim: 'uitgesteld', pattern: /^(?:Status:? ?)?(?:Uitgesteld|Vertraagd)\b/u },
  { claim: 'niet uitgevoerd', pattern: /^(?:Status:? ?)?(?:Wordt niet uitgevoerd|Niet uitgevoerd|Vervallen)\b/u },
  { claim: 'in uitvoering', pattern: /^(?:Status:? ?)?(?:Loopt|Lopend|Openstaand|In uitvoering|In behandeling|Nog niet afgedaan|Onderhanden|Doorlopend)\b/u },
  { claim: 'afgedaan', pattern: new RegExp(`\\b${IT}\\b[^.]{0,220}\\b${DONE}\\b|\\b(?:beschouw|acht|merk)(?:t|en)?\\b[^.]{0,120}\\b${DONE}\\b`, 'iu'), unless: AHEAD_OR_DENIED },
  { claim: 'afgedaan', pattern: /\b(?:hiermee|daarmee|met deze brief|hierbij|met bovenstaande|aldus)\b[^.]{0,80}\b(?:voldoe|kom|voldoet|komt|geef|geeft|doe|doet|heb|heeft|los|lost|voer|voert)\b[^.]{0,90}\b(?:toezegging|motie|verzoek)\b/iu, unless: AHEAD_OR_DENIED },
  { claim: 'uitgesteld', pattern: /\b(?:uitstel|uitgesteld|later dan|later (?:gestart|begonnen|opgeleverd|afgerond|beschikbaar|verzonden|ontvangen|gereed)|latere? (?:datum|moment)|vertraging|vertraagd|langer (?:duurt|geduurd|de tijd)|meer tijd|extra tijd|(?:door|op)geschoven|verschoven|verschuift|schuift|op(?:ge)?schort|aangehouden tot)\b/iu, unless: /\b(?:zonder (?:verdere )?vertraging|geen (?:uitstel|vertraging)|later dan ook)\b/iu },
  { claim: 'uitgesteld', pattern: /\bnog niet (?:gereed|afgerond|mogelijk|beschikbaar|gelukt|zover|klaar|voltooid|ontvangen|opgeleverd|definitief|rond)\b|\b(?:lukt|gelukt|lukte|haalbaar|halen|gehaald|redden|mogelijk)\b[^.]{0,60}\bniet\b|\bniet\b[^.]{0,60}\b(?:lukt|lukken|gelukt|haalbaar|halen|gehaald|tijdig|binnen de (?:\p{L}+ )?termijn)\b|\bniet (?:meer )?(?:vóór|voor|in|uiterlijk|dit|deze|nog)\b[^.]{3,60}\bmaar\b|\bin plaats van\b[^.]{0,20}\b(?:voor|vóór|in|eind|medio|begin|dit|het)\b/iu, unless: /\b(?:kan|kunnen) (?:ik|het kabinet) (?:de|deze) motie\b/iu },
  { claim: 'in uitvoering', pattern: /\b(?:in (?:uitvoering|voorbereiding|behandeling|ontwikkeling)|wordt (?:momenteel |op dit moment |thans |nu )?(?:nog )?(?:gewerkt|uitgevoerd|uitgewerkt|onderzocht|voorbereid|opgesteld)|(?:ben|zijn|is) (?:ik |wij |we )?(?:momenteel |nog |op dit moment |hierover |thans )*(?:bezig|gestart|begonnen|in gesprek|van start)|loopt|lopen|werk(?:t|en)? (?:ik|wij|het kabinet|mijn ministerie)|(?:ik|wij|kabinet|ministerie) werk(?:t|en)?|onderzoek(?:t|en)? (?:ik|wij|het kabinet))\b/iu },
]; // biome-ignore format: a table of patterns

/** Done only later: "Met die brief zal ik de motie als afgedaan beschouwen" tells of what is under way. */
const DONE_LATER = new RegExp(`\\b(?:zal|zullen|zodra|dan|daarna|verwacht)\\b[^.]{0,120}\\b${DONE}\\b`, 'iu');

/** What the sentences of a passage claim; null when they claim nothing. Negations and plans are no verdict. */
export function claimOf(
  sentences: readonly string[],
  isPromise: (sentence: string) => boolean,
): ReadClaim | null {
  for (const rule of CLAIM_RULES) {
    const index = sentences.findIndex(
      (sentence) =>
        !TELLS_THE_REQUEST.test(sentence) && rule.pattern.test(sentence) && !rule.unless?.test(sentence),
    );
    const sentence = sentences[index];
    if (sentence === undefined) continue;
    const words = rule.pattern.exec(sentence)?.[0] ?? '';
    return {
      claim: rule.claim,
      index,
      words,
      reasons: reasonForClaim(rule.claim, words),
      because: /^(?:afgedaan|in uitvoering)$/.test(rule.claim) ? null : becauseOf(sentences, index),
    };
  }
  const index = sentences.findIndex((sentence) => DONE_LATER.test(sentence) || isPromise(sentence));
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  return {
    claim: 'in uitvoering',
    index,
    words: sentence,
    reasons: reasonForClaim('in uitvoering', null),
    because: null,
  };
}

/** What was asked or promised, not what became of it. */
const TELLS_THE_REQUEST =
  /\b(?:verzoekt|verzocht|verzoeken|vraagt|roept|riep|spreekt uit|heb(?:ben)? (?:ik |wij )?[^.]{0,120}\btoegezegd|heeft [^.]{0,120}\btoegezegd|is [^.]{0,60}\btoegezegd|zegde [^.]{0,120}\btoe)\b(?![^.]*\b(?:afgedaan|voldaan|nagekomen|uitgevoerd,)\b)/iu;

const CAUSE =
  /\b(?:omdat|aangezien|doordat|vanwege|wegens|gelet op|in verband met|als gevolg van|door(?= (?:de|het|een) (?:\p{L}+ ){0,3}(?:val|demissionaire|formatie|verkiezingen|vertraging|complexiteit|ontbreken|samenloop|hoeveelheid)))\b[^.;]{5,300}/iu;
const FOLLOWS_FROM_BEFORE =
  /^(?:daarom|derhalve|dan ook|om (?:die|deze) reden(?:en)?|gelet (?:hierop|daarop)|hierdoor|daardoor|dit betekent|dat betekent|dit maakt|gezien het (?:voorgaande|bovenstaande)|alles afwegend?e?|ik (?:zie|kan|zal)|de (?:motie|toezegging)|het kabinet)\b/iu;
const TELLS_THE_CAUSE =
  /^(?:dit|dat|dit heeft|de reden|reden|oorzaak|de oorzaak|hiervoor)\b[^.]{0,80}\b(?:komt|heeft te maken|reden|oorzaak|houdt verband|hangt samen|omdat|doordat)\b/iu;

/** Why, in the letter's words: the clause that gives the cause, else the sentence before or behind that does. */
function becauseOf(sentences: readonly string[], index: number): string | null {
  const own = CAUSE.exec(sentences[index] ?? '')?.[0];
  if (own) return own.replace(/[,\s]+$/u, '');
  const next = sentences[index + 1];
  if (next && (TELLS_THE_CAUSE.test(next) || CAUSE.test(next))) return next;
  const before = sentences[index - 1];
  return before && FOLLOWS_FROM_BEFORE.test(sentences[index] ?? '') && !TELLS_THE_REQUEST.test(before)
    ? before
    : null;
}
