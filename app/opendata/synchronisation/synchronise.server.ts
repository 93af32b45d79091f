import { isPassingFault, toldOf } from '~/platform/database-errors';
import { log } from '~/platform/log.server';
import { database, type Transaction } from '~db/client';
import { linkLetters } from '../links/links.server';
import { applyRecords } from '../projection/apply.server';
import type { Source, SourceCategory, SourcePage } from '../source-record';
import { SourceError } from '../sources/source-error';
import type { Alarm } from './alarm';
import { raiseAlarms, SYNCHRONISATION } from './alarms.server';
import { categoriesOf, secondsLeft, thousandthsDone } from './expected-records';
import { alone } from './lock.server';
import {
  attempt,
  beginRun,
  fail,
  goBackTo,
  noteProgress,
  Overtaken,
  passPage,
  recordsSoFar,
  type SourceState,
} from './source-states.server';

export interface Synchronisation {
  source: Source;
  /** Checkpoint from which every category is asked again; null goes on from where each stands. */
  since?: string | null;
  /** Who asked for it, by name; null when it was due. */
  askedBy?: string | null;
  categories?: readonly SourceCategory[];
  now(): Date;
  signal: AbortSignal;
  onProgress?(progress: Progress): void;
}

/** Where a run is. */
export interface Progress {
  category: SourceCategory;
  /** Of this category, since the beginning. */
  records: number;
  /** In this run. */
  recordsInRun: number;
  changedInRun: number;
  perSecond: number;
  /** Of this category's first takeover; null afterwards. */
  secondsLeft: number | null;
  isCaughtUp: boolean;
}

export interface Synchronised {
  pages: number;
  records: number;
  changed: number;
  links: number;
  /** Categories that ended early, with the reason. */
  errors: { category: SourceCategory; error: string }[];
  /** It was told to stop before it was done. */
  wasStopped: boolean;
}

/** After as many categories in a row without an answer the source counts as out of order until the next run. */
const UNANSWERED = 3;
/** A page is tried again when another transaction stood in its way. */
const ATTEMPTS = 3;

/**
 * Brings every category in step with a source, page by page: a page, what follows from it, its alarms and its
 * checkpoint are one transaction, so that an end at any moment, kill -9 included, loses and doubles nothing. A
 * category that fails keeps its checkpoint and does not stop the others; a source that is out of order is noted
 * as such. Answers null when another process is at it.
 */
export function synchronise(task: Synchronisation): Promise<Synchronised | null> {
  return alone(async () => {
    const run = new Run(task, await beginRun(task.source.name, task.askedBy ?? null, task.now()));
    try {
      await run.categories();
      await run.links();
    } finally {
      await run.end();
    }
    return run.done;
  });
}

class Run {
  readonly done: Synchronised = { pages: 0, records: 0, changed: 0, links: 0, errors: [], wasStopped: false };
  private readonly started: number;
  private states = new Map<string, SourceState>();
  /** It began before all was here once: links that it makes are no news. */
  private isLoad = false;

  constructor(
    private readonly task: Synchronisation,
    private readonly id: number,
  ) {
    this.started = performance.now();
  }

  async categories(): Promise<void> {
    const { source, signal, since } = this.task;
    const categories = this.task.categories ?? categoriesOf(source.name);
    if (since) for (const category of categories) await goBackTo(source.name, category, since);
    this.states = await recordsSoFar(source.name);
    this.isLoad = this.isFirst();
    let unanswered = 0;
    for (const category of categories) {
      if (signal.aborted || unanswered >= UNANSWERED) break;
      try {
        await this.category(category);
        unanswered = 0;
      } catch (error) {
        if (signal.aborted) break;
        const isExpected = error instanceof SourceError || error instanceof Overtaken;
        if (!isExpected) log('error', 'category failed', { source: source.name, category, error });
        unanswered = isUnanswered(error) ? unanswered + 1 : 0;
        const message = toldOf(error);
        this.done.errors.push({ category, error: message });
        await fail(source.name, category, message);
      }
    }
    this.done.wasStopped = signal.aborted;
  }

  /** Letters find their motions once all is there; what is not done yet is done in the next run. */
  async links(): Promise<void> {
    const author = { ...SYNCHRONISATION, origin: this.isLoad ? ('load' as const) : ('sync' as const) };
    const links = await linkLetters(author, this.task.now, this.task.signal);
    this.done.links = links.made + links.changed + links.removed;
  }

  async end(): Promise<void> {
    await noteProgress(this.id, this.soFar(null), this.task.now(), true);
  }

  private async category(category: SourceCategory): Promise<void> {
    const { source, signal } = this.task;
    let state = await attempt(source.name, category, this.task.now());
    // What was there before we looked is no news (docs/decisions/0028).
    const origin = state.lastSuccessAt === null ? 'load' : 'sync';
    for await (const page of source.pages(category, state.checkpoint, signal)) {
      state = await this.page(category, state, page, origin);
      this.states.set(category, state);
      this.tell(category, state, page.isCaughtUp, origin === 'load');
      if (signal.aborted) return;
    }
  }

  private async page(
    category: SourceCategory,
    state: SourceState,
    page: SourcePage,
    origin: 'sync' | 'load',
  ): Promise<SourceState> {
    const now = this.task.now();
    const work = (transaction: Transaction) => this.apply(transaction, category, state, page, origin, now);
    for (let tried = 1; ; tried += 1) {
      try {
        const { passed, changed } = await database().transaction(work);
        this.done.pages += 1;
        this.done.records += page.records.length;
        this.done.changed += changed;
        return passed;
      } catch (error) {
        if (tried >= ATTEMPTS || !isPassingFault(error)) throw error;
      }
    }
  }

  private async apply(
    transaction: Transaction,
    category: SourceCategory,
    state: SourceState,
    page: SourcePage,
    origin: 'sync' | 'load',
    now: Date,
  ) {
    const applied = await applyRecords(transaction, page.records, now, origin);
    await raiseAlarms(transaction, [...applied.alarms, ...page.unreadable.map(unreadable)], now);
    const passed = await passPage(
      transaction,
      state,
      {
        checkpoint: page.checkpoint,
        isCaughtUp: page.isCaughtUp,
        records: page.records.length,
        newestChangeAt: newestOf(page),
      },
      now,
    );
    await noteProgress(this.id, this.soFar(category, page, applied.changed), now, false, transaction);
    return { passed, changed: applied.changed };
  }

  private soFar(category: SourceCategory | null, page?: SourcePage, changed = 0) {
    const records = new Map([...this.states].map(([name, { records }]) => [name, records]));
    return {
      category,
      pages: this.done.pages + (page ? 1 : 0),
      records: this.done.records + (page?.records.length ?? 0),
      changed: this.done.changed + changed,
      progress: category !== null && this.isFirst() ? thousandthsDone(this.task.source.name, records) : null,
      errors: this.done.errors.map(({ category: name, error }) => `${name}: ${error}`.slice(0, 500)),
    };
  }

  /** Not all that the source has was here once: what comes was there before we looked. */
  private isFirst(): boolean {
    return categoriesOf(this.task.source.name).some(
      (category) => (this.states.get(category)?.lastSuccessAt ?? null) === null,
    );
  }

  private tell(category: SourceCategory, state: SourceState, isCaughtUp: boolean, isFirst: boolean): void {
    const seconds = Math.max(0.001, (performance.now() - this.started) / 1000);
    const perSecond = this.done.records / seconds;
    this.task.onProgress?.({
      category,
      records: state.records,
      recordsInRun: this.done.records,
      changedInRun: this.done.changed,
      perSecond,
      secondsLeft: isFirst && !isCaughtUp ? secondsLeft(category, state.records, perSecond) : null,
      isCaughtUp,
    });
  }
}

/** No answer at all, also after every new attempt: not a fault of what was asked. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof SourceError && (error.fault === 'unavailable' || error.fault === 'too slow');

function newestOf({ records }: SourcePage): Date | null {
  const newest = records.reduce(
    (latest, { changedAt }) => ((changedAt ?? '') > latest ? (changedAt ?? '') : latest),
    '',
  );
  return newest === '' ? null : new Date(newest);
}

const unreadable = ({ category, id, reason }: SourcePage['unreadable'][number]): Alarm => ({
  kind: 'malformed record',
  category,
  value: reason,
  exampleId: id,
});
