import { isActForm } from './acts';

/** An actor of the government with the finite verb that goes with it. */
export interface Predication {
  actor: string;
  /** The finite verb, in small letters. For a closing order it is read from the clause. */
  verb: string;
  /** "ik stuur", "stuur ik", "die ik ... stuur". */
  order: 'straight' | 'inverted' | 'closing';
  /** The clause from the actor or verb on, the later of the two, to where it ends. */
  clause: string;
  /** What stands before, from the beginning of the clause. */
  field: string;
}

const OFFICE_OF =
  '(?:(?: (?:van|voor))? (?:\\p{Lu}[\\p{L}&-]*(?:(?:, | en van | en | voor | van | )\\p{Lu}[\\p{L}-]*){0,6}))?';
const ONE = `(?:[Ii]kzelf|[Ii]k|[Ww]ij|[Ww]e|[Hh]et kabinet|[Dd]e regering|[Nn]ederland|[Hh]et Rijk|[Dd]e [Rr]ijksoverheid|[Dd]efensie|[Mm]ijn (?:ministerie|departement|ambts?genoot|collega|ambtenaren)${OFFICE_OF}|[Oo]nze ministeries|(?:[Dd]e |[Mm]ijn )?(?:[Mm]inister-[Pp]resident|[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|[Bb]ewindspersonen|[Bb]ewindslieden)(?! (?:die|dat) )${OFFICE_OF}|[Hh]et (?:ministerie|departement)(?! van \\p{Ll}|(?: \\p{L}+)? (?:die|dat) )${OFFICE_OF})`;
/** "de Minister van Financiën en ik", "ik, samen met de minister van X". */
export const ACTOR = `(?:[Zz]owel ${ONE} als ${ONE}|${ONE}(?:(?:, ${ONE})? en ${ONE})?)`;
const ACTORS = new RegExp(`(?<![\\p{L}-])${ACTOR}(?![\\p{L}]|-\\p{L})`, 'gu');

/** An office of another country, or of another government in the Kingdom. */
const ELSEWHERE =
  / van (?:Vlaanderen|Wallonië|België|Duitsland|Frankrijk|Luxemburg|Curaçao|Aruba|Sint|Denemarken|Noorwegen|Zweden|Finland|Polen|Spanje|Portugal|Italië|Griekenland|Ierland|Oostenrijk|Hongarije|Tsjechië|Slowakije|Slovenië|Roemenië|Bulgarije|Kroatië|Estland|Letland|Litouwen|Cyprus|Malta|Zwitserland|Oekraïne|Rusland|Israël|Turkije|Marokko|Suriname|China|Japan|India|Egypte|Canada|Australië|Noordrijn-Westfalen|Nedersaksen)(?: \p{Lu}\p{L}+)?$/u;

/** "De ministers", "de ministers van Financiën": those of all countries; of two offices they are ours. */
const isCouncil = (actor: string): boolean =>
  /^(?:de )?ministers(?! (?:van|voor) \p{Lu}[^,]{0,80}?(?:,| en (?:van|voor) \p{Lu})| van \p{Lu}{2}\S* en \p{Lu}{2})/iu.test(
    actor,
  );

/** Behind these the verb closes the clause. */
const SUBORDINATE =
  /(?:^|[^\p{L}])(?:dat|die|of|als|indien|omdat|aangezien|zodat|opdat|terwijl|hoewel|zoals|nadat|voordat|doordat|tenzij|mits|zodra|wanneer|wat|hoe|welke?|waar\p{L}*|hetgeen|wie|waarom|toen|sinds|naarmate|hoezeer|om|dan|naar|voor zover|in hoeverre)$/iu;
/** Of those, the ones that tell more of what was named, and so carry a promise of their own. */
const RELATIVE =
  /(?:^|[^\p{L}])(?:die|hetgeen|wat|waar(?:over|van|in|na|op|mee|bij|toe|door|voor)|(?<=, )dat|(?<=(?:overzicht|rapport|plan|voorstel|onderzoek|advies|meldpunt|besluit|verslag|akkoord|kader|programma) )dat)$/iu;
/** Own words of before that still bind: "In de brief van 3 mei is aangegeven dat het kabinet uw Kamer ... informeert". */
const TOLD_BEFORE =
  /(?<!\p{L})(?:\p{L}*brief|debat|antwoord|\p{L}*overleg|rapportage|beantwoording|nota)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?:aangegeven|gemeld|toegezegd|aangekondigd|geschreven|laten weten) dat$/iu;
/** "Dat betekent dat ik de inspectie zal vragen": the clause holds the promise. */
const FOLLOWS_THAT = /(?<!\p{L})(?:dat|zodat)$/iu;
const SAID_THAT =
  /(?<!\p{L})(?:verwacht\p{L}*|gevraagd|vraagt|vragen|beweer\p{L}*|stelt|gesteld|hoop\p{L}*|staat|vind\p{L}*|zegt|zei|gezegd|schrijft|denk\p{L}*|wil|meent|suggereert|vrees\p{L}*|aangegeven|feit|idee|voorwaarde|betekent niet)(?: \p{L}+){0,3} (?:dat|zodat)$/iu;
const CLAUSE_BEGINS = /(?:^|[,;:]|[^\p{L}](?:en|maar|want|dus|ook|zowel|evenals))$/iu;
const MODAL =
  /^(?:zal|zullen|ga|gaat|gaan|zeg|zegt|zeggen|ben|is|zijn|wil|willen|kan|kunnen|streef|streeft|streven|hoop|hoopt|hopen|verwacht|verwachten|beoog|beoogt|beogen|probeer|probeert|heb|heeft|hebben)$/iu;
/** Where a clause ends for its verb: what follows gives a reason, a contrast or a consequence. */
const CLAUSE_ENDS =
  /;|: |, (?:maar(?! wel \p{Ll}+en(?!\p{L})| (?:(?:pas|eerst|wel) )?(?:uiterlijk|begin|eind|medio|volgend jaar|later dit jaar|dit (?:najaar|voorjaar)|na de zomer|op \d|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|het (?:voorjaar|najaar|eerste|tweede|derde|vierde)))(?!\p{L}))|want|omdat|aangezien|zodat|terwijl|hoewel|doordat|al(?= (?:verwacht|is|zijn|zal|kan|kunnen|heb|hebben|was|moet)(?!\p{L})))\b| (?:omdat|aangezien)\b/iu;
/** Between actor and verb at most this stands: "ik, mede namens de Minister van X, ..." */
const ASIDE = '(?:, [^,;]{2,90},)?(?: (?:hierna|daarnaast|tevens|zelf|ook|zelf ook))?';
const VERB_BEHIND = new RegExp(`^${ASIDE} (\\p{L}+)`, 'u');
const VERB_BEFORE = /(\p{L}+) $/u;

/** A field that can be the subject itself: "De VN-rapporteur [zal Nederland bezoeken]". */
const SUBJECT_FIELD =
  /^(?:de|het|een|deze|dit|die|dat|zij|hij|er|alle|veel|enkele|beide|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) ?(?!.*,)/u;
/** Things that a government acts upon, rather than actors themselves. */
const THING =
  /(?:motie|aanbeveling(?:en)?|toezegging|suggestie|advies|punt(?:en)?|wetsvoorstel|rapport(?:age)?|evaluatie|kosten|uitkomst(?:en)?|resultaten|besluit|regeling|voorstel|gegevens|cijfers|handreiking|onderzoek|wet|wens|verzoek|brief|reactie|plan|pilot|oproep|zorg(?:en)?|optie)(?:-[\p{L}/-]+)?(?: [^,]*)?$/iu;

/** Every pair of an actor of the government and its verb in a sentence, in order. Linear in the sentence. */
export function predicationsIn(sentence: string): Predication[] {
  const found: Predication[] = [];
  for (const match of sentence.matchAll(ACTORS)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = sentence.slice(0, start).replace(/\s+$/u, '');
    const actor = match[0];
    if (ELSEWHERE.test(actor) || isCouncil(actor)) continue;
    if (
      /(?:^|[^\p{L}])(?:voormalig|toenmalig|vorige?|oud|aan|van|door|bij|met|namens|tegen|in|naar|over|uit|buiten|binnen|rond)$/iu.test(
        before,
      )
    )
      continue;
    const clauseStart = lastBoundary(before);
    const field = before.slice(clauseStart).trim();
    const isPerson = /^(?:ik|ikzelf|wij|we)\b/iu.test(actor) || / (?:en|als) ik(?:zelf)?$/iu.test(actor);
    if (SUBORDINATE.test(before)) {
      const isOwnPlan = isPerson && FOLLOWS_THAT.test(before) && !SAID_THAT.test(before);
      if (RELATIVE.test(before) || TOLD_BEFORE.test(before) || isOwnPlan)
        found.push({ actor, verb: '', order: 'closing', clause: clauseFrom(sentence, end), field });
      continue;
    }
    const behind = VERB_BEHIND.exec(sentence.slice(end));
    const isStraight =
      CLAUSE_BEGINS.test(before) &&
      behind &&
      (isVerb(behind[1] ?? '', isPerson) || LOOKS_LIKE_VERB.test(behind[1] ?? ''));
    if (isStraight) {
      const verb = (behind[1] ?? '').toLowerCase();
      found.push({
        actor,
        verb,
        order: 'straight',
        clause: clauseFrom(sentence, end + behind[0].length),
        field,
      });
      found.push(...joined(actor, sentence, end + behind[0].length));
      continue;
    }
    const verb = VERB_BEFORE.exec(sentence.slice(0, start))?.[1]?.toLowerCase();
    if (verb === undefined || !isVerb(verb, isPerson)) continue;
    const fieldBefore = field.slice(0, Math.max(0, field.length - verb.length)).trim();
    if (!isPerson && isSubject(fieldBefore, verb, actor)) continue;
    found.push({
      actor,
      verb,
      order: 'inverted',
      clause: clauseFrom(sentence, end),
      field: fieldBefore,
    });
    found.push(...joined(actor, sentence, end));
  }
  return found;
}

/** "Ik kan dit niet verklaren en laat hiernaar kijken": the second verb of the same actor. */
function joined(actor: string, sentence: string, from: number): Predication[] {
  const rest = sentence.slice(from);
  const found: Predication[] = [];
  for (const match of rest.matchAll(
    /(?:,? maar|, en|,| en) (?:daarom |vervolgens |daarna |ook |tevens )?(\p{L}+)(?= )/gu,
  )) {
    const verb = match[1] ?? '';
    const agrees = /^(?:ik|ikzelf)$/iu.test(actor)
      ? !/(?:en|t)$/u.test(verb) || /^(?:laat|zet|start|bericht|licht|richt|besluit|verricht)$/u.test(verb)
      : true;
    const follows = rest.slice(match.index + match[0].length);
    if (!agrees || !(isActForm(verb) || /^(?:zal|zullen|zeg|zegt|ga|gaat|gaan)$/u.test(verb))) continue;
    // A verb with a subject of its own behind it belongs to that.
    if (
      /^ (?:ik|wij|we|het kabinet|de|uw Kamer|u)\b/u.test(follows) &&
      /^ (?:ik|wij|we|het kabinet)\b/u.test(follows)
    )
      continue;
    found.push({
      actor,
      verb,
      order: 'straight',
      clause: clauseFrom(sentence, from + match.index + match[0].length),
      field: '',
    });
  }
  return found;
}

const clauseFrom = (sentence: string, from: number): string => {
  const rest = sentence.slice(from);
  const end = CLAUSE_ENDS.exec(rest)?.index;
  return end === undefined ? rest : rest.slice(0, end);
};

const lastBoundary = (before: string): number =>
  Math.max(before.lastIndexOf(';'), before.lastIndexOf(': ')) + 1;

/** Behind or before "ik" whatever stands there is the verb, but for these; of others only known verbs. */
const NO_VERB =
  /^(?:en|of|maar|want|dus|ook|zelf|daarom|hierover|daarover|dan|toch|dat|die|als|zoals|hoe|wat|waar\p{L}*|samen|mede|met|van|in|op|aan|voor|door|te|het|de|een|uw|de|niet|wel|nog|al|zo|hier|daar|nu|er|uiterlijk|binnen|begin|eind|medio|halverwege|tijdens|vóór|na|per|bij|over|vanaf|weg|wijze|manier|mate|reden)$/iu;

/** Right behind "het kabinet" at the head of a clause what ends in t is the verb, but for these. */
const LOOKS_LIKE_VERB =
  /^(?!(?:met|niet|het|dat|uit|tot|wat|eerst|veelvuldigst|laatst|onlangst)$)\p{Ll}{3,}t$/u;

const isVerb = (word: string, isPerson: boolean): boolean =>
  isPerson ? !NO_VERB.test(word) : MODAL.test(word) || isActForm(word.toLowerCase());

/** Verbs that take a government as their object: "De motie vraagt het kabinet". */
const ABOUT_THE_GOVERNMENT =
  /^(?:zal|zullen|vraagt|vragen|verzoekt|verzoeken|roept|roepen|spreekt|spreken|adviseert|steunt|steunen|ondersteunt|ondersteunen|informeert|informeren|bericht|volgt|volgen|raadpleegt|bezoekt|bezoeken|geeft|geven|biedt|bieden|verplicht|stelt|stellen|brengt|wijst|houdt|is|zijn)$/u;

/** "De lessen [zal het kabinet vastleggen]": several cannot be the subject of "zal". */
const SEVERAL = /^(?:de|deze|die|alle|beide|enkele) (?:\p{Ll}+e ){0,2}\p{Ll}{3,}(?:en|s)(?!\p{L})/iu;

function isSubject(field: string, verb: string, actor: string): boolean {
  if (field === '' || (!/^(?:nederland|defensie)$/iu.test(actor) && !ABOUT_THE_GOVERNMENT.test(verb)))
    return false;
  const last = field.slice(field.lastIndexOf(',') + 1).trim();
  const whole = field.includes(',') ? last : field;
  if (whole === '' || (verb === 'zal' && SEVERAL.test(whole))) return false;
  if (
    /^(?:vraagt|vragen|verzoekt|verzoeken|roept|roepen|spreekt|adviseert)$/u.test(verb) &&
    SUBJECT_FIELD.test(whole)
  )
    return true;
  return SUBJECT_FIELD.test(whole) && !THING.test(whole) && !ADVERBIAL.test(whole);
}

/** Words with a capital that open a sentence and are no subject. */
const ADVERBIAL =
  /^(?:daarom|daarnaast|daarbij|daartoe|daarover|daarvoor|daarop|daarin|daarmee|hiertoe|hierover|hierbij|hiervoor|hierop|hierin|ook|tevens|vervolgens|daarna|verder|voorts|bovendien|eveneens|tot|zo|wel|dan|dus|derhalve|ten|ter|in|op|aan|bij|na|naar|voor|vóór|voorafgaand|met|om|onder|over|door|per|uiterlijk|binnen|begin|eind|medio|halverwege|vanaf|sinds|tijdens|gedurende|zodra|indien|mocht|als|wanneer|blijkt|desgewenst|desgevraagd|jaarlijks|halfjaarlijks|komend|komende|volgend|volgende|nog|dit (?:jaar|najaar|voorjaar|kwartaal)|(?:deze|de huidige|de komende) (?:kabinets|regeer)periode|deze (?:maand|zomer|week)|het komende jaar|de komende (?:tijd|periode|maanden|jaren|weken)|conform|overeenkomstig|zoals|gelet|gezien|mede|alleen|pas|graag|uit|van|samen|ondanks|namens|tegen|vooruitlopend|dit (?:zal|gaat)|dat (?:zal|gaat)|momenteel|thans|inmiddels|reeds)\b/iu;
