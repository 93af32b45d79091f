import type { FormReading } from './kamerstuk-forms';
import { sessionYears } from './paper-id';
import type { Scanner } from './scanner';

const CHAMBER = / ?(?:der |van de )?(II|I|ll|11|2|1|Tweede Kamer|Eerste Kamer|TK|EK|UCV)(?=[ ,])/y;
const SESSION =
  /,? ?(?:(?:vergaderjaar|zittingsjaar|zitting) ?)?((?:19|20)\d\d ?[/-] ?(?:\d{4}|\d{2}))(?!\d)/y;
const NUMBER_MARK = /,? ?(?:nummers?|[Nn]rs?)\.?,? ?/y;
const NUMBER = /(\d{1,5})(?!\d)/y;
const JOINT = /(?:, (?:en )?| en |\/)(?:nr\.? ?)?(?=\d)/y;

export const chamberOf = (printed: string | undefined): 'tk' | 'ek' =>
  printed === 'I' || printed === '1' || printed === 'Eerste Kamer' || printed === 'EK' ? 'ek' : 'tk';

/** "II 2018/19, nrs. 3894 en 3922" behind "Aanhangsel Handelingen". */
export function takeAnswers(scan: Scanner): FormReading | null {
  return scan.attempt(() => {
    const chamber = chamberOf(scan.take(CHAMBER)?.[1]);
    const years = sessionYears((scan.take(SESSION)?.[1] ?? '').replaceAll(' ', ''));
    if (!years || !scan.take(NUMBER_MARK)) return null;
    const numbers: string[] = [];
    do {
      const number = scan.take(NUMBER)?.[1];
      if (number === undefined) break;
      numbers.push(number);
    } while (scan.take(JOINT));
    if (numbers.length === 0) return null;
    return { ids: numbers.map((number) => `ah-${chamber}-${years}-${number}`), unresolved: false };
  });
}

const ITEM = /, ?item ?(\d{1,3})/y;
const PAGES = /, ?(?:p|blz)\.? ?(\d{1,5})(?:-(\d{1,5}))?/y;
/** The debate's title instead of an item; it ends where the brackets or the sentence do. */
const TITLE = /, ([A-Z][^();.]{3,200}?)(?=\)|;|\.(?: |$))/y;

/** "II 2019/20, nr. 47, item 7" behind "Handelingen"; before 2011 pages, and a title where no item is given. */
export function takeReport(scan: Scanner): FormReading | null {
  return scan.attempt(() => {
    const chamber = chamberOf(scan.take(CHAMBER)?.[1]);
    const years = sessionYears((scan.take(SESSION)?.[1] ?? '').replaceAll(' ', ''));
    if (!years || !scan.take(NUMBER_MARK)) return null;
    const meeting = scan.take(NUMBER)?.[1];
    if (meeting === undefined) return null;
    const item = scan.take(ITEM)?.[1];
    if (!item && !scan.sees(PAGES)) scan.take(TITLE);
    const pages = scan.take(PAGES);
    // To the end of 2010 reports ran on by page and are known by it.
    const isOld = Number(years.slice(0, 4)) < 2010;
    if (isOld && pages?.[1] && pages[2]) {
      return { ids: [`h-${chamber}-${years}-${pages[1]}-${pages[2]}`], unresolved: false };
    }
    return { ids: [`h-${chamber}-${years}-${meeting}${item ? `-${item}` : ''}`], unresolved: false };
  });
}
