import type { MotionDetail } from '../queries.server';
import type { ShownAdvice } from './AdviceHistory';

/** A motion as it comes to its page: instants as text. */
export type ShownMotion = Omit<MotionDetail, 'adviceHistory'> & { adviceHistory: ShownAdvice[] };
