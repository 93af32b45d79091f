import type { ReactNode } from 'react';
import { type Mark, markedPieces } from './marked-text';
import './MarkedText.css';

export interface ShownMark extends Mark {
  /** One of the marking styles. */
  look: 'reference' | 'proof' | 'advice' | 'promise' | 'subject' | 'dismissed';
  /** Said by a screen reader before the words, and shown on hover. */
  label: string;
  to?: string;
}

/** A text as printed, with stretches marked; each mark has the anchor `#find-ID`. */
export function MarkedText({ text, marks, label }: { text: string; marks: ShownMark[]; label: string }) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return (
    <section className="marked-text" lang="nl" aria-label={label}>
      {markedPieces(text, marks).map((piece) => {
        const innermost = byId.get(piece.marks.at(-1) ?? '');
        let content: ReactNode = piece.text;
        if (innermost) {
          content = (
            <mark
              className={`marked-text__mark marked-text__mark--${innermost.look}`}
              title={innermost.label}
            >
              {piece.begins.map((id) => (
                <span key={id} id={`find-${id}`} className="hidden-visually">
                  {byId.get(id)?.label}:{' '}
                </span>
              ))}
              {innermost.to ? <a href={innermost.to}>{piece.text}</a> : piece.text}
            </mark>
          );
        }
        return <span key={piece.start}>{content}</span>;
      })}
    </section>
  );
}
