import { log } from '~/platform/log.server';
import type { Post } from '~/platform/mail.server';
import type { DigestContent } from '../digest';
import { type Claimed, claimIssues, withdrawUnwanted } from './claim.server';
import { issueMail, linksFor } from './issue-mail.server';
import { ContentReader } from './kept-content.server';
import type { IssueMaking } from './making.server';
import { type Outcome, type SendingTally, settle } from './outcomes.server';
import { toldNow } from './tell-now.server';

export interface SendingOptions {
  post: Post;
  making: Pick<IssueMaking, 'render' | 'stamps'>;
  clock(): Date;
  /** Stops taking up new issues; those under way end. */
  signal?: AbortSignal;
  /** Only issues to this address. */
  address?: string;
  /** Resolves when more issues are ready or no more will be; null when none are being made. */
  moreComing?(): Promise<void> | null;
}

/** Issues taken up and not yet settled; so many are in doubt after a crash, at most. */
const MOST_IN_HAND = 200;
/** When no more than so many are ready for the post, what is known is written and new ones are taken up. */
const FEW_READY = 20;
/** What is known for longer is written. */
const KNOWN_FOR_MS = 2_000;
/** With so many failures in a row to reach the receiver, it is away: the rest waits. */
const AWAY_AFTER = 5;
/** A process that slept does not send what others may have taken for lost meanwhile. */
const LEASE_MS = 240_000;

/**
 * Sends every planned issue whose time has come. What is taken up is committed as `sending` before a
 * connection is made, so a process that dies leaves it in doubt and never sends it twice. Any number of
 * processes may do this at once.
 */
export async function sendPlannedIssues(options: SendingOptions): Promise<SendingTally> {
  const { post, clock } = options;
  const reader = new ContentReader();
  const tally: SendingTally = { sent: 0, deferred: 0, failed: 0, uncertain: 0 };
  const ready: Ready[] = [];
  let underWay = 0;
  const bell = newBell();
  let outcomes: Outcome[] = [];
  const inHand = (): number => ready.length + underWay + outcomes.length;
  let settledAt = performance.now();
  /** Set while nothing is ready and more is being made. */
  let awaited: Promise<void> | null = null;
  let unreached = 0;
  let isDone = false;
  await withdrawUnwanted();

  const send = async ({ issue, content, since }: Ready): Promise<Outcome> => {
    const isStale = performance.now() - since > LEASE_MS;
    if (isStale || unreached >= AWAY_AFTER) return { issue, delivery: { kind: 'not tried' } };
    const delivery = await deliver(options, issue, content);
    unreached = delivery.kind === 'deferred' && delivery.about === 'connection' ? unreached + 1 : 0;
    return { issue, delivery };
  };

  /** Hands over as many as the post has use for, so that mails are made while others are on their way. */
  const begin = (): void => {
    while (underWay < post.atOnce) {
      const next = ready.shift();
      if (!next) return;
      underWay += 1;
      void send(next).then((outcome) => {
        underWay -= 1;
        outcomes.push(outcome);
        begin();
        // Those that hang are no reason for others to wait.
        if (ready.length <= FEW_READY) bell.ring();
      });
    }
  };

  const settleKnown = async (): Promise<void> => {
    const some = outcomes;
    outcomes = [];
    settledAt = performance.now();
    if (some.length > 0) await settle(some, post, clock(), tally);
  };

  const takeUp = async (): Promise<void> => {
    const room = MOST_IN_HAND - inHand();
    if (room === 0) return;
    // Asked for before looking, so that nothing becomes ready in between unnoticed.
    const more = options.moreComing?.() ?? null;
    const claimed = await claimIssues(room, clock(), options.address);
    if (claimed.length < room) {
      isDone = more === null;
      awaited =
        more?.then(() => {
          awaited = null;
          bell.ring();
        }) ?? null;
    }
    const contents = await toldNow(claimed, reader, clock()).catch((error: unknown) => {
      log('error', 'digests not read', { error });
      return null;
    });
    if (contents === null) {
      outcomes.push(...claimed.map((issue): Outcome => ({ issue, delivery: { kind: 'not tried' } })));
      isDone = true;
      return;
    }
    const since = performance.now();
    for (const [index, issue] of claimed.entries()) {
      ready.push({ issue, content: contents[index] ?? null, since });
    }
    begin();
  };

  while (true) {
    isDone ||= options.signal?.aborted === true || unreached >= AWAY_AFTER;
    if (!isDone && awaited === null && ready.length <= FEW_READY) {
      await settleKnown();
      await takeUp();
    }
    if (underWay > 0) await bell.heard(250);
    if (underWay === 0 || performance.now() - settledAt > KNOWN_FOR_MS) await settleKnown();
    if (underWay === 0 && outcomes.length === 0) {
      if (isDone) return tally;
      if (awaited) await awaited;
    }
  }
}

/** An issue that was taken up, and what it tells; `since` in milliseconds of this process. */
interface Ready {
  issue: Claimed;
  content: DigestContent | null;
  since: number;
}

/** Wakes whoever waits for it, at the latest after a while. */
function newBell() {
  let ring = (): void => {};
  return {
    ring: () => ring(),
    heard: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const later = setTimeout(resolve, milliseconds);
        ring = () => {
          clearTimeout(later);
          resolve();
        };
      }),
  };
}

/** Never throws: a mail that cannot be made is refused, one of which nothing is known is in doubt. */
async function deliver(
  { post, making, clock }: SendingOptions,
  issue: Claimed,
  content: DigestContent | null,
): Promise<Outcome['delivery']> {
  if (content === null) {
    return { kind: 'withdrawn', answer: 'the reader may no longer see what it told' };
  }
  try {
    const links = linksFor(making.stamps, issue, content.period);
    return await post.deliver(issueMail(making.stamps, issue, making.render(content, links), clock()));
  } catch (error) {
    log('error', 'digest not sent', { issue: issue.id, error });
    return { kind: 'unknown', answer: error instanceof Error ? error.message : String(error) };
  }
}
