import { inflateRawSync } from 'node:zlib';

/** What the text of a Word file and all that describes it may come to, unpacked, in bytes. */
const MAXIMAL_UNPACKED = 50 * 1024 * 1024;

const ENTRY = 'PK\u0001\u0002';
const ENTRY_LENGTH = 46;
const DEFLATED = 8;

/**
 * Whether the parts of a Word file that are read unpack to what a paper can hold. The archive's own directory
 * is asked first, then held to its word: an archive can say that it is small and unpack without end. Pictures
 * are never unpacked and do not count.
 */
export function unpacksWithinReason(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = view.indexOf(ENTRY, 0, 'latin1'); at !== -1; at = view.indexOf(ENTRY, at + 4, 'latin1')) {
    if (at + ENTRY_LENGTH > view.length) break;
    const name = view.toString('latin1', at + ENTRY_LENGTH, at + ENTRY_LENGTH + view.readUInt16LE(at + 28));
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const unpacked = view.readUInt32LE(at + 24);
    total += unpacked;
    if (total > MAXIMAL_UNPACKED || !keepsItsWord(view, at, unpacked)) return false;
  }
  return true;
}

function keepsItsWord(view: Buffer, at: number, unpacked: number): boolean {
  const start = view.readUInt32LE(at + 42);
  if (view.readUInt16LE(at + 10) !== DEFLATED || start + 30 > view.length) return true;
  const from = start + 30 + view.readUInt16LE(start + 26) + view.readUInt16LE(start + 28);
  const packed = view.subarray(from, from + view.readUInt32LE(at + 20));
  try {
    inflateRawSync(packed, { maxOutputLength: Math.max(unpacked, 1) });
    return true;
  } catch (error) {
    // What cannot be unpacked at all is damaged, and is said to be so when it is opened.
    return (error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE';
  }
}
