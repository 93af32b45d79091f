/**
 * Room for works that go on at the same time, of which some take far longer than others or never end: a slow
 * one gives its slot away and goes on beside the others, so that it holds up none of them.
 */
export interface Slots {
  /** Most that ever go on at once, the slow ones too. */
  atOnce: number;
  /** Does a work as soon as there is room, in the order of asking. */
  use<T>(work: () => Promise<T>): Promise<T>;
}

/** With slow ones, so many times the number of slots may go on at once. */
const SLOW_TOO = 5;
/** Slow is what takes so many times as long as others of late. */
const SLOW_TIMES = 8;
/** Milliseconds: nothing is slow before the one, everything after the other. */
const SLOW_AFTER = { least: 25, most: 1_000 };
/** What a work is supposed to take before any has ended: a first mail waits for its connection. */
const USUAL_AT_FIRST = 50;
/** What one work counts for in what is usual. */
const SHARE = 1 / 16;

/** At most `count` prompt works at once; with slow ones, at most five times as many. */
export function slotsFor(count: number): Slots {
  const atOnce = count * SLOW_TOO;
  const waiting: (() => void)[] = [];
  let prompt = 0;
  let all = 0;
  /** What a work takes of late, in milliseconds. */
  let usual = USUAL_AT_FIRST;

  const slowAfter = (): number => Math.min(Math.max(SLOW_TIMES * usual, SLOW_AFTER.least), SLOW_AFTER.most);

  const letIn = (): void => {
    if (prompt >= count || all >= atOnce) return;
    const next = waiting.shift();
    if (!next) return;
    prompt += 1;
    all += 1;
    next();
  };

  /** Watches a work that was let in; what it answers is to be called when the work has ended. */
  const watched = (): (() => void) => {
    const since = performance.now();
    let state: 'prompt' | 'slow' | 'ended' = 'prompt';
    const look = (): void => {
      if (state !== 'prompt') return;
      const left = since + slowAfter() - performance.now();
      if (left > 0) lookAfter(left);
      else {
        state = 'slow';
        prompt -= 1;
        letIn();
      }
    };
    let timer: NodeJS.Timeout;
    const lookAfter = (left: number): void => {
      // Soon again, as what is usual is being learned. When this process was busy, it first hears what has ended.
      timer = setTimeout(() => setImmediate(look), Math.min(left, SLOW_AFTER.least));
    };
    lookAfter(slowAfter());
    return () => {
      clearTimeout(timer);
      if (state === 'prompt') prompt -= 1;
      state = 'ended';
      all -= 1;
      // How long one hangs says little of the others: it counts as one that was just too slow.
      usual += SHARE * (Math.min(performance.now() - since, slowAfter()) - usual);
      letIn();
    };
  };

  return {
    atOnce,
    async use(work) {
      await new Promise<void>((enter) => {
        waiting.push(enter);
        letIn();
      });
      const end = watched();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
