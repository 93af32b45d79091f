/** Languages in which deadlines are told. The design system's catalogue is out of reach of a pure room. */
export type Language = 'nl' | 'en';

interface DeadlineMessages {
  vague: string;
  event: string;
  beyond: (tableEnds: number | null) => string;
  periodic: string;
  unread: string;
  atLatest: (day: string) => string;
  from: (day: string) => string;
  on: (day: string) => string;
  between: (from: string, to: string) => string;
  recurring: (to: string) => string;
  basis: (name: string, year: number) => string;
  table: (year: string) => string;
  approximate: string;
  noDate: string;
  open: string;
  quarter: (quarter: number, year: number) => string;
  daysLate: (days: number) => string;
  slips: (count: number, months: number) => string;
}

const ordinal = (count: number): string => {
  const last = count % 10;
  if (count % 100 >= 11 && count % 100 <= 13) return `${count}th`;
  return `${count}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
};

const ENGLISH_NAMES: Record<string, string> = {
  zomerreces: 'summer recess',
  herfstreces: 'autumn recess',
  kerstreces: 'Christmas recess',
  voorjaarsreces: 'spring recess',
  meireces: 'May recess',
};

export const DEADLINE_MESSAGES: Record<Language, DeadlineMessages> = {
  nl: {
    vague: 'geen datum: deze woorden noemen er geen',
    event: 'open tot de datum van deze gebeurtenis bekend is',
    beyond: (tableEnds) =>
      tableEnds === null ? 'geen datum: staat niet in de tabel' : `geen datum: tabel eindigt in ${tableEnds}`,
    periodic: 'terugkerend, zonder vaste datum',
    unread: 'geen datum: deze woorden zijn niet als termijn te lezen',
    atLatest: (day) => `uiterlijk ${day}`,
    from: (day) => `vanaf ${day}`,
    on: (day) => `op ${day}`,
    between: (from, to) => `van ${from} tot en met ${to}`,
    recurring: (to) => `terugkerend, eerstvolgende keer uiterlijk ${to}`,
    basis: (name, year) => `${name} (tabel ${year})`,
    table: (year) => `tabel met recessen, ${year}`,
    approximate: 'volgens gebruik, niet op de dag nauwkeurig',
    noDate: 'geen datum',
    open: 'datum nog niet bekend',
    quarter: (quarter, year) => `${quarter}e kwartaal ${year}`,
    daysLate: (days) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
    slips: (count, months) =>
      `${count}e uitstel${months > 0 ? `, samen ${months} ${months === 1 ? 'maand' : 'maanden'}` : ''}`,
  },
  en: {
    vague: 'no date: these words name none',
    event: 'open until the date of this event is known',
    beyond: (tableEnds) =>
      tableEnds === null ? 'no date: not in the table' : `no date: the table ends in ${tableEnds}`,
    periodic: 'recurring, without a fixed date',
    unread: 'no date: these words cannot be read as a deadline',
    atLatest: (day) => `by ${day} at the latest`,
    from: (day) => `from ${day}`,
    on: (day) => `on ${day}`,
    between: (from, to) => `from ${from} to ${to}`,
    recurring: (to) => `recurring, next time by ${to} at the latest`,
    basis: (name, year) => `${ENGLISH_NAMES[name] ?? name} (table ${year})`,
    table: (year) => `table of recesses, ${year}`,
    approximate: 'by convention, not exact to the day',
    noDate: 'no date',
    open: 'date not yet known',
    quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
    daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    slips: (count, months) =>
      `${ordinal(count)} postponement${months > 0 ? `, ${months} ${months === 1 ? 'month' : 'months'} in all` : ''}`,
  },
};
