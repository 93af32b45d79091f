import type { Tone } from '~/ui/StateMark';
import { adviceTone } from './advice';
import type { Outcome } from './outcome';

/** How the words of this room look; the word itself always stands beside the shape. */
const OUTCOME_TONES: Record<Outcome, Tone> = {
  aangenomen: 'positive',
  overgenomen: 'positive',
  verworpen: 'negative',
  vervallen: 'neutral',
  ingetrokken: 'neutral',
  gewijzigd: 'neutral',
  aangehouden: 'attention',
  gestaakt: 'attention',
  'in behandeling': 'open',
};

export const outcomeTone = (outcome: string): Tone => OUTCOME_TONES[outcome as Outcome] ?? 'neutral';

export const toneOfAdvice = (value: string | null): Tone =>
  (({ support: 'positive', against: 'negative', none: 'neutral' }) as const)[adviceTone(value)];

const STATE_TONES: Record<string, Tone> = {
  afgedaan: 'positive',
  'gemeld afgedaan': 'positive',
  'deels afgedaan': 'attention',
  'niet uitgevoerd': 'negative',
  openstaand: 'open',
  'in uitvoering': 'open',
  doorlopend: 'open',
};

export const stateTone = (state: string | null): Tone => STATE_TONES[state ?? ''] ?? 'neutral';
