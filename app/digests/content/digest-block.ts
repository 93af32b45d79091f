import { parseDossierKey, printDossier } from '~/citations/paper-id';
import { CLOSED_STATES, givenDeadlines } from '~/commitments/commitment';
import { SOON_DAYS } from '~/deadlines/explain';
import { addDays } from '~/deadlines/plain-date';
import { PRESSING_DAYS, slipsOf } from '~/deadlines/standing';
import {
  actionAddress,
  commitmentAddress,
  dossierAddress,
  letterAddress,
  motionAddress,
  paperAddress,
  passageAnchor,
  printedNumber,
} from '~/kamerstukken/addresses';
import { asTitle } from '~/kamerstukken/title';
import { valueLabel } from '~/search/value-label';
import { distanceInDays, printedDate } from '~/ui/dates';
import { type Locale, messagesIn, wordIn } from '~/ui/i18n';
import type { DigestBlock, Section } from '../digest';
import type { Facts, ReadEntry, ReadProof } from './content-reads.server';
import { digestMessages, factMessages } from './digest-messages';
import { type FactLabel, netReadings, type Reading, type Value } from './news';

export interface Picked {
  facts: Facts;
  /** What is to be told, in order; none for what is only due or overdue. */
  entries: readonly ReadEntry[];
  /** Set when its day passed in the period, or comes soon. */
  deadline: { standing: 'overdue' | 'due'; day: string } | null;
  /** The day on which the period ends. */
  today: string;
  endsAt: Date;
  locale: Locale;
  /** Printed numbers of letters, by key or id. */
  letterName: (letter: string | number) => string;
}

/** The block of one record: what it was and is, net over its entries. Null when nothing is left to tell. */
export function digestBlock(picked: Picked): DigestBlock | null {
  const { facts, entries, deadline } = picked;
  const net = netReadings(entries.map((entry) => ({ ...entry, at: Date.parse(entry.at) })));
  const isNew = net.some(({ fact }) => fact === 'created');
  const section = sectionOf(picked, net);
  if (section === null) return null;
  const changes = [
    ...(isNew ? newFacts(picked) : []),
    ...net
      .filter(({ fact }) => !isNew || !SAID_OF_NEW.includes(fact))
      .map((reading) => printed(reading, picked)),
    ...(deadline ? [deadlineChange(deadline, picked)] : []),
  ];
  const told = new Set(net.map(({ entryId }) => entryId));
  const proof =
    [...entries].reverse().find((entry) => told.has(entry.id) && entry.proof !== null)?.proof ??
    (facts.kind === 'commitment' && (isNew || deadline) ? facts.proof : null);
  const at = entries.at(-1)?.at;
  return {
    kind: facts.kind,
    id: facts.id,
    ...nameOf(facts),
    section,
    changes,
    proof: proof && shownProof(proof),
    slip: facts.kind === 'commitment' ? slipsOf(givenDeadlines(facts.deadlines ?? [])) : null,
    day: net.length === 0 ? (deadline?.day ?? null) : null,
    at: (at === undefined ? picked.endsAt : new Date(at)).toISOString(),
    organisationId:
      facts.internal_to ?? entries.find((entry) => entry.organisation_id !== null)?.organisation_id ?? null,
  };
}

/** States that say that nothing more is to come, or that the ministry says so. */
const DONE = [...CLOSED_STATES, 'gemeld afgedaan', 'deels afgedaan', 'done', 'dropped'];
const STATE_FACTS = ['ownState', 'ministryState', 'houseState', 'state'];

function sectionOf({ deadline, today }: Picked, net: readonly Reading[]): Section | null {
  if (net.some(({ fact, is }) => STATE_FACTS.includes(fact) && DONE.includes(String(is)))) return 'done';
  const isNew = net.some(({ fact }) => fact === 'created');
  if (!isNew && net.some(isPostponement)) return 'postponed';
  if (deadline?.standing === 'overdue') return 'overdue';
  if (net.length > 0) return 'new';
  if (!deadline || deadline.day > addDays(today, SOON_DAYS)) return null;
  return deadline.day <= addDays(today, PRESSING_DAYS) ? 'due in 2 weeks' : 'due in 6 weeks';
}

/** A later day, or words without a day where there was one. */
function isPostponement({ fact, was, is }: Reading): boolean {
  if (
    fact !== 'deadline' ||
    was === null ||
    is === null ||
    typeof was !== 'object' ||
    typeof is !== 'object'
  ) {
    return false;
  }
  return was.due !== null && (is.due === null || is.due > was.due);
}

/** What the block of a new record says already. */
const SAID_OF_NEW = ['created', 'outcome', 'votes', 'advice', 'deadline', 'text'];

function newFacts({ facts, locale }: Picked): DigestBlock['changes'] {
  const t = messagesIn(factMessages, locale);
  const since = [printedDate(facts.date, locale), facts.by].filter(Boolean).join(', ');
  const line = (label: string, is: string | null) => (is ? [{ label, was: null, is }] : []);
  const due = printedValue({ words: facts.words, due: facts.due }, 'deadline', locale);
  switch (facts.kind) {
    case 'motion':
      return [
        ...line(t.submitted, since),
        ...(facts.state === 'in behandeling' ? [] : line(t.outcome, valueLabel(facts.state ?? '', locale))),
        ...line(t.advice, facts.advice),
      ];
    case 'commitment':
      return [...line(t.promised, since), ...line(t.deadline, due)];
    case 'action':
      return line(t.deadline, due);
    case 'kamerstuk':
      return line(t.dated, since);
    case 'dossier':
      return [];
  }
}

function printed(reading: Reading, picked: Picked): DigestBlock['changes'][number] {
  const { locale } = picked;
  const t = messagesIn(factMessages, locale);
  const d = messagesIn(digestMessages, locale);
  const value = (one: Value) =>
    reading.kind === 'letter' && (typeof one === 'string' || typeof one === 'number')
      ? picked.letterName(one)
      : printedValue(one, reading.kind, locale);
  return {
    label: t[reading.label satisfies FactLabel],
    was: value(reading.was),
    is: value(reading.is) ?? d.nothing,
  };
}

function printedValue(value: Value, kind: Reading['kind'], locale: Locale): string | null {
  if (value === null) return null;
  if (typeof value === 'object') {
    const { words, due } = value;
    if (due === null) return words === null ? null : `“${words}”`;
    const day = printedDate(due, locale);
    return words === null || /\d{4}/.test(words) ? day : `${day} (“${words}”)`;
  }
  if (kind === 'percent') return `${value}%`;
  if (kind !== 'word') return shortened(String(value), 200);
  const t = messagesIn(digestMessages, locale);
  const word = wordIn(t, String(value));
  return word === value ? valueLabel(String(value), locale) : word;
}

function deadlineChange(
  { standing, day }: { standing: 'overdue' | 'due'; day: string },
  { locale, today }: Picked,
): DigestBlock['changes'][number] {
  const t = messagesIn(digestMessages, locale);
  const printedDay = printedDate(day, locale);
  return {
    label: messagesIn(factMessages, locale).deadline,
    was: null,
    is: standing === 'overdue' ? t.passed(printedDay) : t.by(printedDay, distanceInDays(today, day, locale)),
  };
}

function nameOf(facts: Facts): Pick<DigestBlock, 'name' | 'title' | 'path'> {
  const { key, number, id, title } = facts;
  switch (facts.kind) {
    case 'motion':
      return {
        name: printedNumber(key, number),
        title: asTitle(title ?? ''),
        path: motionAddress({ key, zaakNumber: number, id }),
      };
    case 'commitment':
      return { name: number ?? '', title: title ?? '', path: commitmentAddress(number ?? '') };
    case 'action':
      return { name: '', title: title ?? '', path: actionAddress(id) };
    case 'kamerstuk':
      return {
        name: printedNumber(key, number),
        title: title ?? '',
        path: facts.is_letter
          ? letterAddress({ key, documentNumber: number, id })
          : paperAddress(key ?? number ?? String(id)),
      };
    case 'dossier': {
      const parsed = parseDossierKey(key ?? '');
      return {
        name: parsed ? printDossier(parsed) : (key ?? ''),
        title: title ?? '',
        path: dossierAddress(key ?? ''),
      };
    }
  }
}

function shownProof({
  id,
  quote,
  paper_id,
  key,
  document_number,
  is_letter,
}: ReadProof): DigestBlock['proof'] {
  const page = is_letter
    ? letterAddress({ key, documentNumber: document_number, id: paper_id })
    : paperAddress(key ?? document_number ?? String(paper_id));
  return {
    quote: shortened(quote, 400),
    source: printedNumber(key, document_number),
    path: `${page}${passageAnchor(id)}`,
  };
}

/** At most so many characters, cut between words and said to be. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, most - 2).replace(/\s+\S*$/, '')} …`;
}
