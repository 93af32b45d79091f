import type { CitationType } from './citation';
import type { FormFind, FormReading } from './form';
import { sessionYears } from './paper-id';
import type { Scanner } from './scanner';

const CHAMBER =
  /,? ?(?:der |van de )?(?:(?:Kamer )(?=II?\b))?(II|I|ll|11|2|1|Tweede Kamer|Eerste Kamer|TK|EK|UCV)(?=[ ,]|(?:19|20)\d\d)/y;
const SESSION =
  /,? ?(?:(?:vergaderjaar|zittingsjaar|zitting) ?)?((?:19|20)\d\d ?[/-] ?(?:\d{4}|\d{2}))(?!\d)/y;
const NUMBER_MARK = /,? ?(?:nummers?|[Nn]r[’']?s?)\.?,? ?/y;
const NUMBER = /(\d{1,5})(?!\d)/y;
const JOINT = /(?:, (?:en )?| en |\/)(?:nrs?\.? ?)?(?=\d)/y;
const RANGE = / ?(?:t\/m|tot en met|-) ?(?=\d)/y;
const MOST_NUMBERS = 400;

export const chamberOf = (printed: string | undefined): 'tk' | 'ek' =>
  printed === 'I' || printed === '1' || printed === 'Eerste Kamer' || printed === 'EK' ? 'ek' : 'tk';

/** "12, 13 en 15", "12 t/m 14". */
function takeNumbers(scan: Scanner): string[] {
  const numbers: string[] = [];
  let isRange = false;
  do {
    const number = scan.take(NUMBER)?.[1];
    if (number === undefined) break;
    const last = Number(numbers.at(-1));
    if (isRange && Number(number) - last <= 60)
      for (let between = last + 1; between < Number(number); between += 1) numbers.push(String(between));
    numbers.push(number);
    isRange = scan.take(RANGE) !== null;
  } while (numbers.length < MOST_NUMBERS && (isRange || scan.take(JOINT)));
  return numbers;
}

const takeYears = (scan: Scanner): string | null =>
  sessionYears((scan.take(SESSION)?.[1] ?? '').replaceAll(' ', ''));

/** "II 2018/19, nrs. 3894 en 3922" behind "Aanhangsel Handelingen"; also "nr. 874, vergaderjaar 2019-2020". */
export function takeAnswers(scan: Scanner): FormReading | null {
  return scan.attempt(() => {
    const chamber = chamberOf(scan.take(CHAMBER)?.[1]);
    let years = takeYears(scan);
    if (!scan.take(NUMBER_MARK) && !(years && scan.take(/, ?/y))) return null;
    const numbers = takeNumbers(scan);
    years ??= takeYears(scan);
    if (!years || numbers.length === 0) return null;
    return { ids: numbers.map((number) => `ah-${chamber}-${years}-${number}`), unresolved: false };
  });
}

const ITEMS = /, ?items? ?(?=\d)/y;
const PAGES = /, ?(?:p|pp|pag|blz)\.? ?(\d{1,5})(?:-(\d{1,5}))?/y;
/** The debate's title instead of an item; it ends where the brackets or the sentence do. */
const TITLE = /, ([A-Z][^();.]{3,200}?)(?=\)|;|\.(?: |$))/y;

/** "II 2019/20, nr. 47, item 7" behind "Handelingen"; before 2011 pages, and a title where no item is given. */
export function takeReport(scan: Scanner): FormReading | null {
  return scan.attempt(() => {
    const chamber = chamberOf(scan.take(CHAMBER)?.[1]);
    const years = takeYears(scan);
    if (!years) return null;
    // To the end of 2010 reports ran on by page and are known by it.
    const isOld = Number(years.slice(0, 4)) < 2010;
    if (!scan.take(NUMBER_MARK)) {
      const pages = isOld ? scan.take(PAGES) : null;
      if (pages?.[2]) {
        return { ids: [`h-${chamber}-${years}-${pages[1]}-${pages[2]}`], unresolved: false };
      }
      if (!scan.take(/, ?(?=\d{1,3}, ?item)/y)) return null;
    }
    const meeting = scan.take(NUMBER)?.[1];
    if (meeting === undefined) return null;
    const items = scan.take(ITEMS) ? takeNumbers(scan) : [];
    if (items.length === 0 && !scan.sees(PAGES)) scan.take(TITLE);
    const pages = scan.take(PAGES);
    const id = `h-${chamber}-${years}`;
    if (isOld && pages?.[2]) return { ids: [`${id}-${pages[1]}-${pages[2]}`], unresolved: false };
    const meetings = items.length > 0 ? items.map((item) => `${meeting}-${item}`) : [meeting];
    return { ids: meetings.map((one) => `${id}-${one}`), unresolved: false };
  });
}

const BULLETINS: Record<string, [CitationType, string]> = {
  Stb: ['staatsblad', 'stb'],
  Sta: ['staatsblad', 'stb'],
  Stc: ['staatscourant', 'stcrt'],
  Trb: ['tractatenblad', 'trb'],
  Tra: ['tractatenblad', 'trb'],
};

/** "2024, 71", "2023, nr. 12 345", "2012, 124 en 125" behind "Stb.", "Stcrt." or "Trb." and their whole names. */
export function takeBulletin(scan: Scanner, name: string): FormFind | null {
  const [type, prefix] = (name.startsWith('Staatsc') ? BULLETINS.Stc : BULLETINS[name.slice(0, 3)]) ?? [];
  const year = scan.take(/((?:19|20)\d\d),? ?(?:nrs?\.? ?)?/y)?.[1];
  if (!type || !prefix || !year) return null;
  // The Staatscourant alone reaches tens of thousands.
  const large = prefix === 'stcrt' ? scan.take(/(\d\d) (\d{3})(?!\d)/y) : null;
  const numbers = large
    ? [`${large[1]}${large[2]}`]
    : scan.sees(/\d{1,2} \d{3}(?!\d)/y)
      ? []
      : takeList(scan);
  if (numbers.length === 0) return null;
  return { ids: numbers.map((number) => `${prefix}-${year}-${number}`), unresolved: false, type };
}

/** "124 en 125", but not "71 en 3 bijlagen" nor "71, 2024". */
function takeList(scan: Scanner): string[] {
  const numbers: string[] = [];
  do {
    const number = scan.take(NUMBER)?.[1];
    if (number === undefined) break;
    numbers.push(number);
  } while (
    numbers.length < MOST_NUMBERS &&
    scan.take(/(?:,| en) (?:nr\.? ?)?(?=\d{1,5}(?:,|\)|;|\.(?: |$)| en \d|$))/y)
  );
  return numbers;
}
