/** Length counts in characters; a passphrase is the advice, rules of composition are not (ASVS 5.0, 6.2). */
export const MINIMAL_PASSWORD_LENGTH = 12;
export const MAXIMAL_PASSWORD_LENGTH = 200;

export type PasswordRefusal = 'too short' | 'too long' | 'too common' | 'contains address';

/** Why a password may not be chosen, or null. The list holds what guessers try first at this length. */
export function passwordRefusal(password: string, email: string): PasswordRefusal | null {
  const length = [...password].length;
  if (length < MINIMAL_PASSWORD_LENGTH) return 'too short';
  if (length > MAXIMAL_PASSWORD_LENGTH) return 'too long';
  const plain = password.toLowerCase();
  const mailbox = email.toLowerCase().split('@')[0] ?? '';
  if (mailbox.length >= 4 && plain.includes(mailbox)) return 'contains address';
  if (new Set(plain).size < 5 || isSequence(plain) || COMMON.some((word) => isPaddedWord(plain, word))) {
    return 'too common';
  }
  return null;
}

const COMMON = ['wachtwoord', 'welkom', 'password', 'qwerty', 'geheim', 'gestand', 'toezegging', 'letmein'];

/** "Welkom123456!", "wachtwoord2026": a common word with only digits and marks around it. */
function isPaddedWord(password: string, word: string): boolean {
  const rest = password.split(word).join('');
  return rest !== password && !/\p{L}/u.test(rest);
}

function isSequence(password: string): boolean {
  const steps = [...password].map((character, index, all) =>
    index === 0 ? 0 : (character.codePointAt(0) ?? 0) - (all[index - 1]?.codePointAt(0) ?? 0),
  );
  return new Set(steps.slice(1)).size === 1;
}
