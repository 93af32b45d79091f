import type { CalendarRow } from './calendar';
import type { PlainDate } from './plain-date';

const HOUSE = 'tweedekamer.nl/debat_en_vergadering/recessen';

/** Name, first Friday and last Monday as the House prints them ("vrijdag 5 juli t/m maandag 2 september"). */
type Printed = [name: string, from: PlainDate, until: PlainDate];

/** Read from the House's own list. */
const CONFIRMED: Printed[] = [
  ['meireces', '2023-04-21', '2023-05-08'],
  ['zomerreces', '2023-07-07', '2023-09-04'],
  ['herfstreces', '2023-10-13', '2023-10-23'],
  ['kerstreces', '2023-12-22', '2024-01-15'],
  ['voorjaarsreces', '2024-02-16', '2024-02-26'],
  ['meireces', '2024-04-26', '2024-05-13'],
  ['zomerreces', '2024-07-05', '2024-09-02'],
];

/** By the pattern of the years; an admin confirms or corrects them in the table. */
const UNCONFIRMED: Printed[] = [
  // Before 2019 only those that keep one pattern: from the Friday of 3 to 9 July, and from that before Christmas.
  ['zomerreces', '2005-07-08', '2005-09-05'],
  ['kerstreces', '2005-12-23', '2006-01-16'],
  ['zomerreces', '2006-07-07', '2006-09-04'],
  ['kerstreces', '2006-12-22', '2007-01-15'],
  ['zomerreces', '2007-07-06', '2007-09-03'],
  ['kerstreces', '2007-12-21', '2008-01-14'],
  ['zomerreces', '2008-07-04', '2008-09-01'],
  ['kerstreces', '2008-12-19', '2009-01-12'],
  ['zomerreces', '2009-07-03', '2009-08-31'],
  ['kerstreces', '2009-12-18', '2010-01-11'],
  ['zomerreces', '2010-07-09', '2010-08-30'],
  ['kerstreces', '2010-12-24', '2011-01-10'],
  ['zomerreces', '2011-07-08', '2011-09-05'],
  ['kerstreces', '2011-12-23', '2012-01-16'],
  ['zomerreces', '2012-07-06', '2012-09-03'],
  ['kerstreces', '2012-12-21', '2013-01-14'],
  ['zomerreces', '2013-07-05', '2013-09-02'],
  ['kerstreces', '2013-12-20', '2014-01-13'],
  ['zomerreces', '2014-07-04', '2014-09-01'],
  ['kerstreces', '2014-12-19', '2015-01-12'],
  ['zomerreces', '2015-07-03', '2015-08-31'],
  ['kerstreces', '2015-12-18', '2016-01-11'],
  ['zomerreces', '2016-07-08', '2016-09-05'],
  ['kerstreces', '2016-12-23', '2017-01-16'],
  ['zomerreces', '2017-07-07', '2017-09-04'],
  ['kerstreces', '2017-12-22', '2018-01-15'],
  ['zomerreces', '2018-07-06', '2018-09-03'],
  ['kerstreces', '2018-12-21', '2019-01-14'],
  ['zomerreces', '2019-07-05', '2019-09-02'],
  ['herfstreces', '2019-10-18', '2019-10-28'],
  ['kerstreces', '2019-12-20', '2020-01-13'],
  ['voorjaarsreces', '2020-02-14', '2020-02-24'],
  ['meireces', '2020-04-24', '2020-05-11'],
  ['zomerreces', '2020-07-03', '2020-08-31'],
  ['herfstreces', '2020-10-09', '2020-10-26'],
  ['kerstreces', '2020-12-18', '2021-01-11'],
  // The recess before the election of 17 March 2021 took its place.
  ['voorjaarsreces', '2021-02-12', '2021-03-29'],
  ['meireces', '2021-04-30', '2021-05-17'],
  ['zomerreces', '2021-07-09', '2021-08-30'],
  ['herfstreces', '2021-10-15', '2021-10-25'],
  ['kerstreces', '2021-12-24', '2022-01-10'],
  ['voorjaarsreces', '2022-02-25', '2022-03-07'],
  ['meireces', '2022-04-22', '2022-05-09'],
  ['zomerreces', '2022-07-08', '2022-09-05'],
  ['herfstreces', '2022-10-21', '2022-10-31'],
  ['kerstreces', '2022-12-23', '2023-01-16'],
  ['voorjaarsreces', '2023-02-24', '2023-03-06'],
  ['herfstreces', '2024-10-25', '2024-11-04'],
  ['kerstreces', '2024-12-20', '2025-01-13'],
  ['voorjaarsreces', '2025-02-21', '2025-03-03'],
  ['meireces', '2025-04-25', '2025-05-12'],
  ['zomerreces', '2025-07-04', '2025-09-01'],
  // Joined with the recess before the election of 29 October 2025.
  ['herfstreces', '2025-10-03', '2025-11-10'],
  ['kerstreces', '2025-12-19', '2026-01-12'],
  ['voorjaarsreces', '2026-02-13', '2026-02-23'],
  ['meireces', '2026-04-24', '2026-05-11'],
  ['zomerreces', '2026-07-03', '2026-08-31'],
  ['herfstreces', '2026-10-16', '2026-10-26'],
  ['kerstreces', '2026-12-18', '2027-01-11'],
  ['voorjaarsreces', '2027-02-19', '2027-03-01'],
  ['meireces', '2027-04-23', '2027-05-10'],
  ['zomerreces', '2027-07-09', '2027-09-06'],
];

const row =
  (isConfirmed: boolean) =>
  ([name, from, until]: Printed): CalendarRow => ({
    name,
    year: Number(from.slice(0, 4)),
    from,
    until,
    isConfirmed,
    source: isConfirmed ? HOUSE : '',
  });

/** Recesses of the Tweede Kamer to begin with, until an admin's table takes their place. */
export const DEFAULT_CALENDAR: readonly CalendarRow[] = [
  ...CONFIRMED.map(row(true)),
  ...UNCONFIRMED.map(row(false)),
].sort((one, other) => (one.from < other.from ? -1 : 1));
