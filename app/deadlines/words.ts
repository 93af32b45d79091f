/** The words of time, as patterns for the rules. Lower case; the rules match without regard to case. */
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const NUMBERS = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
  'twintig',
];

const ANY_MONTH = MONTHS.join('|');

export const MONTH = `(?<month>${ANY_MONTH})`;
/** "april of mei", "juni/juli", "mei en juni": the second month. */
export const OTHER_MONTH = `(?: ?/ ?| of (?:uiterlijk |in )?| dan wel | en | tot | tot en met | t/m )(?<otherMonth>${ANY_MONTH})`;
/** A year, and not the first digits of something longer; one or two glued digits are a footnote. */
export const YEAR = '(?<year>(?:19|20)\\d\\d)(?:\\d{1,2})?(?!\\d|[/-]\\d)';
export const COUNT = `(?<count>\\d{1,3}|één|${NUMBERS.slice(1).reverse().join('|')})`;
export const UNIT =
  '(?<unit>(?:werk)?dag(?:en)?|we(?:ek|ken)|maand(?:en)?|half jaar|halfjaar|jaar|kwartaal|kwartalen)';
export const QUARTER =
  '(?:(?<quarter>eerste|tweede|derde|vierde|laatste|[1-4](?:st|d)?e)(?:(?:,| of| en|/)+ ?(?:het )?(?<otherQuarter>tweede|derde|vierde|[2-4](?:d)?e))? (?:kwartaal|kwartalen)|Q(?<q>[1-4])(?: ?[-/] ?Q(?<otherQ>[1-4]))?|kwartaal (?<kwartaal>[1-4]))';
export const RECESS = '(?<recess>zomer|herfst|kerst|voorjaars|krokus|mei)-?reces';

/** "dit jaar", "volgend jaar", "dat jaar", "het jaar daarop": a year named from where the writer stands. */
export const WHICH_YEAR =
  '(?:het )?(?<which>(?:dit|komende?|volgende?|aankomende?|aanstaande|lopende|nieuwe|dat(?:zelfde)?|hetzelfde|daaropvolgende?) (?:kalender|begrotings)?jaar|jaar (?:daarop|daarna|erop|erna))';

/** How many years after the one it counts from: "dit jaar" none, "volgend jaar" one. */
export const yearsOn = (which: string): number => (/^(?:dit|lopend|dat|hetzelfde)/i.test(which) ? 0 : 1);

/** Words that count from a time named before: "in die maand", "het jaar daarop". */
export const POINTS_BACK =
  /(?:dat(?:zelfde)?|hetzelfde) (?:kalender)?jaar|(?:die|diezelfde|dezelfde) maand|(?:daarop|daarna|erop|erna|daaropvolgende?)(?!\p{L})/iu;

/** "2026", "van dit jaar", "in 2026". */
export const OF_YEAR = `(?:(?: van| in)? (?:${YEAR}|${WHICH_YEAR}))`;

export const monthNumber = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

/** "zes" and "6" are 6; "enkele" is no number. */
export function countOf(word: string): number | null {
  const digits = Number(word);
  if (word !== '' && Number.isInteger(digits)) return digits;
  const index = NUMBERS.indexOf(word.toLowerCase().replaceAll('é', 'e'));
  return index > 0 ? index : null;
}

const ORDINALS: Record<string, number> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, laatste: 4 };

/** "tweede", "2e" and "2" are 2. */
export function quarterOf(word: string): number {
  return ORDINALS[word.toLowerCase()] ?? Number(word.slice(0, 1));
}
