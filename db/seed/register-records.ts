import { eq } from 'drizzle-orm';
import { logCommitment } from '~/commitments/recording.server';
import { record } from '~/history/changes.server';
import type { Author } from '~/history/history';
import { ensureDossier, ensurePaper, keepLetterFacts } from '~/kamerstukken/changes.server';
import { recomputeMotions } from '~/motions/derived.server';
import { ensureMotion, linkLetter } from '~/motions/recording.server';
import type { Transaction } from '../client';
import { organisations } from '../schema/accounts';
import { followUpActions, followUpLinks } from '../schema/follow-ups';
import {
  activities,
  citations,
  fracties,
  kamerstukken,
  ministries,
  officeHolders,
  people,
  zaakKamerstukken,
  zaken,
} from '../schema/kamerstukken';
import { motionReplacements, motionSignatories, motions, statementsOfAdvice } from '../schema/motions';
import {
  DEBATE,
  DOSSIERS,
  FRACTIES,
  LETTERS,
  MEMBERS,
  MINISTRIES,
  MOTIONS,
  type RegisteredMotion,
} from './register';

/** The real chain: facts only, no sentence of a real paper. */
export async function loadRegister(transaction: Transaction, author: Author, now: Date): Promise<void> {
  for (const { key, title } of DOSSIERS) await ensureDossier(transaction, key, title);
  await transaction.insert(people).values(MEMBERS).onConflictDoNothing();
  await transaction.insert(fracties).values(FRACTIES).onConflictDoNothing();
  await transaction.insert(ministries).values(MINISTRIES).onConflictDoNothing();
  await loadOffices(transaction);
  const [debate] = await transaction.insert(activities).values(DEBATE).returning({ id: activities.id });

  const ids = new Map<string, number>();
  for (const motion of MOTIONS)
    ids.set(motion.key, await loadMotion(transaction, author, now, motion, debate?.id ?? null));
  for (const motion of MOTIONS) {
    const replaced = ids.get(motion.replaces ?? '');
    const replacement = ids.get(motion.key);
    if (!replaced || !replacement) continue;
    await transaction.insert(motionReplacements).values({
      replacedMotionId: replaced,
      replacementMotionId: replacement,
      source: 'register',
      notation: `(t.v.v. ${motion.replaces?.slice('kst-'.length)})`,
    });
  }
  const letterId = await loadLetters(transaction, author, now, ids);
  await recomputeMotions(transaction, [...ids.values()]);
  await loadPromises(transaction, author, now, letterId, ids);
}

async function loadOffices(transaction: Transaction): Promise<void> {
  for (const [slug, office, ministrySlug] of [
    [
      'kaag',
      'Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking',
      'buitenlandse-handel-en-ontwikkelingssamenwerking',
    ],
    ['blok', 'Minister van Buitenlandse Zaken', 'buitenlandse-zaken'],
  ] as const) {
    const [person] = await transaction.select({ id: people.id }).from(people).where(eq(people.slug, slug));
    const [ministry] = await transaction
      .select({ id: ministries.id })
      .from(ministries)
      .where(eq(ministries.slug, ministrySlug));
    if (person && ministry) {
      await transaction
        .insert(officeHolders)
        .values({ office, personId: person.id, ministryId: ministry.id })
        .onConflictDoNothing();
    }
  }
}

async function loadMotion(
  transaction: Transaction,
  author: Author,
  now: Date,
  motion: RegisteredMotion,
  debateId: number | null,
): Promise<number> {
  const kamerstukId = await ensurePaper(transaction, motion.key);
  const [first = ['', '']] = motion.signatories;
  const subject = `Motie van het lid ${first[0]}${motion.signatories.length > 2 ? ' c.s.' : ''} over ${motion.title}`;
  await transaction
    .update(kamerstukken)
    .set({ kind: 'Motie', title: subject, date: motion.date, sessionYear: '2019-2020' })
    .where(eq(kamerstukken.id, kamerstukId));
  const [zaak] = await transaction
    .insert(zaken)
    .values({
      number: motion.zaak,
      kind: 'Motie',
      subject,
      startedOn: motion.date,
      sessionYear: '2019-2020',
      registeredAdvice: motion.advice,
    })
    .returning({ id: zaken.id });
  if (zaak) await transaction.insert(zaakKamerstukken).values({ zaakId: zaak.id, kamerstukId });
  const made = await ensureMotion(transaction, author, now, {
    key: motion.key,
    kamerstukId,
    title: motion.title,
    submitters: [],
  });
  await transaction
    .update(motions)
    .set({ zaakId: zaak?.id ?? null, submittedOn: motion.date, debateId: motion.debate ? debateId : null })
    .where(eq(motions.id, made.id));
  for (const [index, [name, fractieName]] of motion.signatories.entries()) {
    const [person] = await transaction.select({ id: people.id }).from(people).where(eq(people.surname, name));
    const [fractie] = await transaction
      .select({ id: fracties.id })
      .from(fracties)
      .where(eq(fracties.abbreviation, fractieName));
    await transaction.insert(motionSignatories).values({
      motionId: made.id,
      position: index + 1,
      name,
      fractieName,
      personId: person?.id ?? null,
      fractieId: fractie?.id ?? null,
    });
  }
  if (motion.advice) {
    await transaction.insert(statementsOfAdvice).values({
      motionId: made.id,
      value: motion.advice,
      source: 'register',
      statedOn: motion.debate ? motion.date : null,
      activityId: motion.debate ? debateId : null,
      recordedAt: now,
    });
  }
  return made.id;
}

async function loadLetters(
  transaction: Transaction,
  author: Author,
  now: Date,
  ids: Map<string, number>,
): Promise<number> {
  let first = 0;
  for (const letter of LETTERS) {
    const { id } = await keepLetterFacts(transaction, author, now, {
      key: letter.key,
      title: letter.title,
      date: letter.date,
      dossiers: [...letter.dossiers],
      kind: letter.kind,
      documentKind: 'Brief regering',
      senders: [...letter.senders],
    });
    if (first === 0) first = id;
    if (letter.zaak) {
      const [zaak] = await transaction
        .insert(zaken)
        .values({
          number: letter.zaak,
          kind: 'Brief regering',
          subject: letter.title,
          startedOn: letter.date,
        })
        .returning({ id: zaken.id });
      if (zaak) await transaction.insert(zaakKamerstukken).values({ zaakId: zaak.id, kamerstukId: id });
    }
    const motionId = ids.get(letter.motion);
    if (motionId) {
      await linkLetter(
        transaction,
        author,
        now,
        { id: motionId, key: letter.motion },
        {
          letterId: id,
          key: letter.key,
          kind: letter.kind,
        },
      );
    }
    await transaction
      .insert(citations)
      .values(
        letter.cites.map((toKey) => ({
          fromKamerstukId: id,
          toKey,
          // The text is not at hand, so there is no place in it.
          start: 0,
          end: 0,
          surface: '',
        })),
      )
      .onConflictDoNothing();
  }
  return first;
}

/** What letter 286 says, in our own words: the advice, two explorations, and the steps that follow. */
async function loadPromises(
  transaction: Transaction,
  author: Author,
  now: Date,
  letterId: number,
  ids: Map<string, number>,
): Promise<void> {
  const motionId = ids.get('kst-32735-278') ?? 0;
  const [ministry] = await transaction
    .select({ id: ministries.id })
    .from(ministries)
    .where(eq(ministries.abbreviation, 'BHOS'));
  const [organisation] = await transaction
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.name, 'Demo-ministerie'));
  await transaction.insert(statementsOfAdvice).values({
    motionId,
    value: 'Ontraden',
    source: 'letter',
    statedOn: '2020-02-04',
    statedBy:
      'Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking, Minister van Buitenlandse Zaken',
    kamerstukId: letterId,
    recordedAt: now,
  });
  await record(transaction, author, now, {
    action: 'motion.advice',
    subject: { kind: 'motion', id: motionId, name: '32 735, nr. 278' },
    before: { advice: 'Verzocht motie aan te houden' },
    after: { advice: 'Ontraden' },
  });
  await recomputeMotions(transaction, [motionId]);
  const promises = [
    'Met Europese partners verkennen wat bekend is over de uitvoer van cybersurveillancetechnologie naar China',
    'Onderzoeken in hoeverre die informatie met de Kamer kan worden gedeeld',
  ];
  const numbers: number[] = [];
  for (const text of promises) {
    const made = await logCommitment(transaction, author, now, {
      number: null,
      source: 'letter',
      text,
      actor: 'het kabinet',
      strength: 'firm',
      state: 'openstaand',
      madeOn: '2020-02-04',
      kamerstukId: letterId,
      passageId: null,
      madeBy:
        'Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking S.A.M. Kaag; Minister van Buitenlandse Zaken S.A. Blok',
      madeByPersonId: null,
      ministryId: ministry?.id ?? null,
      organisationId: organisation?.id ?? null,
      deadline: null,
      motionIds: [motionId],
    });
    numbers.push(made.id);
  }
  if (!organisation) return;
  const [action] = await transaction
    .insert(followUpActions)
    .values({
      title: 'Vergunningplicht uitbreiden naar cybersurveillancetechnologie (voorbeeldactie)',
      description:
        'Fictieve actie bij echte papieren: zij laat zien hoe een stap aan moties en toezeggingen hangt.',
      organisationId: organisation.id,
      visibility: 'public',
      state: 'in progress',
      progress: 40,
      createdAt: now,
      changedAt: now,
    })
    .returning({ id: followUpActions.id });
  if (!action) return;
  await transaction
    .insert(followUpLinks)
    .values([
      { actionId: action.id, motionId: ids.get('kst-35207-27') ?? motionId },
      { actionId: action.id, motionId },
      ...numbers.map((commitmentId) => ({ actionId: action.id, commitmentId })),
      { actionId: action.id, kamerstukId: letterId },
    ]);
}
