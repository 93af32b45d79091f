import { type Clause, clausesOf, lineOf } from './clauses';
import type { Word } from './words';

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

/** An office of another country, or of another government in the Kingdom. */
const ELSEWHERE =
  / van (?:Vlaanderen|Wallonië|België|Duitsland|Frankrijk|Luxemburg|Curaçao|Aruba|Sint|Denemarken|Noorwegen|Zweden|Finland|Polen|Spanje|Portugal|Italië|Griekenland|Ierland|Oostenrijk|Hongarije|Tsjechië|Slowakije|Slovenië|Roemenië|Bulgarije|Kroatië|Estland|Letland|Litouwen|Cyprus|Malta|Zwitserland|Oekraïne|Rusland|Israël|Turkije|Marokko|Suriname|China|Japan|India|Egypte|Canada|Australië|Noordrijn-Westfalen|Nedersaksen)(?: \p{Lu}\p{L}+)?$/u;

/** "De ministers", "de ministers van Financiën": those of all countries; of two offices they are ours. */
const isCouncil = (actor: string): boolean =>
  /^(?:de )?ministers(?! (?:van|voor) \p{Lu}[^,]{0,80}?(?:,| en (?:van|voor) \p{Lu})| van \p{Lu}{2}\S* en \p{Lu}{2})/iu.test(
    actor,
  );

/** Openers that tell more of what was named, so that their clause carries a promise of its own. */
const RELATIVE =
  /(?:^|[^\p{L}])(?:die|hetgeen|wat|waar(?:over|van|in|na|op|mee|bij|toe|door|voor)|(?<=, )dat|(?<=(?:overzicht|rapport|plan|voorstel|onderzoek|advies|meldpunt|besluit|verslag|akkoord|kader|programma) )dat)$/iu;
/** Own words of before that still bind: "In de brief van 3 mei is aangegeven dat het kabinet uw Kamer ... informeert". */
const TOLD_BEFORE =
  /(?<!\p{L})(?:\p{L}*brief|debat|antwoord|\p{L}*overleg|rapportage|beantwoording|nota)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?:aangegeven|gemeld|toegezegd|aangekondigd|geschreven|laten weten) dat$/iu;
/** "Dat betekent dat ik de inspectie zal vragen": the clause holds the promise. */
const FOLLOWS_THAT = /(?<!\p{L})(?:dat|zodat)$/iu;
const SAID_THAT =
  /(?<!\p{L})(?:verwacht\p{L}*|gevraagd|vraagt|vragen|beweer\p{L}*|stelt|gesteld|hoop\p{L}*|staat|vind\p{L}*|zegt|zei|gezegd|schrijft|denk\p{L}*|wil|meent|suggereert|vrees\p{L}*|aangegeven|feit|idee|voorwaarde|betekent niet)(?: \p{L}+){0,3} (?:dat|zodat)$/iu;
/** A field that can be the subject itself: "De VN-rapporteur [zal Nederland bezoeken]". */
const SUBJECT_FIELD =
  /^(?:de|het|een|deze|dit|die|dat|zij|hij|er|alle|veel|enkele|beide|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) ?(?!.*,)/u;
/** Things that a government acts upon, rather than actors themselves. */
const THING =
  /(?:motie|aanbeveling(?:en)?|toezegging|suggestie|advies|punt(?:en)?|wetsvoorstel|rapport(?:age)?|evaluatie|kosten|uitkomst(?:en)?|resultaten|besluit|regeling|voorstel|gegevens|cijfers|handreiking|onderzoek|wet|wens|verzoek|brief|reactie|plan|pilot|oproep|zorg(?:en)?|optie)(?:-[\p{L}/-]+)?(?: [^,]*)?$/iu;

/** Every pair of an actor of the government and its verb in a sentence, in order. Linear in the sentence. */
export function predicationsIn(sentence: string, clauses = clausesOf(sentence)): Predication[] {
  const found: Predication[] = [];
  const mains = clauses.filter(({ of, role }) => role === 'main' || (role === 'condition' && of === null));
  const endOf = (clause: Clause): number => {
    const next = mains[mains.indexOf(clause) + 1];
    return next?.words[0] ? next.words[0].start : sentence.length;
  };
  let shared: string | null = null;
  for (const clause of clauses) {
    const first = clause.words[0];
    if (!first) continue;
    if (clause.role !== 'main') {
      if (clause.opener !== null) found.push(...closing(clause, sentence));
      continue;
    }
    const verb = clause.words[clause.finiteAt];
    if (!verb) continue;
    const end = endOf(clause);
    const field = lineOf(clause.words.slice(0, clause.finiteAt))
      .replace(/^,+ ?|,+$/gu, '')
      .trim();
    if (clause.isJoined) {
      if (shared !== null)
        found.push({
          actor: shared,
          verb: verb.lower,
          order: 'straight',
          clause: sentence.slice(verb.end, end),
          field: '',
        });
      continue;
    }
    const straight = AT_HEAD.exec(field)?.groups?.actor;
    if (straight !== undefined && !isForeign(straight)) {
      shared = straight;
      found.push({
        actor: straight,
        verb: verb.lower,
        order: 'straight',
        clause: sentence.slice(verb.end, end),
        field: '',
      });
      continue;
    }
    const rest = lineOf(clause.words.slice(clause.finiteAt + 1));
    const behind = BEHIND_VERB.exec(rest)?.groups?.actor;
    if (
      behind !== undefined &&
      !isForeign(behind) &&
      (isFirstPerson(behind) || !isSubject(field, verb.lower, behind))
    ) {
      shared = behind;
      const at = sentence.indexOf(behind, verb.end);
      found.push({
        actor: behind,
        verb: verb.lower,
        order: 'inverted',
        clause: sentence.slice(at + behind.length, end),
        field,
      });
      continue;
    }
    shared = null;
  }
  return found;
}

const ASIDES = '(?:(?:en|maar|want|dus|ook|daarnaast|tevens|verder),? )*';
const AT_HEAD = new RegExp(
  `^${ASIDES}(?<actor>${ACTOR})(?![\\p{L}-])(?:(?:,| samen| mede| zelf| ook| daarom| hierna| daarnaast| tevens).*)?$`,
  'u',
);
const BEHIND_VERB = new RegExp(
  `^(?:(?:u|uw Kamer|zich|daarom|ook|dan|hier|er|graag|nu|dan ook) )*(?<actor>${ACTOR})(?![\\p{L}-])`,
  'u',
);

const isForeign = (actor: string): boolean => ELSEWHERE.test(actor) || isCouncil(actor);
const isFirstPerson = (actor: string): boolean =>
  /^(?:ik|ikzelf|wij|we)(?!\p{L})/iu.test(actor) || / (?:en|als) ik(?:zelf)?$/iu.test(actor);

/** "..., die ik na ontvangst met uw Kamer deel": what tells more of a thing, or follows from something. */
function closing(clause: Clause, sentence: string): Predication[] {
  const opener = clause.words[0] as Word;
  const actor = AFTER_OPENER.exec(sentence.slice(opener.end))?.groups?.actor;
  if (actor === undefined || isForeign(actor)) return [];
  const before = sentence.slice(0, opener.end);
  const isOwnPlan = isFirstPerson(actor) && FOLLOWS_THAT.test(before) && !SAID_THAT.test(before);
  if (!(RELATIVE.test(before) || TOLD_BEFORE.test(before) || isOwnPlan || STANDS.test(before))) return [];
  const at = sentence.indexOf(actor, opener.end) + actor.length;
  const end = STANDS.test(before) ? sentence.length : (clause.words.at(-1)?.end ?? sentence.length);
  return [
    {
      actor,
      verb: '',
      order: 'closing',
      clause: sentence.slice(at, Math.max(at, end)),
      field: before.slice(lastBoundary(before)).trim(),
    },
  ];
}
/** "Dat laat onverlet dat de minister bereid is ...": the writer's own word on what will be done. */
const STANDS = /(?<!\p{L})(?:laat onverlet|neemt niet weg|betekent|houdt in|heeft tot gevolg) dat$/iu;
const AFTER_OPENER = new RegExp(`^ (?<actor>${ACTOR})(?![\\p{L}-])`, 'u');
const lastBoundary = (before: string): number =>
  Math.max(before.lastIndexOf(';'), before.lastIndexOf(': ')) + 1;

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
