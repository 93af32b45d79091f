/** What a receiver's refusal says about an address. */
export type Refusal = 'gone' | 'for now' | 'not the address';

/** Soft refusals in a row after which an address gets no more. */
export const SOFT_LIMIT = 5;

/**
 * Reads a code of RFC 5321 ("550") with or without a status of RFC 3463 ("5.1.1"), as in an answer
 * ("550 5.1.1 user unknown") or a delivery report. `gone`: the address takes no mail and never will. `for now`: a full
 * or busy mailbox. `not the address`: the receiver objects to the sender, the network or the message (5.7.x,
 * 5.3.x, 5.5.x, 5.6.x), which says nothing about the reader.
 */
export function refusalIn(answer: string): Refusal {
  const [, code] = /^\s*([245])\d\d[ -]/.exec(answer) ?? [];
  const [, level, subject, detail] = /(?:^|[\s-])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/.exec(answer) ?? [];
  const isForGood = (code ?? level) === '5';
  if (subject === '1' && isForGood) return detail === '7' || detail === '8' ? 'not the address' : 'gone';
  // 5.2.2 is a full mailbox, which people empty; 5.2.1 one that was closed.
  if (subject === '2') return isForGood && detail === '1' ? 'gone' : 'for now';
  if (subject !== undefined && subject !== '0') return isForGood ? 'not the address' : 'for now';
  return isForGood ? 'gone' : 'for now';
}
