import { ANSWERS_EXPLAIN } from './answers-explain';
import { BY_CLAUSE } from './by-clause';
import type { CommitmentExample } from './example';
import { MORE_PASSAGES } from './letters-more-passages';
import { PASSAGES } from './letters-passages';
import { MINISTRIES } from './ministries';
import { MORE_MINISTRIES } from './more-ministries';
import { OLDER_REGISTER } from './older-register';
import { PASSIVES_AND_REPEATS } from './passives-and-repeats';
import { THINGS_TO_COME } from './things-to-come';

/** Every set of ministers' sentences that rules are written on; those kept apart are not among them. */
export const COMMITMENTS_WRITTEN_ON: readonly CommitmentExample[] = [
  ...MINISTRIES,
  ...MORE_MINISTRIES,
  ...PASSIVES_AND_REPEATS,
  ...PASSAGES,
  ...MORE_PASSAGES,
  ...OLDER_REGISTER,
  ...THINGS_TO_COME,
  ...BY_CLAUSE,
  ...ANSWERS_EXPLAIN,
];
