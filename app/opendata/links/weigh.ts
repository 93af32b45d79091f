import { CERTAIN, type LinkBasis, WORTH_A_LOOK } from '~/kamerstukken/letter-link';
import type { KeptMention } from './read-mentions';
import { folded, likeness } from './words';

/** A motion as the register has it. */
export interface KnownMotion {
  id: number;
  key: string | null;
  /** Surnames, the first submitter first. */
  submitters: string[];
  title: string;
  isChanged: boolean;
  submittedOn: string | null;
}

/** A letter with what it names and every motion that it may mean. */
export interface LetterToLink {
  id: number;
  date: string | null;
  mentions: MentionToLink[];
}

export interface MentionToLink extends KeptMention {
  /** The motion whose number is printed. */
  numbered: KnownMotion | null;
  /** Motions that took the place of that one. */
  successors: KnownMotion[];
  /** Motions of the members that it names, where no number settles it. */
  byName: KnownMotion[];
}

type Named = Pick<KeptMention, 'key' | 'role' | 'submitters' | 'title' | 'isChanged' | 'kind'>;

export interface LetterLink extends Weighed {
  /** What the letter does with the motion. */
  kind: string;
  source: 'subject' | 'text';
  words: string;
  /** Where the words stand in the letter's text; null for those of a subject. */
  place: { start: number; end: number } | null;
}

export interface Weighed {
  motion: KnownMotion;
  /** 0 to 1. */
  confidence: number;
  basis: LinkBasis;
}

const DAY = 86_400_000;
/** A letter may answer on the day of the debate; registers date both by the day. */
const DAYS_AHEAD = 1;
/** Names and words alone reach back this far: titles come again. */
const LONGEST_ANSWER_DAYS = 4 * 366;

/** The links of one letter, each motion once, by the mention that is surest. */
export function weighLetter(letter: LetterToLink): LetterLink[] {
  const links = new Map<number, LetterLink>();
  for (const mention of letter.mentions) {
    const { kind, source, words, start, end } = mention;
    const place = start === null || end === null ? null : { start, end };
    for (const weighed of weighMention(mention, letter)) {
      const known = links.get(weighed.motion.id);
      if (weighed.confidence < WORTH_A_LOOK || (known && known.confidence >= weighed.confidence)) continue;
      links.set(weighed.motion.id, { ...weighed, kind, source, words, place });
    }
  }
  return [...links.values()];
}

function weighMention(mention: MentionToLink, letter: LetterToLink): Weighed[] {
  const { numbered, successors, byName } = mention;
  if (mention.source === 'text') {
    const weighed = numbered && weighNumber(mention, letter.date, numbered);
    if (!weighed) return [];
    // "Reactie op de motie van het lid Omtzigt", and the text gives the number of one motion of Omtzigt's.
    const isAnnounced = letter.mentions.some(
      (other) => other.source === 'subject' && other.key === null && sharesSubmitter(other, weighed.motion),
    );
    return [{ ...weighed, confidence: isAnnounced ? 0.97 : 0.85, basis: 'number in the text' }];
  }
  const byNumber = numbered ? weighNumber(mention, letter.date, numbered) : null;
  const inPlace = successors.flatMap((motion) => weighSuccessor(mention, letter.date, motion) ?? []);
  const found = [...(byNumber ? [byNumber] : []), ...inPlace];
  if (found.some(({ basis, confidence }) => confidence >= CERTAIN && basis !== 'replaced number'))
    return found;
  const named = weighNames(mention, letter.date, byName);
  if (!named) return found;
  // A printed number that is not this motion's speaks against it, unless it is that of the replaced one.
  const isAgainst = mention.role === 'named' && mention.key !== null && named.motion.key !== null;
  return [...found, isAgainst ? { ...named, confidence: Math.min(named.confidence, 0.7) } : named];
}

/** How sure it is that a letter of this date, which prints this motion's number, is about it. */
export function weighNumber(mention: Named, letterDate: string | null, motion: KnownMotion): Weighed | null {
  if (daysBetween(motion.submittedOn, letterDate) < -DAYS_AHEAD) return null;
  const alike = likeness(mention.title, motion.title);
  const isNamed = mention.submitters.length > 0 && sharesSubmitter(mention, motion);
  if (mention.role === 'replaced') {
    // "t.v.v. 32847-1330" where 1330 is something else entirely: the number was mistyped.
    return alike < 0.3 && motion.title !== '' && mention.title !== ''
      ? { motion, confidence: 0.3, basis: 'number of another' }
      : { motion, confidence: 0.96, basis: 'replaced number' };
  }
  if (isNamed || alike >= 0.4) return { motion, confidence: 0.99, basis: 'number and name' };
  if (mention.submitters.length === 0 || motion.submitters.length === 0)
    return { motion, confidence: 0.96, basis: 'number' };
  return { motion, confidence: 0.6, basis: 'number of another' };
}

/** A motion that took the place of the one whose number the subject prints ("t.v.v."). */
export function weighSuccessor(
  mention: Named,
  letterDate: string | null,
  motion: KnownMotion,
): Weighed | null {
  if (daysBetween(motion.submittedOn, letterDate) < -DAYS_AHEAD) return null;
  const alike = likeness(mention.title, motion.title);
  // Where the subject says neither "t.v.v." nor "gewijzigde", the letter may well mean the first version; an
  // appreciation of it, which comes before the vote, surely does.
  const isSaid = mention.role === 'replaced' || mention.isChanged;
  const isAnother = (mention.title !== '' && alike < 0.3) || (!isSaid && mention.kind === 'appreciatie');
  if (isAnother || !sharesSubmitter(mention, motion)) return null;
  return { motion, confidence: alike >= 0.6 && isSaid ? 0.97 : 0.8, basis: 'successor' };
}

/**
 * The motion that a subject without number means: submitted by the member that it names, before the letter, in
 * its words. Null where none is alike; a lower confidence where several are.
 */
export function weighNames(
  mention: Named,
  letterDate: string | null,
  candidates: readonly KnownMotion[],
): Weighed | null {
  const wanted = folded(mention.title);
  if (wanted === '') return null;
  const ranked = candidates
    .filter((motion) => sharesFirstSubmitter(mention, motion))
    .map((motion) => ({ motion, days: daysBetween(motion.submittedOn, letterDate) }))
    .filter(({ days }) => days >= -DAYS_AHEAD && days <= LONGEST_ANSWER_DAYS)
    .map(({ motion, days }) => ({
      motion,
      days,
      isSame: folded(motion.title) === wanted,
      alike: likeness(mention.title, motion.title) - (motion.isChanged === mention.isChanged ? 0 : 0.02),
    }))
    .sort(
      (one, other) =>
        Number(other.isSame) - Number(one.isSame) || other.alike - one.alike || one.days - other.days,
    );
  const [best, second] = ranked;
  if (!best || (!best.isSame && best.alike < 0.45)) return null;
  const words = wanted.split(' ').length;
  const lead = best.alike - (second?.alike ?? 0);
  // "Gewijzigde motie" and "motie" with one title are two versions: which is meant must be said.
  const isVersion = best.motion.isChanged === mention.isChanged;
  const isAlone = !second?.isSame || second.motion.isChanged !== mention.isChanged;
  if (best.isSame && words >= 3)
    return { motion: best.motion, confidence: isVersion && isAlone ? 0.98 : 0.9, basis: 'words and name' };
  const isNearlySame =
    best.alike >= 0.9 && words >= 5 && lead >= 0.2 && isVersion && sameSubmitters(mention, best.motion);
  return {
    motion: best.motion,
    confidence: isNearlySame
      ? 0.96
      : Math.min(0.92, 0.3 + best.alike * 0.6 + Math.min(lead, 0.2) - (words < 3 ? 0.2 : 0)),
    basis: 'like words',
  };
}

/** Days from one date to another; 0 where one is not known. */
function daysBetween(from: string | null, to: string | null): number {
  return from === null || to === null ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** "Tjeerd de Groot" and "De Groot", "Wiegman-Scheppink" and "Wiegman-van Meppelen Scheppink". */
function sameSurname(one: string, other: string): boolean {
  const [mine, yours] = [folded(one), folded(other)];
  if (mine === '' || yours === '') return false;
  if (mine === yours || mine.endsWith(` ${yours}`) || yours.endsWith(` ${mine}`)) return true;
  const [first = '', theirs = ''] = [mine.split(' ')[0], yours.split(' ')[0]];
  return first.length > 4 && first === theirs && (one.includes('-') || other.includes('-'));
}

function sharesSubmitter(mention: Named, motion: KnownMotion): boolean {
  return mention.submitters.some((name) => motion.submitters.some((other) => sameSurname(name, other)));
}

function sameSubmitters(mention: Named, motion: KnownMotion): boolean {
  return (
    mention.submitters.length === motion.submitters.length &&
    mention.submitters.every((name) => motion.submitters.some((other) => sameSurname(name, other)))
  );
}

/** The first submitter gives a motion its name; letters sometimes turn two members around. */
function sharesFirstSubmitter(mention: Named, motion: KnownMotion): boolean {
  const [first] = mention.submitters;
  const [theirs] = motion.submitters;
  return (
    (first !== undefined && motion.submitters.slice(0, 2).some((name) => sameSurname(first, name))) ||
    (theirs !== undefined && mention.submitters.slice(0, 2).some((name) => sameSurname(theirs, name)))
  );
}
