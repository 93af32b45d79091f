import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { SourceCategory, SourceRecord, UnreadableRecord } from '../../source-record';
import { changeTime } from '../moment';
import { SourceError } from '../source-error';
import { EntityReader } from './entry';

const ATOM_NAMESPACE = 'http://www.w3.org/2005/Atom';
/** An entity nests two deep, its feed three around it. */
const DEEPEST = 32;
/** A page has 250 entries. */
const MOST_ENTRIES = 5_000;

/** One page of the feed. */
export interface FeedPage {
  entries: FeedEntry[];
  /** Token of the page after this; null at the end. */
  next: string | null;
  /** Token to come back with later; at the end only. */
  resume: string | null;
}

export interface FeedEntry {
  /** Null where the content is kept elsewhere (`content=external`). */
  content: SourceRecord | UnreadableRecord | null;
  /** The id that the entry itself has. */
  title: string;
  changedAt: string | null;
  /** Resumes right after this entry. */
  token: string | null;
}

/** A page that comes in pieces, read as they come. */
export class FeedReader {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly page: FeedPage = { entries: [], next: null, resume: null };
  private readonly path: string[] = [];
  private entry: { title: string; updated: string; token: string | null } | null = null;
  private entity: EntityReader | null = null;
  private entityDepth = 0;
  /** The entity of this entry, read to its end. */
  private content: EntityReader | null = null;
  private isComplete = false;

  constructor(private readonly category: SourceCategory) {
    this.parser.on('error', (error) => {
      throw new SourceError('malformed', `The feed is not well-formed XML: ${error.message}`);
    });
    // A document type can define entities that grow without end; the feed has none.
    this.parser.on('doctype', () => {
      throw new SourceError('malformed', 'The feed has a document type');
    });
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('text', (words) => this.text(words));
    this.parser.on('cdata', (words) => this.text(words));
    this.parser.on('closetag', () => this.close());
  }

  /** @throws SourceError 'malformed' */
  write(text: string): void {
    this.parser.write(text);
  }

  /** @throws SourceError 'malformed', also of a page that breaks off */
  end(): FeedPage {
    this.parser.close();
    if (!this.isComplete) throw new SourceError('malformed', 'The answer is not an Atom feed');
    return this.page;
  }

  /** Entries that were whole before a page broke. */
  get wholeEntries(): readonly FeedEntry[] {
    return this.page.entries;
  }

  private open(tag: SaxesTagNS): void {
    if (this.path.length >= DEEPEST) throw new SourceError('malformed', 'The feed nests too deep');
    const isAtom = tag.uri === ATOM_NAMESPACE;
    const parent = this.path.at(-1);
    this.path.push(isAtom ? tag.local : '');
    if (this.path.length === 1 && !(isAtom && tag.local === 'feed')) {
      throw new SourceError('malformed', `The answer is not an Atom feed but <${tag.name}>`);
    }
    if (this.entity) this.entity.open(tag);
    else if (this.entry && parent === 'content') {
      this.entity = new EntityReader(tag, this.category);
      this.entityDepth = this.path.length;
    } else if (isAtom && tag.local === 'entry') {
      this.content = null;
      this.entry = { title: '', updated: '', token: null };
    } else if (isAtom && tag.local === 'link') this.link(tag);
  }

  private link(tag: SaxesTagNS): void {
    const rel = tag.attributes.rel?.value;
    const token = tokenIn(tag.attributes.href?.value);
    if (this.entry) {
      if (rel === 'next') this.entry.token = token;
    } else if (rel === 'next') this.page.next = token;
    else if (rel === 'resume') this.page.resume = token;
  }

  private text(words: string): void {
    if (this.entity) this.entity.text(words);
    else if (this.entry && this.path.length === 3) {
      if (this.path[2] === 'title') this.entry.title += words;
      if (this.path[2] === 'updated') this.entry.updated += words;
    }
  }

  private close(): void {
    if (this.entity) {
      if (this.path.length > this.entityDepth) this.entity.close();
      else {
        this.content = this.entity;
        this.entity = null;
      }
    } else if (this.entry && this.path.length === 2) this.endEntry(this.entry);
    this.path.pop();
    if (this.path.length === 0) this.isComplete = true;
  }

  private endEntry({
    title,
    updated,
    token,
  }: {
    title: string;
    updated: string;
    token: string | null;
  }): void {
    const changedAt = changeTime(updated.trim());
    this.page.entries.push({
      content: this.content?.record(this.category, changedAt) ?? null,
      title: title.trim(),
      changedAt,
      token,
    });
    if (this.page.entries.length > MOST_ENTRIES) {
      throw new SourceError('malformed', `The feed has more than ${MOST_ENTRIES} entries on a page`);
    }
    this.entry = null;
  }
}

/** @throws SourceError 'malformed' */
export function readFeed(xml: string, category: SourceCategory): FeedPage {
  const reader = new FeedReader(category);
  reader.write(xml);
  return reader.end();
}

/** The XML of one entity, as `/Entiteiten/<id>` gives it. @throws SourceError 'malformed' */
export function readEntity(
  xml: string,
  category: SourceCategory,
  changedAt: string | null,
): SourceRecord | UnreadableRecord {
  const reader = new FeedReader(category);
  const declaration = /^\uFEFF?\s*<\?xml[^>]*\?>/;
  reader.write(
    `<feed xmlns="${ATOM_NAMESPACE}"><entry><updated>${changedAt ?? ''}</updated><content>${xml.replace(declaration, '')}</content></entry></feed>`,
  );
  const [entry] = reader.end().entries;
  return entry?.content ?? { category, id: null, reason: 'the answer holds no entity' };
}

/** Only the token of a link counts: where it points to is the setting's word. */
function tokenIn(href: string | undefined): string | null {
  return href?.match(/[?&]skiptoken=(\d{1,19})(?:&|$)/i)?.[1] ?? null;
}
