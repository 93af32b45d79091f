/** Why a document was refused, for people, in both languages. The rooms above show the one they need. */
export interface DocumentRefused {
  code:
    | 'empty'
    | 'too large'
    | 'too long'
    | 'not a document'
    | 'broken'
    | 'encrypted'
    | 'scan without text'
    | 'took too long'
    | 'too much';
  nl: string;
  en: string;
}

const refusal = (code: DocumentRefused['code'], nl: string, en: string): DocumentRefused => ({
  code,
  nl,
  en,
});

export const REFUSALS = {
  empty: refusal(
    'empty',
    'Er staat geen tekst in. Plak de brief of kies een bestand met tekst.',
    'There is no text in it. Paste the letter, or choose a file with text.',
  ),
  tooLarge: refusal(
    'too large',
    'Het bestand is groter dan 25 MB. Zonder afbeeldingen opgeslagen past een brief daar ruim in.',
    'The file is larger than 25 MB. Saved without images, a letter fits easily.',
  ),
  tooLong: refusal(
    'too long',
    'De tekst is langer dan twee miljoen tekens. Splits het stuk en breng de delen apart in.',
    'The text is longer than two million characters. Split the paper and bring in its parts.',
  ),
  notADocument: refusal(
    'not a document',
    'Dit is geen tekst, PDF, DOCX of officiële XML, hoe het bestand ook heet. Kies de brief zelf.',
    'This is no text, PDF, DOCX or official XML, whatever the file is called. Choose the letter itself.',
  ),
  broken: refusal(
    'broken',
    'Het bestand is beschadigd en niet te openen. Haal het opnieuw op, of plak de tekst van de brief.',
    'The file is damaged and cannot be opened. Fetch it again, or paste the text of the letter.',
  ),
  encrypted: refusal(
    'encrypted',
    'Het bestand is met een wachtwoord beveiligd. Sla het zonder wachtwoord op, of plak de tekst.',
    'The file is protected by a password. Save it without one, or paste the text.',
  ),
  scan: refusal(
    'scan without text',
    'Dit is een scan: er staan plaatjes in en geen tekst. Haal de brief met tekst van officielebekendmakingen.nl, of plak de tekst.',
    'This is a scan: it holds pictures and no text. Take the letter with text from officielebekendmakingen.nl, or paste the text.',
  ),
  tookTooLong: refusal(
    'took too long',
    'Het lezen van dit bestand duurde te lang en is gestopt. Plak de tekst van de brief.',
    'Reading this file took too long and was stopped. Paste the text of the letter.',
  ),
  tooMuch: refusal(
    'too much',
    'Dit bestand is uitgepakt veel te groot en is niet verder gelezen. Sla de brief opnieuw op zonder bijlagen en afbeeldingen, of plak de tekst.',
    'Unpacked, this file is far too large; reading it was stopped. Save the letter anew without annexes and images, or paste the text.',
  ),
} as const;
