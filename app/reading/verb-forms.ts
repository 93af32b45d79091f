/**
 * Dutch verbs by their forms. Weak verbs follow the rules of spelling, strong ones stand in a table; a particle may
 * stand before any verb ("toesturen", "uitgewerkt"). Source: the Algemene Nederlandse Spraakkunst, chapter 2.
 */
import { KNOWN_VERBS } from './verb-lexicon';

export type FormKind = 'ik' | 'hij' | 'infinitive' | 'past' | 'participle';

/** One way to read a word as a form of a verb. */
export interface VerbReading {
  /** The infinitive, with its particle: "toesturen". */
  infinitive: string;
  /** The particle where it is part of the word: "toe". */
  particle: string | null;
  kind: FormKind;
}

/** infinitive | past | past of several | participle */
const STRONG: readonly (readonly [string, string, string, string])[] = [
  'beginnen begon begonnen begonnen', 'bieden bood boden geboden', 'blijken bleek bleken gebleken',
  'blijven bleef bleven gebleven', 'brengen bracht brachten gebracht', 'denken dacht dachten gedacht',
  'doen deed deden gedaan', 'dragen droeg droegen gedragen', 'dringen drong drongen gedrongen',
  'dwingen dwong dwongen gedwongen', 'gaan ging gingen gegaan', 'geven gaf gaven gegeven',
  'grijpen greep grepen gegrepen', 'hangen hing hingen gehangen', 'hebben had hadden gehad',
  'helpen hielp hielpen geholpen', 'heten heette heetten geheten', 'houden hield hielden gehouden',
  'kiezen koos kozen gekozen', 'kijken keek keken gekeken', 'komen kwam kwamen gekomen',
  'kopen kocht kochten gekocht', 'krijgen kreeg kregen gekregen', 'kunnen kon konden gekund',
  'laten liet lieten gelaten', 'lezen las lazen gelezen', 'liggen lag lagen gelegen', 'lijken leek leken geleken',
  'lopen liep liepen gelopen', 'moeten moest moesten gemoeten', 'mogen mocht mochten gemogen',
  'nemen nam namen genomen', 'prijzen prees prezen geprezen', 'roepen riep riepen geroepen',
  'schrijven schreef schreven geschreven', 'schuiven schoof schoven geschoven', 'slaan sloeg sloegen geslagen',
  'sluiten sloot sloten gesloten', 'spreken sprak spraken gesproken', 'springen sprong sprongen gesprongen',
  'staan stond stonden gestaan', 'stijgen steeg stegen gestegen', 'strijden streed streden gestreden',
  'treden trad traden getreden', 'treffen trof troffen getroffen', 'trekken trok trokken getrokken',
  'vallen viel vielen gevallen', 'vangen ving vingen gevangen', 'varen voer voeren gevaren',
  'vinden vond vonden gevonden', 'vragen vroeg vroegen gevraagd', 'wegen woog wogen gewogen',
  'werpen wierp wierpen geworpen', 'werven wierf wierven geworven', 'weten wist wisten geweten',
  'wijzen wees wezen gewezen', 'willen wilde wilden gewild',
  'winnen won wonnen gewonnen', 'worden werd werden geworden', 'zeggen zei zeiden gezegd',
  'zenden zond zonden gezonden', 'zien zag zagen gezien', 'zijn was waren geweest', 'zitten zat zaten gezeten',
  'zoeken zocht zochten gezocht', 'zullen zou zouden gezouden', 'schijnen scheen schenen geschenen',
  'snijden sneed sneden gesneden', 'stellen stelde stelden gesteld',
].map((row) => row.split(' ') as [string, string, string, string]); // biome-ignore format: a table of verbs

/** Finite forms that no rule of spelling gives. */
const IRREGULAR: readonly (readonly [form: string, infinitive: string, kind: FormKind])[] = [
  ['ben', 'zijn', 'ik'], ['is', 'zijn', 'hij'], ['heb', 'hebben', 'ik'], ['heeft', 'hebben', 'hij'],
  ['zal', 'zullen', 'ik'], ['kan', 'kunnen', 'ik'], ['mag', 'mogen', 'ik'], ['wil', 'willen', 'ik'],
  ['komt', 'komen', 'hij'], ['kom', 'komen', 'ik'], ['wilt', 'willen', 'hij'], ['kunt', 'kunnen', 'hij'],
  ['zult', 'zullen', 'hij'], ['bent', 'zijn', 'hij'], ['hebt', 'hebben', 'hij'], ['wou', 'willen', 'past'],
]; // biome-ignore format: a table of forms

export const PARTICLES = [
  ...['aan', 'af', 'bekend', 'bij', 'bijeen', 'binnen', 'buiten', 'deel', 'dicht', 'door', 'gelijk', 'goed', 'heen'],
  ...['in', 'klaar', 'langs', 'los', 'mede', 'mee', 'na', 'neer', 'om', 'op', 'open', 'over', 'plaats', 'rond'],
  ...['samen', 'stil', 'stop', 'tegemoet', 'tegen', 'teleur', 'terug', 'toe', 'tussen', 'uit', 'uiteen', 'vast', 'veilig'],
  ...['voor', 'voort', 'vooruit', 'vorm', 'vrij', 'waar', 'weer', 'weg', 'zeker', 'achter', 'achteruit', 'mis', 'onder', 'teniet'],
] as const; // biome-ignore format: a row a letter

const VOWEL = 'aeiouy';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWEL.includes(letter);

const DIPHTHONG = /(?:aa|ee|oo|uu|oe|ie|eu|ou|ui|ei|ij|au).$/u;

/** The stems that spelling allows for an infinitive: "maken" gives "maak", "regelen" gives "regel" and "regeel". */
export function stemsOf(infinitive: string): string[] {
  if (/(?:gaan|staan|slaan|doen|zien)$/u.test(infinitive))
    return [infinitive.replace(/(?<=aa|oe|ie)n$/u, '').replace(/aa$/u, 'a')];
  const bare = infinitive.slice(0, -2);
  const last = bare.at(-1) ?? '';
  const soft = last === 'v' ? 'f' : last === 'z' ? 's' : last;
  if (bare.length > 2 && last === bare.at(-2) && !isVowel(last)) return [bare.slice(0, -1)];
  const single = `${bare.slice(0, -1)}${soft}`;
  const vowel = bare.at(-2) ?? '';
  if (isVowel(last) || !'aeou'.includes(vowel) || DIPHTHONG.test(bare)) return [single];
  const doubled = `${bare.slice(0, -1)}${vowel}${soft}`;
  return vowel === 'e' && /[aeiouy].*e.$/u.test(bare) ? [single, doubled] : [doubled];
}

const UNSTRESSED = /^(?:be|ge|her|ont|ver|er)(?=\p{L}*[aeiou]\p{L}*[aeiou])/u;
const HARD = /[tkfspxc]$|ch$/u;

const FORMS = new Map<string, VerbReading[]>();
/** Small words that a verb's form looks like: "in" of innen, "over". */
const SMALL: ReadonlySet<string> = new Set([
  ...PARTICLES,
  'met',
  'van',
  'het',
  'naar',
  'tot',
  'per',
  'haar',
  'hoe',
]);

function add(form: string, infinitive: string, kind: FormKind): void {
  if (SMALL.has(form) && form !== 'los') return;
  const known = FORMS.get(form);
  const reading: VerbReading = { infinitive, particle: null, kind };
  if (!known) FORMS.set(form, [reading]);
  else if (!known.some((one) => one.infinitive === infinitive && one.kind === kind)) known.push(reading);
}

function addWeak(infinitive: string): void {
  add(infinitive, infinitive, 'infinitive');
  const bare = infinitive.slice(0, -2).at(-1) ?? '';
  for (const stem of stemsOf(infinitive)) {
    add(stem, infinitive, 'ik');
    add(stem.endsWith('t') ? stem : /(?:^|[^a])a$/u.test(stem) ? `${stem}at` : `${stem}t`, infinitive, 'hij');
    const dental = HARD.test(stem) && bare !== 'v' && bare !== 'z' ? 't' : 'd';
    add(`${stem}${dental}e`, infinitive, 'past');
    add(`${stem}${dental}en`, infinitive, 'past');
    const prefix = UNSTRESSED.test(infinitive)
      ? ''
      : stem.startsWith('e') || stem.startsWith('i')
        ? 'geë'
        : 'ge';
    const ending = stem.endsWith(dental) ? '' : dental;
    const participle =
      prefix === 'geë'
        ? `ge${stem.startsWith('e') ? 'ë' : 'ï'}${stem.slice(1)}${ending}`
        : `${prefix}${stem}${ending}`;
    add(participle, infinitive, 'participle');
  }
}

/** Pasts that are read as nouns first: "namen", "lagen". */
const NOUNS: ReadonlySet<string> = new Set(['namen', 'lagen', 'gaven', 'waren', 'stegen', 'zagen']);
for (const [infinitive, past, several, participle] of STRONG) {
  addWeak(infinitive);
  add(past, infinitive, 'past');
  if (!NOUNS.has(several)) add(several, infinitive, 'past');
  add(participle, infinitive, 'participle');
}
/** The strong verb inside a prefixed one: "aanbieden" is found by its particle, "verbieden" by this. */
const PREFIXES = ['be', 'ge', 'her', 'ont', 'ver', 'onder', 'over', 'door', 'voor', 'weer'];
for (const infinitive of KNOWN_VERBS) {
  addWeak(infinitive);
  for (const prefix of PREFIXES) {
    const strong = infinitive.startsWith(prefix)
      ? STRONG.find(([one]) => one === infinitive.slice(prefix.length))
      : undefined;
    if (!strong) continue;
    add(`${prefix}${strong[1]}`, infinitive, 'past');
    add(`${prefix}${strong[2]}`, infinitive, 'past');
    add(`${prefix}${strong[3].replace(/^ge/u, '')}`, infinitive, 'participle');
  }
}
for (const [form, infinitive, kind] of IRREGULAR) add(form, infinitive, kind);

/** Every way in which a word (in small letters) can be a form of a known verb, with or without a particle before it. */
export function verbReadings(word: string): readonly VerbReading[] {
  const own = FORMS.get(word);
  if (own) return own;
  for (const particle of PARTICLES) {
    if (!word.startsWith(particle) || word.length < particle.length + 3) continue;
    const rest = word.slice(particle.length).replace(/^te(?=\p{L}{4,}n$)/u, '');
    const glued = FORMS.get(rest);
    if (glued)
      return glued.map(({ infinitive, kind }) => ({
        infinitive: `${particle}${infinitive}`,
        particle,
        kind,
      }));
  }
  return [];
}

/** The reading of a word as one of the kinds asked for; null when it has none. */
export const readAs = (word: string, ...kinds: FormKind[]): VerbReading | null =>
  verbReadings(word).find(({ kind }) => kinds.includes(kind)) ?? null;
