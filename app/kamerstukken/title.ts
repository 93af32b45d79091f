/** A title that begins in mid-sentence, as titles without "Motie van het lid ... over" do, with a capital. */
export const asTitle = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

/** "Van Ojik" of "A. Van Ojik", of "Ojik, A. van" or of the name alone: as letters name a member. */
export function surnameOf(printed: string): string {
  const turned = /^(\p{Lu}[^,]*), (?:\p{Lu}[\p{L}]?\.)+ ?(.*)$/u.exec(printed.trim());
  if (turned) return [turned[2], turned[1]].filter(Boolean).join(' ');
  return printed.trim().replace(/^(?:\p{Lu}\p{L}{0,2}\. ?)+/u, '');
}
