import { type Act, actOf, closingAct, INFINITIVES, isGluedVerb, parted } from './acts';
import {
  DENIED,
  HOLDS_OFF,
  IN_MEETINGS,
  isHabit,
  LIGHT,
  NOTHING_ALONE,
  ONGOING,
  POINTS_AHEAD,
  RHYTHM,
  SPOKEN,
  TIME_TO_COME,
} from './clause-signs';
import { dependsOnSomething } from './conditions';
import { actWithin, firstTold, infinitiveIn, upTo } from './infinitives';
import type { CommitmentStrength } from './letter-reading';
import type { Predication } from './predications';
import { readAs } from './verb-forms';
import { BEFALLING, NO_ACTS } from './verb-lexicon';

/** How the government binds itself in one clause, before what surrounds it is weighed. */
export interface Bond {
  form: string;
  actor: string;
  act: string;
  strength: CommitmentStrength;
}

/** Whether an actor with its verb binds the government, and how; null for what binds nobody. */
export function bondOf(predication: Predication, sentence: string): Bond | null {
  const { actor, verb, order, clause, field } = predication;
  const bond = (form: string, act: string, strength: CommitmentStrength = 'firm'): Bond => ({
    form,
    actor,
    act,
    strength,
  });
  if (order === 'closing') return closingBond(predication, sentence);
  if (/^(?:zeg|zegt|zeggen)$/u.test(verb))
    return /(?<!\p{L})toe(?!\p{L})/u.test(clause) && !DENIED.test(upTo(clause, 'toe'))
      ? bond("'zeg toe'", 'toezeggen')
      : null;
  if (/^(?:wil|willen|kan|kunnen|zou|mag)$/u.test(verb) && /(?<!\p{L})toezeggen(?!\p{L})/u.test(clause))
    return DENIED.test(upTo(clause, 'toezeggen')) ? null : bond("'zeg toe'", 'toezeggen');
  if (
    /^(?:doe|doet|doen)$/u.test(verb) &&
    (/(?<!\p{L})toezegging(?!\p{L})/u.test(clause) || /^(?:die|deze|de|een) toezegging$/u.test(field)) &&
    !/(?<!\p{L})gestand(?!\p{L})/u.test(clause) &&
    !DENIED.test(clause)
  )
    return bond("'doe de toezegging'", 'toezeggen');
  // "heb besloten de regeling per 1 mei te verruimen": a decision with its act still to come.
  if (/^(?:heb|heeft|hebben)$/u.test(verb)) {
    const promised = /(?<!\p{L})toegezegd(?!\p{L})(?<rest>[^;]*)/u.exec(clause)?.groups?.rest;
    if (promised !== undefined) return toldAgain(promised, bond);
    const ordered = /(?<!\p{L})besloten dat [^;]*(?<!\p{L})(?:wordt|worden|zal|zullen)(?!\p{L})[^;]*/u.exec(
      clause,
    )?.[0];
    if (ordered !== undefined)
      return TIME_TO_COME.test(ordered) && !DENIED.test(ordered) ? bond("'besloten'", 'besluiten') : null;
    const agreed = AGREED.exec(clause)?.groups?.rest;
    if (agreed !== undefined && TIME_TO_COME.test(agreed) && !THIRD.test(agreed) && !DENIED.test(agreed))
      return bond("'afgesproken'", actWithin(agreed) ?? 'afspreken');
    const order = ORDERED.exec(clause);
    if (order) {
      const act = / te (?<act>\p{Ll}{3,})/u.exec(order.groups?.rest ?? '')?.groups?.act;
      return act && TIME_TO_COME.test(order.groups?.rest ?? '') && !DENIED.test(clause)
        ? bond("'opdracht gegeven'", act)
        : null;
    }
    const decided = / besloten(?:,? om)? (?<rest>[^;]*)/u.exec(clause)?.groups?.rest ?? '';
    const act = / te (?<act>\p{Ll}{3,})/u.exec(decided)?.groups?.act;
    return act && TIME_TO_COME.test(decided) && !DENIED.test(decided) ? bond("'besloten'", act) : null;
  }
  if (/^zegden?$/u.test(verb)) {
    const promised = /(?<!\p{L})toe(?!\p{L})(?<rest>[^;]*)/u.exec(clause)?.groups?.rest;
    return promised === undefined ? null : toldAgain(promised, bond);
  }
  if (/^(?:kies|kiest|kiezen)$/u.test(verb) && /(?<!\p{L})ervoor(?!\p{L})/u.test(clause)) {
    const act = actWithin(clause);
    return act && TIME_TO_COME.test(clause) && !DENIED.test(clause) ? bond("'besloten'", act) : null;
  }
  if (/^(?:kan|kunnen)$/u.test(verb) && AT_YOUR_WISH.test(sentence)) {
    const act = infinitiveIn(clause);
    return act && INFINITIVES.has(act) && !DENIED.test(upTo(clause, act)) ? bond("'bereid'", act) : null;
  }
  if (/^(?:ben|is|zijn)$/u.test(verb)) {
    const will = /(?<!\p{L})(?:bereid|voornemens|van plan)(?!\p{L})/u.exec(clause)?.[0];
    if (
      !will ||
      DENIED.test(upTo(clause, will)) ||
      (/\b(?:graag|altijd|steeds) bereid\b/u.test(clause) && /\bgeweest\b/u.test(clause))
    )
      return null;
    return will === 'bereid'
      ? bond("'bereid'", actWithin(clause) ?? 'bereid zijn')
      : bond("'voornemens'", actWithin(clause) ?? will);
  }
  if (BINDS_ITSELF.test(`${verb}${clause}`) && !DENIED.test(clause)) return bond("'zeg toe'", 'instaan voor');
  if (
    /^(?:mik|mikt|mikken|koers|koerst|koersen|streef|streeft|streven|beoog|beoogt|beogen|hoop|hoopt|hopen|probeer|probeert|proberen|verwacht|verwachten)$/u.test(
      verb,
    )
  ) {
    const act = actWithin(clause);
    if (/^(?:mik|koers)/u.test(verb)) return bond(`'${verb}'`, act ?? 'doen', 'soft');
    return act && !/^(?:hoop|verwacht)\p{L}*$/u.test(verb)
      ? bond(`'${verb}'`, act, 'soft')
      : act && / te | ik /u.test(clause)
        ? bond(`'${verb}'`, act, 'soft')
        : null;
  }
  if (
    /^(?:blijf|blijft|blijven)$/u.test(verb) &&
    RHYTHM.test(clause) &&
    TELLS_HOUSE.test(`${field} ${clause}`)
  )
    return DENIED.test(clause) ? null : bond("'blijf'", infinitiveIn(clause) ?? 'informeren');
  if (/^(?:zal|zullen)$/u.test(verb)) return willBond(predication, bond);
  const before = clause.slice(0, firstTold(clause));
  if (DENIED.test(before)) return HOLDS_OFF.test(sentence) ? heldOff(verb, before, bond) : null;
  if (/^(?:ga|gaat|gaan)$/u.test(verb)) {
    if (/(?<!\p{L})(?:ervan|er van|van uit|uit van|akkoord|mee in)(?!\p{L})/u.test(clause)) return null;
    const infinitive = / in op(?!\p{L})/u.test(clause) ? null : infinitiveIn(clause);
    if (infinitive && INFINITIVES.has(infinitive)) return bond("'ga'", infinitive);
  }
  return presentBond(predication, sentence, before, field, bond);
}

/** "Heb opdracht gegeven dit voor de zomer uit te zoeken", "heb mijn ambtenaren gevraagd ...". */
const ORDERED =
  /(?<!\p{L})(?:(?:de )?opdracht gegeven|opdracht verstrekt|(?!(?:[^;]* )?(?:[Ii]nspectie|[Rr]aad|[Aa]utoriteit|gemeent|provinc|[Cc]ommissie|partners|sector|SER|planbureau|Kamer|lid|leden|koepels|banken|Staten)\p{L}*)(?:[^;]{0,120} )?(?:gevraagd|verzocht|opgedragen))(?!\p{L})(?<rest>[^;]*)/u;
/** "Wij hebben afgesproken in februari bijeen te komen". */
const AGREED = /(?<!\p{L})(?:afgesproken|afspraken gemaakt)(?!\p{L})(?<rest>[^;]*)/u;
const THIRD =
  /^,? (?:dat|waarbij) (?:zij|ze|hij|de (?:gemeenten|provincies|partijen|sector)|gemeenten|provincies|partijen)(?!\p{L})/u;

/** "Sta ervoor in", "verbindt zich ertoe", "garandeer dat". */
const BINDS_ITSELF =
  /^(?:(?:verbind|verbindt|verbinden|verplicht|verplichten|committeer|committeert|committeren)(?: \p{L}+){0,2} (?:zich|mij|me|ons|eraan|ertoe|eraan|daartoe|daaraan)(?!\p{L})|(?:sta|staat|staan) (?:[^,;]{0,30} )?(?:ervoor in|daarvoor in|garant)(?!\p{L})|(?:beloof|belooft|beloven|garandeer|garandeert|garanderen)(?!\p{L}))/u;

/** "Mocht uw Kamer dat wensen, dan kan ik ...": what is offered depends on the House alone. */
const AT_YOUR_WISH =
  /^(?:mocht(?:en)?|indien|als|wanneer)(?!\p{L})[^.;]{0,40}(?<!\p{L})Kamer(?!\p{L})[^.;]{0,60}(?<!\p{L})(?:wens\p{L}*|behoefte|prijs op st\p{L}+|verzoekt|vraagt)(?!\p{L})[^.;]{0,40},/iu;

const TELLS_HOUSE =
  /(?<!\p{L})(?:Kamers?|u)(?!\p{L})[^;]{0,160}(?<!\p{L})(?:informeren|berichten|rapporteren|sturen|zenden|toekomen)(?!\p{L})/u;

/** "Dat gesprek voer ik graag": what was asked for is taken up. */
const isGladly = (field: string, clause: string): boolean =>
  /^(?:dat|dit|die|deze)(?: \p{L}+)?(?: \p{L}+)?$/iu.test(field) && /^ graag(?!\p{L})/u.test(clause);

/** The form of an older promise told again. */
export const TOLD_AGAIN = "'toegezegd'";

/** "Heb toegezegd voor de zomer een reactie te sturen": an older promise binds as long as nothing says it is kept. */
function toldAgain(promised: string, bond: MakeBond): Bond | null {
  const act = actWithin(promised) ?? (/^,? dat /u.test(promised) ? 'toezeggen' : null);
  // Without a term it is as often what the next sentences make good.
  if (act && !TIME_TO_COME.test(promised) && !POINTS_AHEAD.test(promised) && !DENIED.test(promised))
    return bond(TOLD_AGAIN, act, 'soft');
  return act && !DENIED.test(promised) ? bond(TOLD_AGAIN, act) : null;
}

/** Silence is no measure. */
const SAYING = /(?<!\p{L})(?:mededeling(?:en)?|uitspra(?:ak|ken)|uitlating(?:en)?)(?!\p{L})/u;
const STEP =
  /(?<!\p{L})geen (?:\p{L}+ )?(?:besluit(?:en)?|stap(?:pen)?|maatregel(?:en)?|beslissing(?:en)?)(?!\p{L})/u;

/** "neem geen besluit voordat ...". */
function heldOff(verb: string, clause: string, bond: MakeBond): Bond | null {
  const act = actOf(verb, clause)?.act ?? (LIGHT.test(verb) && STEP.test(clause) ? verb : null);
  return act && !SAYING.test(clause) ? bond("'niet voordat'", act) : null;
}

type MakeBond = (form: string, act: string, strength?: CommitmentStrength) => Bond;

/** "zal" with an act: not with what befalls, is refused, or is always so. */
function willBond({ clause, field }: Predication, bond: MakeBond): Bond | null {
  if (/(?<!\p{L})rekenschap(?!\p{L})/u.test(clause)) return null;
  if (/(?<!\p{L})niet (?:nalaten|aarzelen|schromen)(?!\p{L})/u.test(clause))
    return bond("'zal'", actWithin(clause) ?? 'doen');
  const infinitive = infinitiveIn(clause);
  const upToAct = infinitive ? upTo(clause, infinitive) : clause;
  if (DENIED.test(upToAct) || /^(?:niet|geen)\b/iu.test(field))
    return infinitive &&
      !BEFALLING.has(infinitive) &&
      HOLDS_OFF.test(`${field} ${clause}`) &&
      !SAYING.test(clause)
      ? bond("'niet voordat'", infinitive)
      : null;
  if (/(?<!\p{L})(?:moeten|hoeven|mogen)(?!\p{L})/u.test(upToAct)) return null;
  if (/(?<!\p{L})blijven(?!\p{L})/u.test(clause) && !TELLS_HOUSE.test(clause)) return null;
  if (!infinitive || /(?<!\p{L})altijd(?!\p{L})/u.test(upToAct)) return null;
  const isKnown = INFINITIVES.has(infinitive);
  if (!isKnown && BEFALLING.has(infinitive) && !/van stemming onthouden/u.test(clause)) return null;
  if (/(?<!\p{L})kunnen(?!\p{L})/u.test(clause.slice(0, upToAct.length + infinitive.length + 8)) && !isKnown)
    return null;
  return bond("'zal'", infinitive);
}

/** The present tense binds by the act and by what points ahead. */
function presentBond(
  { actor, verb, clause, order }: Predication,
  sentence: string,
  before: string,
  field: string,
  bond: MakeBond,
): Bond | null {
  const form = 'tegenwoordige tijd met toekomstige zin';
  const close = actOf(verb, `${before} | ${field} `);
  // A particle may stand behind what is told of the act; the bare verb counts when none does.
  const far = close?.needs ? null : actOf(verb, `${clause} | ${field} `);
  const act = far?.needs ? far : close;
  const isPerson = isFirstPerson(actor);
  const isDated = TIME_TO_COME.test(sentence);
  const isOngoing = ONGOING.test(`${field} ${before}`);
  if (isHabit(`${field} ${before}`) && !isPerson && close?.kind !== 'tells') return null;
  if (/^herzie/u.test(verb) && /(?<!\p{L})oordeel(?!\p{L})/u.test(field)) return null;
  if (THIS_WAY.test(`${verb}${before}`)) return null;
  if (close?.kind === 'tells' && LAST_POINT.test(field) && !isDated && !LATER.test(sentence)) return null;
  // Of ik alone the past shows in its ending: "zegde", "meldde".
  if (/^ik(?:zelf)?$/iu.test(actor) && /[dt]de$|[^aeiou]te$|gde$|nde$|rde$/u.test(verb)) return null;
  if (SPOKEN.some((pattern) => pattern.test(`${verb}${clause}`))) return null;
  if (act?.act === 'overnemen' && /(?<!\p{L})moties?(?!\p{L})/iu.test(sentence)) return null;
  // "Laat ik vooropstellen" opens a remark.
  if (order === 'inverted' && verb === 'laat' && /^laat (?:ik|mij|ons)(?!\p{L})/u.test(sentence)) return null;
  if (/^(?:hierbij|bijgaand)(?!\p{L})/iu.test(field) || /(?<!\p{L})hierbij(?!\p{L})/iu.test(before))
    return null;
  if (!act) {
    const together =
      isPerson && !isOngoing && order !== 'closing' ? parted(verb, before.split(',')[0] ?? before) : null;
    if (together) return bond(form, together);
    if (
      isPerson &&
      LIGHT.test(verb) &&
      !isOngoing &&
      OBJECT.test(before) &&
      TIME_TO_COME.test(`${field} ${before}`)
    )
      return bond(form, verb);
    if (TALKS.test(verb) && isDated && !isOngoing) return bond(form, verb);
    if (/^reage(?:er|ert|ren)$/u.test(verb) && !isDated && !LATER.test(sentence)) return null;
    const isOwnAct = !NOTHING_ALONE.test(verb) && !isUndergone(verb) && !isOngoing;
    return isOwnAct && /^\p{Ll}{3,}$/u.test(verb) && ((isPerson && isKnownAct(verb)) || isDated)
      ? bond(form, verb)
      : null;
  }
  if (act.kind === 'tells' && !isDated && !LATER.test(sentence) && THIS_LETTER.test(`${field} ${before}`))
    return null;
  if (
    HANDS_OVER.test(act.act) &&
    !isDated &&
    !LATER.test(sentence) &&
    !POINTS_AHEAD.test(sentence) &&
    !COPY.test(before)
  )
    return null;
  if (act.kind === 'goes on')
    return (TIME_TO_COME.test(sentence.replace(ALL_ALONG, '')) || isGladly(field, before)) && !isOngoing
      ? bond(form, act.act)
      : null;
  if (act.act === 'ingaan' && !isDated && !POINTS_AHEAD.test(sentence) && !LATER_PAPER.test(sentence))
    return null;
  if (IN_THE_LETTER.test(act.act) && !isDated && !LATER.test(sentence)) return null;
  if (act.act === 'erop ingaan' && !isDated && !LATER_PAPER.test(sentence)) return null;
  if (act.kind === 'tells') return isOngoing && !isDated ? null : bond(form, act.act);
  if (isOngoing || (!isDated && IN_MEETINGS.test(field))) return null;
  if (isPerson || act.act === 'nagaan' || (act.act === 'opvolging geven' && BY_DOING.test(clause)))
    return bond(form, act.act);
  const isSettled =
    /^(?:het kabinet|mijn (?:ministerie|departement))$/iu.test(actor) && SETTLES.test(act.act);
  return isSettled || isDated || POINTS_AHEAD.test(sentence) || dependsOnSomething(sentence)
    ? bond(form, act.act)
    : null;
}

/** What a cabinet does once: told in the present tense it is a decision, and no habit. */
const SETTLES =
  /^(?:overnemen|aanpassen|wijzigen|instellen|aanstellen|oprichten|benoemen|afschaffen|schrappen|intrekken|verlagen|verhogen|verlengen|verruimen|uitbreiden|vrijmaken|steunen met geld|reserveren|toevoegen|vervangen|splitsen|honoreren|inwilligen|aanwijzen)$/u;

/** What goes on while the letter is written: no beginning of it is told. */
const ALL_ALONG = /(?<!\p{L})(?:dit jaar|deze (?:kabinets|regeer)periode|de komende jaren)(?!\p{L})/giu;

/** With a day to come talk is an appointment: "praat ik volgende week met de regio". */
const TALKS = /^(?:praat|praten|spreek|spreekt|spreken|reis|reist|reizen|bezoek|bezoekt|bezoeken)$/u;

/** "Zoals toegezegd, doe ik dit schriftelijk": with this letter. */
const THIS_WAY = /^(?:doe|doet|doen) (?:ik |wij )?(?:dit|dat) (?:hierbij|schriftelijk|per brief)(?!\p{L})/u;
/** The last of several things that the letter tells. */
const LAST_POINT = /^(?:ten slotte|tot slot|allereerst|ten (?:eerste|tweede|derde))$/iu;

/** What a letter itself brings, or how it is sent: "mede namens ... zend ik u de antwoorden". */
const THIS_LETTER =
  /(?<!\p{L})(?:deze brief|dit afschrift|mede namens|(?<!in )(?:de|mijn|onze) (?:antwoorden op|(?:beleids|kabinets)?reactie op)|het verslag van|de geannoteerde agenda)(?!\p{L})/iu;
const COPY = /(?<!\p{L})(?:afschrift|kopie)(?!\p{L})/u;
/** "doe ik u de reactie toekomen": with this letter, unless it says when. */
const HANDS_OVER = /^(?:doen toekomen|aanbieden)$/u;

/** "geeft opvolging aan de aanbeveling door de drempel te verlagen". */
const BY_DOING = /(?<!\p{L})door (?!middel)[^,;]{0,90}(?<!\p{L})te \p{Ll}{3,}n(?!\p{L})/u;

/** Something that is made, held or taken: "een uitvraag", "nieuwe afspraken". */
const OBJECT = /(?<!\p{L})(?:een|de|het|nieuwe|nadere|aanvullende|extra)(?!\p{L})/u;

/** What a letter may do itself, in the sentences that follow ... */
const IN_THE_LETTER = /^(?:toelichten|beantwoorden)$/u;
/** ... unless it says that it will be done elsewhere or afterwards. */
const LATER =
  /(?<!\p{L})(?:separaat|separate|afzonderlijke?|aparte?|schriftelijk|mondeling|alsnog|later|daarna|nadat|zodra|na (?:de|het|afloop|ontvangst|ommekomst|overleg|afronding)|per brief|in een (?:brief|nota)|technische briefing|debat|overleg|gesprek|rapportage|bijeenkomst)(?!\p{L})/iu;

const LATER_PAPER =
  /(?<!\p{L})(?:(?:halfjaar|jaar|eind|kwartaal)?rapportage|voortgangs\p{L}+|halfjaarbericht|nota|monitor|begroting|jaarverslag|debat|overleg|(?<!(?:deze|de) )(?:beleids|kabinets)reactie|(?:die|volgende|eerstvolgende|aparte|separate|nadere|aangekondigde|toegezegde) (?:\p{L}+ )?\p{L}*brief)(?!\p{L})/u;

/** "Concreet betekent dit dat ik de opdracht verleng". */
const FOLLOWS = /(?<!\p{L})betekent(?: \p{L}+){0,3} dat$/iu;

/** "..., die ik na ontvangst met uw Kamer deel": the verb closes the clause. */
function closingBond({ actor, clause, field }: Predication, sentence: string): Bond | null {
  const ends = [
    ...clause.matchAll(
      /(\p{L}+)(?= ?[,.;:]| ?$| (?:en|zodra|nadat|om|die|dat|of|hoe|welke|waar\p{L}*|als|indien|over|aan|met|bij|naar)(?!\p{L}))/gu,
    ),
  ];
  // "... dat de minister bereid is om ...".
  const will = /(?<!\p{L})(?<will>bereid|voornemens|van plan) (?:is|ben|zijn)(?!\p{L})(?<rest>[^;]*)/u.exec(
    clause,
  );
  if (will && !DENIED.test(clause.slice(0, will.index)))
    return {
      form: will.groups?.will === 'bereid' ? "'bereid'" : "'voornemens'",
      actor,
      act: actWithin(will.groups?.rest ?? '') ?? 'bereid zijn',
      strength: 'firm',
    };
  for (const end of ends) {
    const upToVerb = clause.slice(0, end.index + end[0].length);
    const verb = end[1] ?? '';
    const isWill = /(?<!\p{L})(?:zal|zullen)(?!\p{L})/u.test(upToVerb);
    const has = /(?<!\p{L})laat$/u.test(clause.slice(0, end.index).trimEnd()) && /en$/u.test(verb);
    if (has)
      return {
        form: 'tegenwoordige tijd met toekomstige zin',
        actor,
        act: `laten ${verb}`,
        strength: 'firm',
      };
    const act: Act | null =
      isWill && (INFINITIVES.has(verb) || isOwnAct(verb))
        ? { act: verb, kind: 'does', needs: null }
        : closingAct(verb, `${upToVerb} | ${field} `);
    if (
      !act &&
      isFirstPerson(actor) &&
      isGluedVerb(verb) &&
      TIME_TO_COME.test(upToVerb) &&
      !ONGOING.test(upToVerb)
    )
      return { form: 'tegenwoordige tijd met toekomstige zin', actor, act: verb, strength: 'firm' };
    if (!act) continue;
    if (DENIED.test(upToVerb) || ONGOING.test(upToVerb)) return null;
    const isAhead =
      isWill ||
      act.kind === 'tells' ||
      TIME_TO_COME.test(upToVerb) ||
      (act.kind === 'does' && FOLLOWS.test(field));
    if (!isAhead || (act.kind === 'goes on' && !TIME_TO_COME.test(upToVerb))) return null;
    if (act.kind === 'tells' && !isWill && !TIME_TO_COME.test(sentence) && !POINTS_AHEAD.test(sentence))
      return null;
    return { form: 'tegenwoordige tijd met toekomstige zin', actor, act: act.act, strength: 'firm' };
  }
  return null;
}

/** A form of what is thought, said or undergone. */
const isUndergone = (verb: string): boolean => {
  const reading = readAs(verb, 'ik', 'hij', 'infinitive', 'past');
  return reading !== null && NO_ACTS.has(reading.infinitive);
};

/** A verb that is known as one; of others only a day to come tells that something will be done. */
const isKnownAct = (verb: string): boolean => {
  const reading = readAs(verb, 'ik', 'infinitive');
  return reading !== null && !NO_ACTS.has(reading.infinitive);
};

/** Any act that a verb can mean, but for what is thought, said or undergone. */
const isOwnAct = (infinitive: string): boolean => {
  const reading = readAs(infinitive, 'infinitive');
  return reading !== null && !NO_ACTS.has(reading.infinitive) && !BEFALLING.has(infinitive);
};

const isFirstPerson = (actor: string): boolean =>
  /^(?:ik|ikzelf|wij|we)(?!\p{L})/iu.test(actor) || / (?:en|als) ik(?:zelf)?$/iu.test(actor);
