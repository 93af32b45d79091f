import './StateMark.css';

/** What a state says, never by colour alone: each tone has a shape of its own beside the word. */
export type Tone = 'positive' | 'negative' | 'attention' | 'open' | 'neutral';

const SHAPES: Record<Tone, string> = {
  positive: 'M2 8.5 6 12.5 14 3.5',
  negative: 'M3 3 13 13 M13 3 3 13',
  attention: 'M8 2 15 14 1 14 Z M8 6v4 M8 12v.5',
  open: 'M8 2a6 6 0 1 0 .01 0 Z',
  neutral: 'M2 8h12',
};

export function StateMark({
  tone,
  word,
  isStrong = false,
}: {
  tone: Tone;
  word: string;
  isStrong?: boolean;
}) {
  return (
    <span className={`state-mark state-mark--${tone}${isStrong ? ' state-mark--strong' : ''}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={SHAPES[tone]} />
      </svg>
      {word}
    </span>
  );
}
