import type { CitationType } from '~/citations/citation';
import type { DeadlineWindow } from '~/deadlines/deadline';
import type { Language } from '~/deadlines/messages';

/** A place in the text as extracted (UTF-16 code units) and its words with line ends and hyphens mended. */
export interface Find {
  surface: string;
  start: number;
  end: number;
}

export type DocumentKind = 'brief_regering' | 'antwoord_kamervragen' | 'motie' | 'mededeling' | 'onbekend';

/** What a letter does, by its subject and opening. An `uitstel` settles nothing; an `appreciatie` precedes the vote. */
export type LetterKind =
  | 'reactie'
  | 'uitvoering'
  | 'stand van zaken'
  | 'uitstel'
  | 'appreciatie'
  | 'verzamelbrief'
  | 'aanbieding'
  | 'afschrift'
  | 'antwoord'
  | 'overig';

export interface ReadDocument {
  id: string | null;
  kind: DocumentKind;
  letterKind: LetterKind | null;
  /** Date of the paper, `YYYY-MM-DD`. */
  date: string | null;
  /** Dossier keys, first the one that numbers the paper: `['32735', '35207']`. */
  dossiers: string[];
  title: string | null;
  senders: { name: string | null; office: string }[];
}

export interface CitationFind extends Find {
  ids: string[];
  type: CitationType;
  /** A form that is surely a citation but whose number cannot be right ("364410-XII"). */
  unresolved: boolean;
}

export interface AdviceFind {
  /** Value as the House's register prints it ("Oordeel Kamer", "Ontraden", ...). */
  value: string;
  /** A further value in the same breath: "ontijdig, en indien niet aangehouden ontraden" gives Ontraden. */
  otherwise: string | null;
  /** The reading of the motion on which the advice rests, in the letter's words, without "als ik de motie zo mag lezen dat". */
  condition: string | null;
  sentence: string;
  start: number;
  end: number;
  /** Why this was read as advice, for people, in Dutch: "'ontraden' + deze motie". */
  reason: string;
  /** The same in both languages. */
  reasons: Reasons;
}

export interface MotionFind extends Find {
  id: string | null;
  submitters: string[];
  advice: AdviceFind | null;
  /** The letter is about this motion, rather than only naming it. */
  isSubject: boolean;
}

/** The same reason in every language that people are shown. */
export type Reasons = Record<Language, string>;

export type CommitmentStrength = 'firm' | 'conditional' | 'soft';

export interface DeadlineFind extends DeadlineWindow {
  /** The words as said: "voor de zomer". */
  text: string;
  start: number;
  end: number;
}

/** One promise. A sentence that makes two, each with a term of its own, gives two at the same place. */
export interface CommitmentFind {
  sentence: string;
  /** The words of the sentence that make this promise; all of it when it makes one. */
  clause: string;
  start: number;
  end: number;
  /** Who binds himself, in normal words: "het kabinet", "de minister van Financiën", "ik". */
  actor: string;
  /** The act, infinitive: "verkennen". */
  act: string;
  strength: CommitmentStrength;
  /** Why, for people, in Dutch: "'zal' + verkennen, actor het kabinet". */
  reason: string;
  /** The same in both languages. */
  reasons: Reasons;
  deadline: DeadlineFind | null;
  /** The motion that it serves, if the text says so. */
  motion: string | null;
  /** An older commitment that it repeats or serves: TZ or T number, or the words ("toezegging aan het lid ..."). */
  serves: string | null;
}

/** What an item is about: a motion or a commitment, as far as the letter tells which. */
export interface ItemSubject extends Find {
  kind: 'motion' | 'commitment';
  /** Paper id of the motion, TZ or T number of the commitment; null where the letter gives words alone. */
  key: string | null;
}

export type ItemClaim = 'afgedaan' | 'deels afgedaan' | 'uitgesteld' | 'niet uitgevoerd' | 'in uitvoering';

/**
 * A passage of a collective letter about one or more motions or commitments, with what the letter claims of
 * them. `surface` is the passage without its heading; `start` is that of the heading.
 */
export interface ItemFind extends Find {
  heading: string;
  /** All that the heading names, else what the passage is about; never empty. */
  subjects: ItemSubject[];
  /** The first motion among the subjects that has a number. */
  motion: string | null;
  /** The first commitment among the subjects that has a number. */
  commitment: string | null;
  claim: ItemClaim | null;
  /** The sentence that makes the claim, and where it stands. */
  sentence: string | null;
  claimed: { start: number; end: number } | null;
  /** Why the claim was read, for people. */
  reasons: Reasons | null;
  /** Of what will not be done, or only in part or later: why, in the letter's words. */
  because: string | null;
  /** The new day of what is postponed, or the next one of what is under way. */
  deadline: DeadlineFind | null;
}

export interface LetterReading {
  document: ReadDocument;
  citations: CitationFind[];
  motions: MotionFind[];
  commitments: CommitmentFind[];
  items: ItemFind[];
}
