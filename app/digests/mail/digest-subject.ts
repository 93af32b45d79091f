import { monthOf, plainDateAt } from '~/deadlines/plain-date';
import { printedDate } from '~/ui/dates';
import { messagesIn } from '~/ui/i18n';
import { shortened } from '../content/digest-block';
import { digestMessages, factMessages } from '../content/digest-messages';
import type { DigestBlock, DigestContent, DigestPeriod } from '../digest';
import { followedKindMessages } from '../following/messages';

/** What mail programs show of a subject on a wide screen. */
const LONGEST = 100;

/** "Week 48: 2 toezeggingen te laat, motie 32 735-278 aangenomen": what is inside, the most pressing first. */
export function digestSubject(content: DigestContent): string {
  const [first, ...others] = content.sections.flatMap(({ items }) => items.map(({ block }) => block));
  const isOne = first !== undefined && others.length === 0;
  const name = periodName(content.period, content.locale);
  if (content.period.rhythm === 'at once' && isOne) return shortened(ofOne(first, content), LONGEST);
  return fitted(name, summaryParts(content), content);
}

/** The same without the period, as a sentence under the title. */
export const digestSummary = (content: DigestContent): string => {
  const parts = summaryParts(content).map(({ text }) => text);
  const sentence = parts.join(', ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
};

/** "Week 48", "24 november 2026". */
export function periodName({ rhythm, key, endsAt }: DigestPeriod, locale: DigestContent['locale']): string {
  const t = messagesIn(digestMessages, locale);
  if (rhythm === 'weekly') return t.week(Number(/W(\d{2})/.exec(key)?.[1]));
  return printedDate(plainDateAt(lastMoment(endsAt)), locale);
}

/** "16 tot en met 22 november 2026": the first and last day of which an issue tells. */
export function periodDays({ startsAt, endsAt }: DigestPeriod, locale: DigestContent['locale']): string {
  const [from, until] = [plainDateAt(startsAt), plainDateAt(lastMoment(endsAt))];
  const last = printedDate(until, locale);
  if (from === until) return last;
  const first = printedDate(from, locale);
  const shared = from.slice(0, 4) === until.slice(0, 4) ? (monthOf(from) === monthOf(until) ? 2 : 1) : 0;
  const words = first.split(' ');
  return messagesIn(digestMessages, locale).period(words.slice(0, words.length - shared).join(' '), last);
}

const lastMoment = (endsAt: Date): Date => new Date(endsAt.getTime() - 1);

interface Part {
  text: string;
  /** How many records it speaks for. */
  count: number;
}

function summaryParts(content: DigestContent): Part[] {
  const { locale, sections } = content;
  const t = messagesIn(digestMessages, locale);
  const outcomeLabel = messagesIn(factMessages, locale).outcome;
  const section = (name: DigestContent['sections'][number]['section']) =>
    sections.find((one) => one.section === name);
  const total = (name: Parameters<typeof section>[0]) => section(name)?.total ?? 0;
  const part = (count: number, text: (count: number) => string): Part[] =>
    count > 0 ? [{ text: text(count), count }] : [];

  const overdue = section('overdue');
  const isCommitmentsOnly =
    overdue?.items.every(({ block }) => block.kind === 'commitment') && overdue.rest.length === 0;
  const decided = (section('new')?.items ?? []).flatMap(({ block }) => {
    const outcome =
      block.kind === 'motion' ? block.changes.find(({ label }) => label === outcomeLabel) : undefined;
    return outcome ? [{ text: `${kindAndNumber(block, locale)} ${outcome.is}`, count: 1 }] : [];
  });
  // Of a day of many votes no two stand out.
  const named = decided.length > 3 ? [] : decided.slice(0, 2);
  return [
    ...part(total('overdue'), isCommitmentsOnly ? t.overdueCommitments : t.overdueItems),
    ...named,
    ...part(total('done'), t.doneItems),
    ...part(total('postponed'), t.postponedItems),
    ...part(total('new') - named.length, t.newItems),
    ...part(total('due in 2 weeks') + total('due in 6 weeks'), t.dueItems),
  ];
}

const kindAndNumber = (block: DigestBlock, locale: DigestContent['locale']): string =>
  `${messagesIn(followedKindMessages, locale)[block.kind]} ${block.name.replace(', nr. ', '-')}`.trim();

/** As many parts as fit; the others are counted. */
function fitted(name: string, parts: Part[], { locale }: DigestContent): string {
  const t = messagesIn(digestMessages, locale);
  if (parts.length === 0) return `${name}: ${t.emptySubject}`;
  for (let shown = parts.length; shown > 0; shown -= 1) {
    const left = parts.slice(shown).reduce((sum, { count }) => sum + count, 0);
    const said = [...parts.slice(0, shown).map(({ text }) => text), ...(left > 0 ? [t.andMore(left)] : [])];
    const subject = `${name}: ${said.join(', ')}`;
    if (subject.length <= LONGEST) return subject;
  }
  return shortened(`${name}: ${parts[0]?.text}`, LONGEST);
}

function ofOne(block: DigestBlock, { locale }: DigestContent): string {
  const kind = kindAndNumber(block, locale) || block.title;
  const change = block.changes.at(-1);
  const about = change ? `${change.label} ${change.is}` : block.title;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${about}`;
}
