import type { DeadlineWindow } from '~/deadlines/deadline';
import type { IntakeFrame, ProposalContent } from './intake';
import type { SettlementChoice } from './settlements.server';

/** An intake as its page shows it, and what a person typed that was refused. */

export interface DecidableProposal {
  id: number;
  version: number;
  decision: 'open' | 'accepted' | 'changed' | 'rejected';
  start: number;
  end: number;
  content: ProposalContent;
  window: DeadlineWindow | null;
  /** What a settlement can be about. */
  choices: SettlementChoice[];
}

export interface IntakeView {
  intake: {
    id: number;
    text: string;
    state: 'open' | 'confirmed' | 'discarded';
    version: number;
    frame: IntakeFrame;
    kamerstukId: number | null;
  };
  owners: { id: number; name: string }[];
  known: string[];
  proposals: DecidableProposal[];
}

/** What was refused in a submitted form, with what the person typed. */
export interface RefusedForm {
  proposalId: number;
  typed: Record<string, string>;
  errors: Record<string, string>;
}
