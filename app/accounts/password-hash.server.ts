import { hash, verify } from '@node-rs/argon2';

/** The library's number for argon2id; its enum has no value at run time. */
const ARGON2ID = 2;
/** 19 MiB, two passes, one lane: OWASP's minimum, about 10 ms here. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** At most two at a time: each takes a core and 19 MiB, and the rest of the site needs both. */
const MAXIMAL_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, OPTIONS));

/**
 * Whether the password is the one. Without a hash (an unknown address, an account without a password) it
 * takes as long as with one and answers no, so that time tells nobody which addresses exist.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash === null) {
    await inTurn(() => hash(password, OPTIONS));
    return false;
  }
  return inTurn(() => verify(passwordHash, password, OPTIONS));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (running >= MAXIMAL_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
