import type { Language } from '~/deadlines/messages';
import type { ItemClaim, Reasons } from './letter-reading';

interface ReadingMessages {
  /** Ways of binding oneself, by the name of their rule where that is no quotation. */
  forms: Record<string, string>;
  actor: (actor: string) => string;
  claims: Record<ItemClaim, string>;
  /** Why a claim was read: its meaning and the words that decided, or that something is promised. */
  claim: (claim: string, words: string | null) => string;
}

export const READING_MESSAGES: Record<Language, ReadingMessages> = {
  nl: {
    forms: {},
    actor: (actor) => `actor ${actor}`,
    claims: {
      afgedaan: 'de brief meldt dat dit is gedaan',
      'deels afgedaan': 'de brief meldt dat een deel is gedaan',
      uitgesteld: 'de brief meldt dat dit later komt',
      'niet uitgevoerd': 'de brief meldt dat dit niet gebeurt',
      'in uitvoering': 'de brief meldt dat hieraan wordt gewerkt',
    },
    claim: (claim, words) => `${claim}: ${words === null ? 'er is nog iets toegezegd' : `“${words}”`}`,
  },
  en: {
    forms: {
      'Kamer wordt geïnformeerd': 'the House is told',
      'stuk gaat naar de Kamer': 'a paper goes to the House',
      'u ontvangt': '“u ontvangt” (you receive)',
      'ik laat': '“ik laat” (I have it done)',
      'tegenwoordige tijd met toekomstige zin': 'present tense that points ahead',
    },
    actor: (actor) => `actor ${actor}`,
    claims: {
      afgedaan: 'the letter says that this has been done',
      'deels afgedaan': 'the letter says that part of this has been done',
      uitgesteld: 'the letter says that this comes later',
      'niet uitgevoerd': 'the letter says that this will not be done',
      'in uitvoering': 'the letter says that this is being worked on',
    },
    claim: (claim, words) => `${claim}: ${words === null ? 'something is still promised' : `“${words}”`}`,
  },
};

const inEvery = (told: (messages: ReadingMessages) => string): Reasons => ({
  nl: told(READING_MESSAGES.nl),
  en: told(READING_MESSAGES.en),
});

/** Why a passage was read as this claim; `words` null when only a promise in it says so. */
export const reasonForClaim = (claim: ItemClaim, words: string | null): Reasons =>
  inEvery((messages) => messages.claim(messages.claims[claim], words));

/** Why a sentence was read as a promise: "'zal' + verkennen, actor het kabinet". */
export const reasonForPromise = (form: string, act: string, actor: string): Reasons =>
  inEvery(({ forms, actor: byActor }) => {
    const told = forms[form] ?? form;
    return `${told}${form.includes(act) || act === '' ? '' : ` + ${act}`}, ${byActor(actor)}`;
  });
