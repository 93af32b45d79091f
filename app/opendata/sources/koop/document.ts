import { SaxesParser } from 'saxes';
import { dossierKey, kamerstukId, parseKamerstukId } from '~/citations/paper-id';

/** Papers as KOOP keeps them: where, and what it says of them. */

/**
 * Where the repository keeps a form of a paper, from its address on:
 * `/frbr/officielepublicaties/kst/36600-VII/kst-36600-VII-1/1/xml/kst-36600-VII-1.xml`. Null for an id whose place
 * cannot be told (`kst-1268678`, `blg-1184123`): the search knows it.
 */
export function paperPath(id: string, form: 'xml' | 'metadata'): string | null {
  const paper = parseKamerstukId(id);
  if (!paper) return null;
  // A kingdom act's number is in no id of KOOP.
  const number = { ...paper, kingdomAct: null };
  const file = form === 'metadata' ? 'metadata.xml' : `${kamerstukId(number)}.${form}`;
  return `/frbr/officielepublicaties/kst/${dossierKey(number)}/${kamerstukId(number)}/1/${form}/${file}`;
}

/** A page that says in words that there is no such paper, under status 200, after a redirect. */
export function isFakeNotFound(address: string, contentType: string): boolean {
  return /\/errors?\/|fout404|\/404\b/i.test(new URL(address).pathname) || /text\/html/i.test(contentType);
}

/** One statement about a paper: `OVERHEIDop.dossiernummer` is `31839`. */
export interface PaperStatement {
  name: string;
  scheme: string;
  content: string;
}

/**
 * What a paper's metadata say, in their order: `metadata.xml` and the head of an official XML alike. Null for what
 * is not well-formed.
 */
export function statementsIn(xml: string): PaperStatement[] | null {
  const parser = new SaxesParser({ xmlns: false });
  const statements: PaperStatement[] = [];
  let failed = false;
  const fail = (): void => {
    failed = true;
  };
  parser.on('error', fail);
  // A document type can define entities that grow without end; official papers have none.
  parser.on('doctype', fail);
  parser.on('opentag', ({ name, attributes }) => {
    const { name: statement, scheme = '', content } = attributes;
    if ((name === 'meta' || name === 'metadata') && statement && content !== undefined) {
      statements.push({ name: statement, scheme, content });
    }
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return failed ? null : statements;
}
