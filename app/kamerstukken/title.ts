/** A title that begins in mid-sentence, as titles without "Motie van het lid ... over" do, with a capital. */
export const asTitle = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);
