import type { Locale } from '~/ui/i18n';
import type { FollowedKind } from '~db/schema/digests';

/** Headings of an issue, in their order. */
export const SECTIONS = ['new', 'done', 'postponed', 'overdue', 'due in 2 weeks', 'due in 6 weeks'] as const;
export type Section = (typeof SECTIONS)[number];

/** The time an issue tells of: [startsAt, endsAt), and how people call it. */
export interface DigestPeriod {
  rhythm: 'weekly' | 'daily' | 'at once';
  /** `2026-W48`, `2026-11-24`, or an instant. */
  key: string;
  startsAt: Date;
  endsAt: Date;
}

/** One record in an issue, once however many of its changes and however many follows match. */
export interface DigestItem {
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
  /** Why this reader gets it. */
  because: { followId: number; name: string }[];
  /** The words that prove the last change, and where they stand. */
  proof: { quote: string; source: string; path: string } | null;
  /** Set when a deadline moved: "3e uitstel, samen 14 maanden". */
  slip: { count: number; months: number } | null;
  at: Date;
}

/** An issue as it reads, apart from any form of mail. */
export interface DigestContent {
  period: DigestPeriod;
  locale: Locale;
  /** Newest first in each; `total` counts what was cut, `morePath` leads to it. */
  sections: { section: Section; items: DigestItem[]; total: number; morePath: string | null }[];
  /** Figures of the period over all that the reader may see. */
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
  html: string;
  text: string;
}
