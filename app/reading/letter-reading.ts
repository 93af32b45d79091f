import type { CitationType } from '~/citations/citation';
import type { DeadlineWindow } from '~/deadlines/deadline';

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
  /** Why this was read as advice, for people: "ontraadt + deze motie". */
  reason: string;
}

export interface MotionFind extends Find {
  id: string | null;
  submitters: string[];
  advice: AdviceFind | null;
  /** The letter is about this motion, rather than only naming it. */
  isSubject: boolean;
}

export type CommitmentStrength = 'firm' | 'conditional' | 'soft';

export interface DeadlineFind extends DeadlineWindow {
  /** The words as said: "voor de zomer". */
  text: string;
  start: number;
  end: number;
}

export interface CommitmentFind {
  sentence: string;
  start: number;
  end: number;
  /** Who binds himself, in normal words: "het kabinet", "de minister van Financiën", "ik". */
  actor: string;
  /** The act, infinitive: "verkennen". */
  act: string;
  strength: CommitmentStrength;
  /** Why, for people: "'zal' + verkennen, actor het kabinet". */
  reason: string;
  deadline: DeadlineFind | null;
  /** The motion that it serves, if the text says so. */
  motion: string | null;
  /** An older commitment that it repeats or serves: TZ or T number, or the words ("toezegging aan het lid ..."). */
  serves: string | null;
}

/** A passage of a collective letter about one motion or commitment, with what the letter claims of it. */
export interface ItemFind extends Find {
  heading: string;
  motion: string | null;
  commitment: string | null;
  claim: 'afgedaan' | 'deels afgedaan' | 'uitgesteld' | 'niet uitgevoerd' | 'in uitvoering' | null;
  /** The sentence that makes the claim. */
  sentence: string | null;
}

export interface LetterReading {
  document: ReadDocument;
  citations: CitationFind[];
  motions: MotionFind[];
  commitments: CommitmentFind[];
  items: ItemFind[];
}
