import type { Viewer } from '~/accounts/viewer';
import { type MailText, wholeText } from '~/platform/mail-text';
import type { Locale } from '~/ui/i18n';
import type { FollowedKind } from '~db/schema/digests';

/** Headings of an issue, in their order. */
export const SECTIONS = ['new', 'done', 'postponed', 'overdue', 'due in 2 weeks', 'due in 6 weeks'] as const;
export type Section = (typeof SECTIONS)[number];

export type Rhythm = 'weekly' | 'daily' | 'at once';

/** The time an issue tells of: [startsAt, endsAt), and how people call it. */
export interface DigestPeriod {
  rhythm: Rhythm;
  /** `2026-W48`, `2026-11-24` (its last day), or the instant of its end (`2026-11-24T10:15:00.000Z`). */
  key: string;
  startsAt: Date;
  endsAt: Date;
}

/** One follow of a reader, as it stands when an issue is built. */
export interface DigestFollow {
  id: number;
  kind: FollowedKind;
  subjectId: number | null;
  listAddress: string | null;
  name: string;
  /** Followed from then on. */
  since: Date;
  /** Changes of [since, toldUntil) were told by this follow already; equal to `since` when nothing was. */
  toldUntil: Date;
  /** Goes into this issue; the others are here because what they told is not told again. */
  isDue: boolean;
}

/** A reader at the moment of building: what they may see then decides what they are told. */
export interface DigestReader {
  followerId: number;
  viewer: Viewer;
  locale: Locale;
  wantsDeadlines: boolean;
  follows: readonly DigestFollow[];
}

/**
 * Builds the issues of many readers at once: a fixed number of statements, not one a reader. `periods` and
 * the answer have the order of `readers`.
 *
 * A change at t is in the issue when it matches a due follow with toldUntil <= t < period.endsAt, and no
 * follow of the reader (due or not) matches it with since <= t < toldUntil. So each change is told once,
 * whatever rhythm a follow had and has.
 */
export type BuildDigests = (
  readers: readonly DigestReader[],
  periods: readonly DigestPeriod[],
) => Promise<DigestContent[]>;

/** Makes the mail of an issue; the same content and links give the same bytes. */
export type RenderDigest = (content: DigestContent, links: DigestLinks) => RenderedDigest;

/**
 * What an issue says of one record, in one language, whoever gets it. Plain data, kept as it is: one block
 * stands in the issues of many readers.
 */
export interface DigestBlock {
  kind: Exclude<FollowedKind, 'list'>;
  id: number;
  /** "32 735, nr. 278". */
  name: string;
  title: string;
  /** Path of its page. */
  path: string;
  section: Section;
  /** What it was and what it is, already in the reader's words; `was` is null for something new. */
  changes: { label: string; was: string | null; is: string }[];
  /** The words that prove the last change, and where they stand. */
  proof: { quote: string; source: string; path: string } | null;
  /** Of a commitment whose deadline ever moved: "3e uitstel, samen 14 maanden". */
  slip: { count: number; months: number } | null;
  /** The day that is due or passed, of what stands in the issue for that alone. */
  day: string | null;
  /** Instant of its last change, in ISO form. */
  at: string;
  /** The organisation that alone may read it; null for what is public. */
  organisationId: number | null;
}

/** One record in one reader's issue, once however many of its changes and however many follows match. */
export interface DigestItem {
  block: DigestBlock;
  /** Why this reader gets it. */
  because: { followId: number; name: string }[];
}

/** An issue as it reads, apart from any form of mail. */
export interface DigestContent {
  period: DigestPeriod;
  locale: Locale;
  /**
   * Newest first in each, due dates soonest first. A long section shows its first items whole, then the names
   * of the others; `total` counts all, and `morePath` leads to those beyond even that.
   */
  sections: {
    section: Section;
    items: DigestItem[];
    rest: DigestBlock[];
    total: number;
    morePath: string | null;
  }[];
  /** Figures of the period over all that is public. */
  figures: {
    newMotions: number;
    decidedMotions: number;
    newCommitments: number;
    settledCommitments: number;
    overdueCommitments: number;
  };
}

/** Links of one issue, built by delivery from the configured origin. */
export interface DigestLinks {
  /** Ends without a slash. */
  origin: string;
  preferences: string;
  stopAll: string;
  stopOf(followId: number): string;
  /** The issue in the archive, for a reader with an account. */
  archive: string | null;
}

export interface RenderedDigest {
  subject: string;
  html: MailText;
  text: MailText;
}

/** A mail as people and browsers read it. */
export interface ReadableDigest {
  subject: string;
  html: string;
  text: string;
}

export const readable = ({ subject, html, text }: RenderedDigest): ReadableDigest => ({
  subject,
  html: wholeText(html),
  text: wholeText(text),
});

/** How many records an issue tells of. */
export const itemsOf = ({ sections }: DigestContent): number =>
  sections.reduce((sum, { total }) => sum + total, 0);
