import type { CommitmentDetail } from '../queries.server';

/** A commitment as it comes to its page: instants as text. */
export type ShownCommitment = Omit<CommitmentDetail, 'commitment' | 'deadlines' | 'internal'> & {
  commitment: Omit<CommitmentDetail['commitment'], 'createdAt' | 'changedAt' | 'withdrawnAt'> & {
    withdrawnAt: string | null;
  };
  deadlines: (Omit<CommitmentDetail['deadlines'][number], 'setAt'> & { setAt: string })[];
  internal:
    | (Omit<NonNullable<CommitmentDetail['internal']>, 'notes'> & {
        notes: { id: number; text: string; writtenAt: string; by: string }[];
      })
    | null;
};
