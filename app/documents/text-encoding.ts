/**
 * The text of a text file, whatever wrote it: UTF-8 or UTF-16 with or without their marks, else what Windows
 * wrote. Null for bytes that are no text.
 */
export function decodedText(bytes: Uint8Array): string | null {
  const encoding = markedAs(bytes) ?? looksLikeUtf16(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  if (isBinary(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type Utf16 = 'utf-16le' | 'utf-16be';

function markedAs(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Text in Latin letters has a zero in nearly every second byte of UTF-16, and in none of any other. */
function looksLikeUtf16(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = (sample.length / 2) * 0.8;
  if (odd > most && even < most / 20) return 'utf-16le';
  return even > most && odd < most / 20 ? 'utf-16be' : null;
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of sample) if (byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) odd += 1;
  return odd > sample.length / 200;
}
