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
];

export const MONTH = `(?<month>${MONTHS.join('|')})`;
/** A year, and not the first digits of something longer; one or two glued digits are a footnote. */
export const YEAR = '(?<year>(?:19|20)\\d\\d)(?:\\d{1,2})?(?![\\d/])';
export const COUNT = `(?<count>\\d{1,2}|één|${NUMBERS.slice(1).join('|')}|enkele|een aantal)`;
export const UNIT = '(?<unit>dagen?|weken|week|maanden|maand|jaar|kwartaal|halfjaar)';
export const QUARTER =
  '(?:(?<quarter>eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e) kwartaal|[qQ](?<q>[1-4])|kwartaal (?<kwartaal>[1-4]))';
export const RECESS = '(?<recess>zomer|herfst|kerst|voorjaars|mei)(?:-)?reces';

export const monthNumber = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

/** "zes" and "6" are 6; "enkele" is no number. */
export function countOf(word: string): number | null {
  const digits = Number(word);
  if (Number.isInteger(digits)) return digits;
  const plain = word.toLowerCase().replaceAll('é', 'e');
  const index = NUMBERS.indexOf(plain);
  return index > 0 ? index : null;
}

export function quarterOf(word: string): number {
  const known: Record<string, number> = {
    eerste: 1,
    '1e': 1,
    tweede: 2,
    '2e': 2,
    derde: 3,
    '3e': 3,
    vierde: 4,
    laatste: 4,
    '4e': 4,
  };
  return known[word.toLowerCase()] ?? Number(word);
}
