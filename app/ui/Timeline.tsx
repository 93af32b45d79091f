import type { ReactNode } from 'react';
import type { Tone } from './StateMark';
import './Timeline.css';

export interface TimelineStep {
  key: string;
  /** As printed: "4 februari 2020"; null where the date is not known. */
  date: string | null;
  dateTime?: string | null;
  title: ReactNode;
  tone?: Tone;
  children?: ReactNode;
}

/** What happened, in order. */
export function Timeline({ steps, label }: { steps: TimelineStep[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={`timeline__step timeline__step--${step.tone ?? 'neutral'}`}>
          <div className="timeline__date">
            {step.date && step.dateTime ? <time dateTime={step.dateTime}>{step.date}</time> : step.date}
          </div>
          <div className="timeline__body">
            <div className="timeline__title">{step.title}</div>
            {step.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
