import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Markup that is made already, and goes into other markup as it is. */
export interface Markup {
  markup: string;
}

/** Encloses the number of a place; no text of ours holds it. */
const MARK = '\u{f8ff}';
const MARKED = new RegExp(`${MARK}(\\d+)${MARK}`);

/**
 * A component as a template: React renders it once, with a mark in each place, and each mail fills the places
 * by joining strings. Text is escaped as React escapes it, so the bytes are those that React would make.
 */
export function markupTemplate<Place extends string>(
  places: readonly Place[],
  component: (marks: Readonly<Record<Place, string>>) => ReactElement,
): (values: Readonly<Record<Place, string | Markup>>) => Markup {
  const marks = Object.fromEntries(places.map((place, index) => [place, `${MARK}${index}${MARK}`])) as Record<
    Place,
    string
  >;
  let pieces: readonly string[] | undefined;
  return (values) => {
    pieces ??= renderToStaticMarkup(component(marks)).split(MARKED);
    let markup = '';
    // Texts and numbers of places alternate.
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 0) markup += piece;
      else {
        const place = places[Number(piece)];
        if (place === undefined) throw new Error(`a template has no place ${piece}`);
        const value = values[place];
        markup += typeof value === 'string' ? escaped(value) : value.markup;
      }
    }
    return { markup };
  };
}

export const NO_MARKUP: Markup = { markup: '' };

export const joined = (parts: readonly Markup[]): Markup => ({
  markup: parts.map(({ markup }) => markup).join(''),
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** Text as it stands in markup or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
