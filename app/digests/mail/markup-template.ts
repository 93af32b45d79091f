import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MailPiece, wholeText } from '~/platform/mail-text';

/** Markup that is made already, in the pieces in which it goes into other markup. */
export type Markup = readonly MailPiece[];

/** Encloses the number of a place; no text of ours holds it. */
const MARK = '\u{f8ff}';
const MARKED = new RegExp(`${MARK}(\\d+)${MARK}`);

/**
 * A component as a template: React renders it once, with a mark in each place, and each mail puts its own
 * between what stays the same. Text is escaped as React escapes it, so the bytes are those that React would make.
 */
export function markupTemplate<Place extends string>(
  places: readonly Place[],
  component: (marks: Readonly<Record<Place, string>>) => ReactElement,
): (values: Readonly<Record<Place, string | Markup>>) => Markup {
  const marks = Object.fromEntries(places.map((place, index) => [place, `${MARK}${index}${MARK}`])) as Record<
    Place,
    string
  >;
  let parts: readonly (MailPiece | Place)[] | undefined;
  return (values) => {
    parts ??= partsOf(renderToStaticMarkup(component(marks)), places);
    const pieces: MailPiece[] = [];
    for (const part of parts) {
      const value: string | Markup = part instanceof MailPiece ? [part] : values[part as Place];
      if (typeof value === 'string') pieces.push(new MailPiece(escaped(value)));
      else for (const piece of value) pieces.push(piece);
    }
    return pieces;
  };
}

/** What stays the same, and the places between it. */
function partsOf<Place extends string>(markup: string, places: readonly Place[]): (MailPiece | Place)[] {
  // Texts and numbers of places alternate.
  return markup.split(MARKED).map((part, index) => {
    if (index % 2 === 0) return new MailPiece(part);
    const place = places[Number(part)];
    if (place === undefined) throw new Error(`a template has no place ${part}`);
    return place;
  });
}

/** For what goes into many mails as it is. */
export const inOnePiece = (markup: Markup): MailPiece => new MailPiece(wholeText(markup));

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** Text as it stands in markup or in an attribute. */
export const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text;
