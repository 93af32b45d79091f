import { type ReadAdvice, withoutSources } from './advice';
import type { MotionFind } from './letter-reading';
import type { LetterText, Sentence } from './letter-text';

/** An advice that a list below it takes; `from` is the sentence that announced it. */
export type Announced = ReadAdvice & { from?: Sentence };

/** A place where the letter names a motion. */
export interface Mention {
  motion: MotionFind;
  start: number;
  end: number;
}

/** How far an advice may stand behind the last naming of its motion. */
const FARTHEST = 2500;

/** What is spoken of while a letter is read from front to back. */
export class Talk {
  announced: Announced | null = null;
  /** Motions that the House adopted: what follows about them is no advice any more. */
  readonly adopted = new Set<MotionFind>();
  private spokenOf: MotionFind | null = null;
  private lastEnd = Number.NEGATIVE_INFINITY;
  /** In the order in which they were last named. */
  private named: MotionFind[] = [];
  /** Named together in one sentence or paragraph: "de eerste", "beide". */
  private group: { paragraph: number; motions: MotionFind[] } = { paragraph: -1, motions: [] };

  constructor(
    private readonly subject: MotionFind | null,
    private readonly count: number,
  ) {}

  /** The motions that the heading above names, until another heading; none where headings make a list. */
  private headed: MotionFind[] = [];
  private wasHeading = false;

  hear(sentence: Sentence, mentions: readonly Mention[]): void {
    const heads = mentions.length > 0 && isHeading(sentence.text);
    if (heads) this.headed = this.wasHeading ? [] : motionsOf(mentions);
    this.wasHeading = heads;
    this.hearAdoption(sentence, mentions);
    for (const mention of mentions) {
      this.lastEnd = mention.end;
      if (isAside(sentence, mention) && this.spokenOf !== null) continue;
      // Of few motions the one that the letter opens with stays its subject until another heads a sentence.
      const heads = mention.start - sentence.start < 60;
      if (this.spokenOf === null || this.subject === null || heads || this.count > 3)
        this.spokenOf = mention.motion;
      this.named = [...this.named.filter((one) => one !== mention.motion), mention.motion].slice(-12);
      if (this.group.paragraph !== sentence.paragraph)
        this.group = { paragraph: sentence.paragraph, motions: [] };
      if (this.group.motions.length < 12 && !this.group.motions.includes(mention.motion))
        this.group.motions.push(mention.motion);
    }
  }

  private hearAdoption({ text, start }: Sentence, mentions: readonly Mention[]): void {
    const isSaid =
      ADOPTION.test(text) &&
      ADOPTED.test(withoutSources(text)) &&
      !/\b(?:indien|als|mocht|wanneer|zou)\b/iu.test(text);
    for (const mention of mentions) {
      const at = Math.max(0, mention.start - start);
      if (isSaid || ADOPTED_BEFORE.test(text.slice(Math.max(0, at - 40), at)))
        this.adopted.add(mention.motion);
    }
    if (isSaid && mentions.length === 0 && this.spokenOf && /\b(?:de|deze|die) motie\b/iu.test(text))
      this.adopted.add(this.spokenOf);
  }

  /** Whether the motion spoken of has no advice yet. */
  waits(): boolean {
    return this.spokenOf !== null && this.spokenOf.advice === null;
  }

  isAbout(sentence: Sentence, before: Sentence | undefined): boolean {
    return (
      /\b(?:deze|de|die|beide) moties?\b|\baanvaarding\b|\bhaar\b/iu.test(sentence.text) ||
      (before !== undefined &&
        before.paragraph === sentence.paragraph &&
        /\bmoties?\b/iu.test(before.text)) ||
      sentence.start - this.lastEnd < FARTHEST
    );
  }

  /** Motions that were named together last. */
  together(): MotionFind[] {
    return this.group.motions;
  }

  /** The first, second, ... or last of those named together. */
  inPlace(place: number): MotionFind | undefined {
    return place === LAST ? this.group.motions.at(-1) : this.group.motions[place];
  }

  /** The motions that a sentence without a name speaks of. */
  targets({ text }: Sentence): MotionFind[] {
    const place = ORDINALS.findIndex((pattern) => pattern.test(text));
    if (place !== -1) {
      const one = this.inPlace(place);
      return one ? [one] : [];
    }
    if (BOTH.test(text)) return this.named.slice(-2);
    if (/\b(?:de|deze|alle|genoemde|bovenstaande) moties\b/iu.test(text)) {
      const open = this.named.filter(({ advice }) => advice === null);
      return open.length > 0 ? open : this.named;
    }
    if (this.headed.length > 0 && this.headed.every(({ advice }) => advice === null)) return this.headed;
    const isAboutSubject = /\b(?:deze|bovengenoemde|voorliggende|onderhavige) motie\b/iu.test(text);
    if (isAboutSubject && this.subject?.advice === null && this.count <= 2) return [this.subject];
    return this.spokenOf ? [this.spokenOf] : [];
  }
}

const ADOPTION = /aangenomen|aanvaard/iu;
const ADOPTED =
  /\b(?:is|zijn|werd|werden|heeft|hebben)\b[^.;]{0,160}\bmoties?\b[^.;]{0,160}\b(?:aangenomen|aanvaard)(?=[.,;]| (?:en|op|bij|met|door|tijdens)\b|$)|\bmoties?\b[^.;]{0,160}\b(?:is|zijn|werd|werden)\b[^.;]{0,100}\b(?:aangenomen|aanvaard)(?=[.,;]| (?:en|op|bij|met|door|tijdens)\b|$)/iu;
const ADOPTED_BEFORE = /\b(?:aangenomen|aanvaarde) (?:gewijzigde )?$/iu;

/** "Beide moties", "Beide ontraad ik", "Ik ontraad ze beide". */
const BOTH =
  /\bbeide (?:moties|ontra|kan|kunnen|geef|laat|acht|neem|zijn|krijgen)|\b(?:ze|deze|allebei) beide\b|\ballebei\b/iu;

const ORDINALS: readonly RegExp[] = [
  /\b(?:eerstgenoemde|eerste motie)\b/iu,
  /\btweede motie\b/iu,
  /\bderde motie\b/iu,
  /\bvierde motie\b/iu,
  /\b(?:laatstgenoemde|laatste motie)\b/iu,
];
const LAST = 4;

/** The motion that the letter says it is about: named in its subject line or where it says what it answers. */
export function subjectOf(letter: LetterText, mentions: readonly Mention[]): MotionFind | null {
  const opening = letter.sentences.find(({ text }) =>
    /\bnaar aanleiding van\b|^(?:Betreft|Onderwerp)\b/iu.test(text),
  );
  if (!opening) return null;
  return mentions.find(({ start, end }) => start >= opening.start && end <= opening.end)?.motion ?? null;
}

const LONGEST_HEADING = 400;

/** A line over a passage: it names its motion and says nothing of it. */
const isHeading = (text: string): boolean =>
  text.length < LONGEST_HEADING &&
  HEADS.test(text) &&
  !/[.:;,?!]\d{0,2}$/u.test(text) &&
  !SAYS_SOMETHING.test(text);
const HEADS =
  /^(?:[•·▪*–-] ?|\(?\d{1,3}(?:\.\d{1,2})*[.):]? |[a-zA-Z][.)] )?(?:[^.?!]{0,40}[:.–-] ?)?(?:(?:de|het|aan|over|ad|(?:tweede |nader )?gewijzigde|nader|aangehouden|aangenomen|appreciatie|van) ){0,5}moties?\b|^(?:Kamerstuk(?:ken)? )?[1-4]\d[ .]?\d{3}\b/iu;
const SAYS_SOMETHING =
  /\b(?:is|zijn|was|wordt|worden|werd|zal|zullen|heb|heeft|hebben|kan|kunnen|ben|ik|wij|kabinet|verzoekt|vraagt)\b/iu;

export const motionsOf = (mentions: readonly Mention[]): MotionFind[] => [
  ...new Set(mentions.map(({ motion }) => motion)),
];

/** Words before a motion that is named on the way: for what it asked earlier, or what the other is held against. */
const ON_THE_WAY =
  /\b(?:eerder|eerdere|reeds|destijds|vorig jaar|aangenomen|aanvaarde|verworpen|uitgevoerde|conform|gelet op|in lijn met|in navolging van|vergelijkbaar met|gelijk aan|net als|sluit aan (?:bij|op)|past bij|overlapt met|verwijst naar|(?:uitvoering|invulling|opvolging) (?:te geven |gegeven )?(?:van|aan)|zoals (?:verzocht|gevraagd) (?:in|door))\b[^.;:]{0,80}$/iu;

export function isAside(sentence: Sentence, mention: Mention): boolean {
  const at = Math.max(0, mention.start - sentence.start);
  if (!ON_THE_WAY.test(sentence.text.slice(Math.max(0, at - 160), at))) return false;
  // "Naar aanleiding van de aangenomen motie ..." is what the letter is about.
  return !/\bnaar aanleiding van\b|^(?:Betreft|Onderwerp)\b/iu.test(
    sentence.text.slice(0, Math.min(at, 300)),
  );
}
