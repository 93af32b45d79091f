import { BEFORE_VERB, FRONTED, MEETING, NEXT, PAPER, STOP } from './event-words';
import { type Rule, span } from './rule';

const AT =
  '(?:uiterlijk )?(?:bij|in|met|via|middels|door middel van|als onderdeel van|tijdens|voor|vóór|voorafgaand aan|na)';
const IN_PAPER = '(?:uiterlijk )?(?:bij|in|met|via|middels|door middel van|als onderdeel van)';
const TOGETHER = '(?:tegelijk(?:ertijd)?|gelijktijdig) met';
/** "samen met de sector" is no time; with a paper it is. */
const WITH_PAPER = '(?:tezamen|samen|in samenhang) met';
const THE = '(?:de|het|mijn|een|onze)';
const REGULAR =
  '(?:eerst(?:volgende|komende) |volgende |komende |aankomende |aanstaande |geplande |nieuwe |jaarlijkse |halfjaarlijkse |(?:twee|drie|vier)jaarlijkse |periodieke |reguliere |integrale |aangekondigde |toegezegde |genoemde |(?:eerste|tweede|derde|vierde) )?';
const STEP =
  '(?:indiening|aanbieding|toezending|publicatie|bekendmaking|\\p{L}{0,20}evaluatie|behandeling|inwerkingtreding)';
const MOMENT = `(?:${STEP}|herziening|actualisatie|herijking|invoering|\\p{L}{0,20}besluitvorming)`;
/** What follows the name of a paper in the same phrase. */
const NAMED =
  '(?: (?:over |voor |van )?20\\d\\d)?(?: (?!over |u(?:w)?(?!\\p{L}))(?:\\p{L}+- en )?[^ .,;:()]{0,29}[^ .,;:()-]){0,6}?';
/** A paper of a day ("de brief van 12 mei") exists. */
const OF_A_DAY = '(?! (?:van|d\\.d\\.|dd\\.?) \\d)';

/** Papers in which more will be said, and what goes with another act. Reference chapter 3.2, last row. */
export const PAPER_RULES: readonly Rule[] = [
  {
    name: 'bij gebeurtenis',
    // All that stands before the verb is one phrase.
    pattern: `${FRONTED}(?:${AT}|${TOGETHER}|${WITH_PAPER}) ${THE} ${REGULAR}${NEXT}(?:${MEETING}|${PAPER}|${MOMENT})(?!\\p{L})${OF_A_DAY}[^.,;:()]{0,100}?${BEFORE_VERB}`,
    namesAPaper: true,
    mayTellOfThePast: true,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'bij gebeurtenis',
    pattern: `(?:${IN_PAPER}|${WITH_PAPER}) ${THE} ${REGULAR}(?:${PAPER})(?!\\p{L})${OF_A_DAY}${NAMED}${STOP}`,
    namesAPaper: true,
    mayTellOfThePast: true,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'bij gebeurtenis',
    pattern: `${TOGETHER} ${THE} [^.,;:()]{3,80}?${STOP}`,
    namesAPaper: true,
    mayTellOfThePast: true,
    window: () => span(null, null, 'event'),
  },
  {
    name: 'bij gebeurtenis',
    pattern: `(?:uiterlijk )?bij (?:de )?(?:eerstvolgende |volgende |komende )?${STEP} van [^.,;:()]{2,80}?${STOP}`,
    namesAPaper: true,
    mayTellOfThePast: true,
    window: () => span(null, null, 'event'),
  },
];
