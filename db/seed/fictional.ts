import { eq } from 'drizzle-orm';
import type { CommitmentState } from '~/commitments/commitment';
import { deadlineInWords } from '~/commitments/deadline-in-words';
import { judgeCommitment, logCommitment, moveDeadline } from '~/commitments/recording.server';
import { calendarOf, DEFAULT_CALENDAR } from '~/deadlines/calendar';
import { addDays, type PlainDate } from '~/deadlines/plain-date';
import type { Author } from '~/history/history';
import { ensureDossier, ensurePaper, keepLetter, keepPassage } from '~/kamerstukken/changes.server';
import { recomputeMotions } from '~/motions/derived.server';
import { ensureMotion, linkLetter, stateAdvice } from '~/motions/recording.server';
import type { Transaction } from '../client';
import { organisations, users } from '../schema/accounts';
import { commitmentOwners, commitmentRelations, notes } from '../schema/commitments';
import { followUpActions, followUpLinks } from '../schema/follow-ups';
import { fracties, kamerstukken, ministries, people } from '../schema/kamerstukken';
import { decisions, motionSignatories, motions, statementsOfAdvice, votes } from '../schema/motions';
import { FICTIONAL_DOSSIERS, FICTIONAL_FRACTIES, FICTIONAL_MEMBERS } from './register';

const CALENDAR = calendarOf(DEFAULT_CALENDAR);

interface FictionalMotion {
  number: number;
  title: string;
  by: string;
  advice: string;
  decision: [kind: string, text: string] | null;
  /** Groups that vote in favour. */
  inFavour?: string[];
}

const FICTIONAL_MOTIONS: FictionalMotion[] = [
  { number: 11, title: 'een stalling bij elk station', by: 'Voorbeeld', advice: 'Oordeel Kamer', decision: ['Stemmen - aangenomen', 'Aangenomen.'], inFavour: ['Demopartij Noord', 'Voorbeeldlijst'] },
  { number: 12, title: 'de stalling gratis houden', by: 'Proefman', advice: 'Ontraden', decision: ['Stemmen - verworpen', 'Verworpen.'], inFavour: ['Demopartij Zuid', 'Proeffractie'] },
  { number: 13, title: 'een landelijke norm voor plaatsen', by: 'Testerink', advice: 'Verzocht motie aan te houden', decision: ['Stemmen - aangehouden', 'Aangehouden.'] },
  { number: 14, title: 'toezicht in de avonduren', by: 'Demostra', advice: 'Overgenomen', decision: ['Overgenomen', 'Overgenomen.'] },
  { number: 15, title: 'een proef met laadpunten', by: 'Voorbeeld', advice: 'Ontijdig', decision: ['Stemmen - ingetrokken', 'Ingetrokken.'] },
  { number: 16, title: 'weesfietsen sneller weghalen', by: 'Testerink', advice: 'Ontraden', decision: ['Stemmen - aangenomen', 'Aangenomen.'], inFavour: ['Demopartij Noord', 'Proeffractie', 'Demopartij Zuid'] },
  { number: 17, title: 'een telling per kwartaal', by: 'Proefman', advice: 'Overbodig', decision: null },
  { number: 18, title: 'ruimte voor bakfietsen', by: 'Demostra', advice: 'Ontraden, tenzij gewijzigd', decision: ['Stemmen - vervallen', 'Vervallen.'] },
]; // biome-ignore format: a table of records

interface FictionalPromise {
  text: string;
  words: string | null;
  /** Days from today at which the letter was written. */
  written: number;
  state: CommitmentState;
  reason?: string;
  slips?: { words: string; days: number }[];
  motion?: number;
  strength?: 'firm' | 'conditional' | 'soft';
}

const PROMISES: FictionalPromise[] = [
  { text: 'De Kamer informeren over de telling van de stallingen', words: 'binnen zes weken', written: -70, state: 'openstaand', motion: 11 },
  { text: 'Met de vervoerder spreken over toezicht in de avond', words: 'binnen twee maanden', written: -50, state: 'in uitvoering', motion: 14 },
  { text: 'Onderzoeken of een landelijke norm haalbaar is', words: 'binnen een half jaar', written: -240, state: 'openstaand', slips: [{ words: 'binnen drie maanden', days: -60 }, { words: 'binnen vier maanden', days: -20 }], motion: 13 },
  { text: 'Het plan voor de grote stations toezenden', words: 'binnen drie weken', written: -12, state: 'openstaand', motion: 11 },
  { text: 'Weesfietsen: de nieuwe werkwijze met gemeenten uitwerken', words: 'binnen een jaar', written: -60, state: 'in uitvoering', motion: 16 },
  { text: 'Jaarlijks de bezetting van de stallingen melden', words: 'jaarlijks', written: -200, state: 'doorlopend', motion: 17 },
  { text: 'De proef met laadpunten evalueren', words: 'zodra de proef is afgerond', written: -30, state: 'openstaand', strength: 'conditional', motion: 15 },
  { text: 'Zo spoedig mogelijk terugkomen op het tarief', words: 'zo spoedig mogelijk', written: -90, state: 'openstaand', motion: 12 },
  { text: 'De brief over bakfietsen sturen', words: 'binnen vier weken', written: -120, state: 'gemeld afgedaan', reason: 'Het ministerie meldt dat de brief verzonden is (demonstratie).', motion: 18 },
  { text: 'De cijfers per provincie delen', words: 'binnen twee maanden', written: -150, state: 'afgedaan', reason: 'De tabel is in de demonstratie als bijlage ontvangen.' },
  { text: 'Een verkenning naar overdekte plaatsen', words: 'voor de zomer', written: -300, state: 'deels afgedaan', reason: 'Alleen het eerste deel is verschenen (demonstratie).' },
  { text: 'Een fonds voor kleine stations', words: 'binnen een half jaar', written: -280, state: 'niet uitgevoerd', reason: 'In de demonstratie ziet de fictieve minister ervan af: geen dekking.' },
  { text: 'Een bijeenkomst met de fictieve regio', words: 'binnen drie maanden', written: -320, state: 'vervallen', reason: 'De regio bestaat niet meer in de demonstratie.' },
]; // biome-ignore format: a table of records

/** Records that give every list, state and page something to show; all of them plainly fictional. */
export async function loadFictionalRecords(
  transaction: Transaction,
  author: Author,
  now: Date,
  today: PlainDate,
): Promise<void> {
  for (const { key, title } of FICTIONAL_DOSSIERS) await ensureDossier(transaction, key, title);
  await transaction.insert(people).values(FICTIONAL_MEMBERS).onConflictDoNothing();
  await transaction.insert(fracties).values(FICTIONAL_FRACTIES).onConflictDoNothing();
  const [ministry] = await transaction.select().from(ministries).where(eq(ministries.abbreviation, 'DEMO'));
  const [organisation] = await transaction
    .select()
    .from(organisations)
    .where(eq(organisations.name, 'Demo-ministerie'));
  const [owner] = await transaction.select().from(users).where(eq(users.email, 'beleid@demo.example'));
  if (!ministry || !organisation || !owner) throw new Error('the demonstration accounts are missing');

  const motionIds = new Map<number, number>();
  for (const [index, motion] of FICTIONAL_MOTIONS.entries()) {
    motionIds.set(
      motion.number,
      await fictionalMotion(transaction, author, now, motion, addDays(today, -350 - index * 4), ministry.id),
    );
  }
  await recomputeMotions(transaction, [...motionIds.values()]);
  const made: { id: number; number: string }[] = [];
  for (const [index, promise] of PROMISES.entries()) {
    made.push(
      await fictionalPromise(transaction, author, now, today, {
        promise,
        index,
        ministryId: ministry.id,
        organisationId: organisation.id,
        ownerId: index % 2 === 0 ? owner.id : null,
        motionId: motionIds.get(promise.motion ?? 0) ?? null,
      }),
    );
  }
  await recomputeMotions(transaction, [...motionIds.values()]);
  const [first, second] = [made[0], made[3]];
  if (first && second) {
    await transaction
      .insert(commitmentRelations)
      .values({ fromId: second.id, toId: first.id, kind: 'repeats', source: 'person' });
    await transaction.insert(notes).values({
      organisationId: organisation.id,
      commitmentId: first.id,
      text: 'Interne notitie bij de demonstratie: alleen deze organisatie ziet haar.',
      authorId: owner.id,
      writtenAt: now,
    });
  }
  await fictionalActions(transaction, now, today, {
    organisationId: organisation.id,
    ownerId: owner.id,
    commitmentIds: made.map(({ id }) => id),
  });
}

async function fictionalMotion(
  transaction: Transaction,
  author: Author,
  now: Date,
  motion: FictionalMotion,
  date: PlainDate,
  ministryId: number,
): Promise<number> {
  const key = `kst-49901-${motion.number}`;
  const kamerstukId = await ensurePaper(transaction, key);
  const title = `Motie van het lid ${motion.by} over ${motion.title} (fictief)`;
  await transaction
    .update(kamerstukken)
    .set({ kind: 'Motie', title, date })
    .where(eq(kamerstukken.id, kamerstukId));
  const { id } = await ensureMotion(transaction, author, now, {
    key,
    kamerstukId,
    title: `${motion.title} (fictief)`,
    submitters: [],
  });
  await transaction
    .update(motions)
    .set({ submittedOn: date, ministryId, dictum: `verzoekt de regering werk te maken van ${motion.title}` })
    .where(eq(motions.id, id));
  const [person] = await transaction.select().from(people).where(eq(people.surname, motion.by));
  const [fractie] = await transaction
    .select()
    .from(fracties)
    .where(eq(fracties.abbreviation, 'Demopartij Noord'));
  await transaction.insert(motionSignatories).values({
    motionId: id,
    position: 1,
    name: motion.by,
    fractieName: 'Demopartij Noord',
    personId: person?.id ?? null,
    fractieId: fractie?.id ?? null,
  });
  await transaction
    .insert(statementsOfAdvice)
    .values({ motionId: id, value: motion.advice, source: 'register', statedOn: date, recordedAt: now });
  if (!motion.decision) return id;
  const [decision] = await transaction
    .insert(decisions)
    .values({
      motionId: id,
      kind: motion.decision[0],
      text: motion.decision[1],
      status: 'Besluit',
      votingForm: motion.inFavour ? 'Met handopsteken' : null,
      decidedOn: addDays(date, 7),
      position: 1,
    })
    .returning({ id: decisions.id });
  if (decision && motion.inFavour) {
    const groups = await transaction.select().from(fracties).where(eq(fracties.name, fracties.name));
    await transaction.insert(votes).values(
      groups
        .filter((group) => FICTIONAL_FRACTIES.some((one) => one.abbreviation === group.abbreviation))
        .map((group) => ({
          decisionId: decision.id,
          choice: motion.inFavour?.includes(group.abbreviation) ? ('Voor' as const) : ('Tegen' as const),
          seats: group.seats,
          actorName: group.abbreviation,
          fractieName: group.abbreviation,
          fractieId: group.id,
        })),
    );
  }
  return id;
}

/** A letter of a few sentences, one of which is the promise; then what became of it. */
async function fictionalPromise(
  transaction: Transaction,
  author: Author,
  now: Date,
  today: PlainDate,
  given: {
    promise: FictionalPromise;
    index: number;
    ministryId: number;
    organisationId: number;
    ownerId: number | null;
    motionId: number | null;
  },
): Promise<{ id: number; number: string }> {
  const { promise, index, ministryId, organisationId, ownerId, motionId } = given;
  const date = addDays(today, promise.written);
  const key = `kst-49901-${41 + index}`;
  const sentence = `Ik zal ${promise.text.charAt(0).toLowerCase()}${promise.text.slice(1)}${promise.words ? `, ${promise.words}` : ''}.`;
  const head = `49 901 Fictief dossier voor de demonstratie\n\nNr. ${41 + index} BRIEF VAN DE MINISTER VAN DEMONSTRATIEZAKEN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDit is een fictieve brief, geschreven voor de demonstratie van Gestand.\n\n`;
  const text = `${head}${sentence}\n\nDe Minister van Demonstratiezaken,\nM. Modelman (fictief)\n`;
  const { id: letterId } = await keepLetter(transaction, author, now, {
    key,
    title: `${promise.text} (fictief)`,
    date,
    dossiers: ['49901'],
    kind:
      index % 4 === 0
        ? 'uitvoering'
        : index % 4 === 1
          ? 'reactie'
          : index % 4 === 2
            ? 'stand van zaken'
            : 'aanbieding',
    documentKind: 'Brief regering',
    text,
    textMap: { pages: [{ page: 1, start: 0, end: text.length }], paragraphs: [] },
    senders: [{ name: 'M. Modelman (fictief)', office: 'Minister van Demonstratiezaken (fictief)' }],
    textSource: 'demonstration',
  });
  const passageId = await keepPassage(transaction, {
    kamerstukId: letterId,
    start: head.length,
    end: head.length + sentence.length,
    quote: sentence,
  });
  if (motionId !== null) {
    const motion = { id: motionId, key: `kst-49901-${promise.motion}` };
    await linkLetter(transaction, author, now, motion, { letterId, key, kind: 'uitvoering' });
    if (promise.motion === 13) {
      await stateAdvice(transaction, author, now, motion, {
        value: 'Ontraden',
        otherwise: null,
        condition: null,
        statedOn: date,
        statedBy: 'Minister van Demonstratiezaken (fictief)',
        kamerstukId: letterId,
        passageId,
      });
    }
  }
  const made = await logCommitment(transaction, author, now, {
    number: null,
    source: 'letter',
    text: promise.text,
    actor: 'ik',
    strength: promise.strength ?? 'firm',
    state: 'openstaand',
    madeOn: date,
    kamerstukId: letterId,
    passageId,
    madeBy: 'Minister van Demonstratiezaken M. Modelman (fictief)',
    madeByPersonId: null,
    ministryId,
    organisationId,
    deadline: promise.words ? deadlineInWords(promise.words, date, CALENDAR) : null,
    motionIds: motionId === null ? [] : [motionId],
    ownerId,
  });
  for (const slip of promise.slips ?? []) {
    await moveDeadline(
      transaction,
      author,
      now,
      made,
      deadlineInWords(slip.words, addDays(today, slip.days), CALENDAR),
      { passageId: null, kamerstukId: null, reason: 'Uitstel in de demonstratie.' },
    );
  }
  if (promise.state !== 'openstaand') {
    await judgeCommitment(
      transaction,
      { ...author, userId: ownerId },
      now,
      { ...made, state: 'openstaand' },
      {
        side: 'own',
        state: promise.state,
        judgedOn: addDays(today, -5),
        passageId,
        kamerstukId: letterId,
        reason: promise.reason ?? null,
      },
    );
  }
  if (promise.state === 'gemeld afgedaan') {
    await judgeCommitment(
      transaction,
      author,
      now,
      { ...made, state: null },
      {
        side: 'ministry',
        state: 'afgedaan',
        judgedOn: addDays(today, -6),
        passageId,
        kamerstukId: letterId,
        reason: null,
      },
    );
    await judgeCommitment(
      transaction,
      author,
      now,
      { ...made, state: null },
      {
        side: 'house',
        state: 'openstaand',
        raw: 'Openstaand',
        judgedOn: addDays(today, -4),
        passageId: null,
        kamerstukId: null,
        reason: null,
      },
    );
  }
  if (ownerId !== null) {
    await transaction
      .insert(commitmentOwners)
      .values({ commitmentId: made.id, organisationId, userId: ownerId })
      .onConflictDoNothing();
  }
  return made;
}

async function fictionalActions(
  transaction: Transaction,
  now: Date,
  today: PlainDate,
  given: { organisationId: number; ownerId: number; commitmentIds: number[] },
): Promise<void> {
  const rows = [
    ['Gesprek met de fictieve vervoerder', 'in progress', 'public', 60, 10, 1],
    ['Conceptplan grote stations laten toetsen', 'planned', 'internal', 0, 5, 3],
    ['Telling uitzetten bij de beheerders', 'done', 'public', 100, -15, 0],
    ['Juridisch advies over de norm', 'in progress', 'internal', 30, -3, 2],
    ['Werkgroep bakfietsen', 'dropped', 'public', 10, 20, 8],
  ] as const;
  for (const [title, state, visibility, progress, days, commitment] of rows) {
    const due = addDays(today, days);
    const [action] = await transaction
      .insert(followUpActions)
      .values({
        title: `${title} (fictief)`,
        organisationId: given.organisationId,
        ownerId: given.ownerId,
        visibility,
        state,
        progress,
        dueWords: due,
        dueFrom: due,
        dueTo: due,
        duePrecision: 'day',
        doneOn: state === 'done' ? due : null,
        createdAt: now,
        changedAt: now,
      })
      .returning({ id: followUpActions.id });
    const commitmentId = given.commitmentIds[commitment];
    if (action && commitmentId)
      await transaction.insert(followUpLinks).values({ actionId: action.id, commitmentId });
  }
}
