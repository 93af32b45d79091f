import type { Language } from '~/deadlines/messages';
import type { ItemClaim, Reasons } from './letter-reading';

interface ReadingMessages {
  /** Ways of binding oneself, by the name of their rule where that is no quotation. */
  forms: Record<string, string>;
  /** What made a sentence advice, by the name of its rule where that is no quotation. */
  advice: Record<string, string>;
  /** The words name the motion as "deze motie". */
  ofThisMotion: string;
  actor: (actor: string) => string;
  claims: Record<ItemClaim, string>;
  /** Why a claim was read: its meaning and the words that decided, or that something is promised. */
  claim: (claim: string, words: string | null) => string;
}

export const READING_MESSAGES: Record<Language, ReadingMessages> = {
  nl: {
    forms: {
      "'niet voordat'": 'houdt iets voorlopig tegen',
      "'toegezegd'": "herhaalde toezegging ('toegezegd') met een termijn",
      'door de bewindspersoon': 'lijdende vorm, door de bewindspersoon',
      'wordt gevolg gegeven': 'aan de motie of aanbeveling wordt gevolg gegeven',
      'zal worden gedaan': 'lijdende vorm met een doel dat het kabinet zich stelt',
      'zal worden bezien': 'lijdende vorm: er wordt iets uitgezocht',
      'eigen werk wordt gedaan': 'lijdende vorm over eigen beleid, met een tijd',
    },
    advice: {
      'in a column': 'in de kolom met het advies',
    },
    ofThisMotion: 'deze motie',
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
      "'niet voordat'": 'holds something off for now',
      "'toegezegd'": "promise told again ('toegezegd') with its term",
      "'zeg toe'": "'zeg toe' (I promise)",
      "'doe de toezegging'": "'doe de toezegging' (I make the promise)",
      "'besloten'": "'besloten' (decided)",
      "'blijf'": "'blijf' (go on)",
      "'afgesproken'": "'afgesproken' (agreed)",
      "'opdracht gegeven'": "'opdracht gegeven' (ordered)",
      "'bereid'": "'bereid' (willing)",
      "'zal'": "'zal' (will)",
      "'ga'": "'ga' (going to)",
      "'voornemens'": "'voornemens' (intends)",
      "'voornemen'": "'voornemen' (intention)",
      "'kan worden gedeeld zodra'": "'kan worden gedeeld zodra' (can be shared once)",
      'tegenwoordige tijd met toekomstige zin': 'present tense that points ahead',
      'Kamer wordt geïnformeerd': 'the House is told',
      'stuk gaat naar de Kamer': 'a paper goes to the House',
      'stuk wordt gemaakt': 'a paper is made or answered',
      'u ontvangt': "'u ontvangt' (you receive)",
      'u kunt tegemoetzien': "'u kunt tegemoetzien' (you may expect)",
      'u kunt erop rekenen': "'u kunt erop rekenen' (you may count on it)",
      'u hoort': "'u hoort' (you will hear)",
      'er volgt een stuk': 'a paper follows',
      'het toegezegde komt': 'what was promised will come',
      'er komt': "'er komt' (there will be)",
      'waarover het kabinet informeert': 'the House is told by the cabinet',
      'door de bewindspersoon': 'passive, by the minister',
      'wordt gevolg gegeven': 'the motion or recommendation is followed',
      'zal worden gedaan': 'passive with an aim the cabinet sets itself',
      'zal worden bezien': 'passive: something is looked into',
      'eigen werk wordt gedaan': 'passive about own policy, with a time',
    },
    advice: {
      "'ontraden + tenzij gewijzigd'": "'ontraden' + unless changed",
      "'ontijdig'": "'ontijdig' (premature)",
      "'verzoek + aan te houden'": 'asks to hold the motion',
      "'overbodig'": "'overbodig' (superfluous)",
      "'ontraden'": "'ontraden' (advised against)",
      "'neemt de motie over'": 'takes the motion over',
      "'oordeel Kamer'": "'oordeel Kamer' (left to the House)",
      "'de appreciatie volgt'": 'the view follows later',
      "'geen oordeel'": 'gives no view',
      'in a column': 'in the column of advice',
    },
    ofThisMotion: "'deze motie' (this motion)",
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

/** Why words were read as advice: "'ontraden' + deze motie". */
export const reasonForAdvice = (rule: string, isOfThisMotion: boolean): Reasons =>
  inEvery(({ advice, ofThisMotion }) =>
    [advice[rule] ?? rule, ...(isOfThisMotion ? [ofThisMotion] : [])].join(' + '),
  );

/** Why a sentence was read as a promise: "'zal' + verkennen, actor het kabinet". */
export const reasonForPromise = (form: string, act: string, actor: string): Reasons =>
  inEvery(({ forms, actor: byActor }) => {
    const told = forms[form] ?? form;
    return `${told}${form.includes(act) || act === '' ? '' : ` + ${act}`}, ${byActor(actor)}`;
  });
