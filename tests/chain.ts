import type { Member } from '~/accounts/viewer';
import { database } from '~db/client';
import { organisations, users } from '~db/schema/accounts';
import { commitmentMotions, commitments } from '~db/schema/commitments';
import { followUpActions, followUpLinks } from '~db/schema/follow-ups';
import {
  citations,
  dossiers,
  fracties,
  kamerstukDossiers,
  kamerstukken,
  letterSenders,
  letters,
  ministries,
  passages,
  people,
  zaken,
} from '~db/schema/kamerstukken';
import {
  letterMotionLinks,
  motionReplacements,
  motionSignatories,
  motions,
  statementsOfAdvice,
} from '~db/schema/motions';

/** Everything in these tests happens at this moment. */
export const NOW = new Date('2026-06-15T09:00:00Z');
export const TODAY = '2026-06-15';

export const LETTER_TEXT = `Geachte voorzitter,

Met deze brief reageert het kabinet op de motie van het lid Karabulut c.s. (Kamerstuk 32 735, nr. 278).
Het kabinet ontraadt deze motie.

Het kabinet zal met Europese partners verkennen wat bekend is over de uitvoer van deze technologie.
Eerder sprak de Kamer zich hierover uit (Kamerstuk 35 207, nr. 26 en Kamerstuk 33 694, nr. 12).
`;

const at = (words: string) => ({
  start: LETTER_TEXT.indexOf(words),
  end: LETTER_TEXT.indexOf(words) + words.length,
  quote: words,
});

/** The chain around 32 735, nr. 278, small enough to know by heart, with accounts that are plainly fictional. */
export async function loadChain() {
  const db = database();
  const one = <T>(rows: T[]): T => {
    const [row] = rows;
    if (row === undefined) throw new Error('nothing was inserted');
    return row;
  };
  const organisation = async (name: string) =>
    one(await db.insert(organisations).values({ name, kind: 'ministry', createdAt: NOW }).returning());
  const member = async (
    name: string,
    role: Member['role'],
    organisationId: number,
    organisationName: string,
  ) => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@demo.example`;
    const user = one(
      await db.insert(users).values({ name, email, role, organisationId, createdAt: NOW }).returning(),
    );
    return { kind: 'member', userId: user.id, name, email, role, organisationId, organisationName } as const;
  };
  const own = await organisation('Demo-ministerie');
  const other = await organisation('Ander ministerie');
  const editor = await member('Demo Beleid', 'editor', own.id, own.name);
  const outsider = await member('Demo Elders', 'editor', other.id, other.name);
  const reader = await member('Demo Assistent', 'reader', own.id, own.name);

  const ministry = one(
    await db
      .insert(ministries)
      .values({
        slug: 'buitenlandse-zaken',
        nameNl: 'Buitenlandse Zaken',
        nameEn: 'Foreign Affairs',
        abbreviation: 'BZ',
      })
      .returning(),
  );
  const fractie = one(
    await db
      .insert(fracties)
      .values({ abbreviation: 'SP', name: 'Socialistische Partij', seats: 14 })
      .returning(),
  );
  const person = one(
    await db
      .insert(people)
      .values({ slug: 'karabulut', surname: 'Karabulut', name: 'S. Karabulut' })
      .returning(),
  );
  const [human, export_] = await db
    .insert(dossiers)
    .values([
      { key: '32735', title: 'Mensenrechten in het buitenlands beleid' },
      { key: '35207', title: 'China' },
    ])
    .returning();
  if (!human || !export_) throw new Error('no dossiers');

  const paper = async (
    dossier: typeof human,
    number: number,
    values: Partial<typeof kamerstukken.$inferInsert>,
  ) => {
    const row = one(
      await db
        .insert(kamerstukken)
        .values({ key: `kst-${dossier.key}-${number}`, ...values })
        .returning(),
    );
    await db.insert(kamerstukDossiers).values({
      kamerstukId: row.id,
      dossierId: dossier.id,
      position: 1,
      number: String(number),
      sortNumber: number,
    });
    return row;
  };
  const motion = async (
    dossier: typeof human,
    number: number,
    zaakNumber: string,
    values: { title: string; submittedOn: string } & Partial<typeof motions.$inferInsert>,
  ) => {
    const kamerstuk = await paper(dossier, number, {
      kind: 'Motie',
      title: values.title,
      date: values.submittedOn,
    });
    const zaak = one(await db.insert(zaken).values({ number: zaakNumber, kind: 'Motie' }).returning());
    return one(
      await db
        .insert(motions)
        .values({ ...values, key: kamerstuk.key, kamerstukId: kamerstuk.id, zaakId: zaak.id })
        .returning(),
    );
  };
  const main = await motion(human, 278, '2020Z01447', {
    title: 'Nederlandse bedrijven die betrokken zijn bij mensenrechtenschendingen',
    dictum: 'verzoekt de regering in kaart te brengen welke bedrijven betrokken zijn',
    submittedOn: '2020-01-29',
    ministryId: ministry.id,
    advice: 'Ontraden',
  });
  const replaced = await motion(export_, 26, '2019Z18803', {
    title: 'Vergunningplicht voor de uitvoer van surveillancetechnologie',
    submittedOn: '2019-10-08',
    outcome: 'gewijzigd',
  });
  const replacement = await motion(export_, 27, '2019Z19009', {
    title: 'Exportcontrole en subsidies voor cybersurveillance',
    submittedOn: '2019-10-08',
  });
  await db.insert(motionReplacements).values({
    replacedMotionId: replaced.id,
    replacementMotionId: replacement.id,
    source: 'title',
    notation: '(t.v.v. 35207-26)',
  });
  await db.insert(motionSignatories).values([
    {
      motionId: main.id,
      position: 1,
      name: 'S. Karabulut',
      fractieName: 'SP',
      personId: person.id,
      fractieId: fractie.id,
    },
    { motionId: main.id, position: 2, name: 'B. van Ojik', fractieName: 'GroenLinks' },
  ]);
  const letter = await paper(human, 286, {
    kind: 'Brief regering',
    title: 'Reactie op de motie over betrokken bedrijven',
    date: '2020-02-04',
    text: LETTER_TEXT,
    textSource: 'demonstration',
  });
  await db.insert(kamerstukDossiers).values({ kamerstukId: letter.id, dossierId: export_.id, position: 2 });
  await db.insert(letters).values({ kamerstukId: letter.id, kind: 'reactie', ministryId: ministry.id });
  await db.insert(letterSenders).values({
    kamerstukId: letter.id,
    position: 1,
    name: 'S.A. Blok',
    office: 'De minister van Buitenlandse Zaken',
    ministryId: ministry.id,
  });
  await db.insert(citations).values([
    { fromKamerstukId: letter.id, toKey: 'kst-32735-278', ...cited('Kamerstuk 32 735, nr. 278') },
    { fromKamerstukId: letter.id, toKey: 'kst-33694-12', ...cited('Kamerstuk 33 694, nr. 12') },
  ]);
  const [advicePassage, promisePassage] = await db
    .insert(passages)
    .values([
      { kamerstukId: letter.id, ...at('Het kabinet ontraadt deze motie.') },
      { kamerstukId: letter.id, ...at('Het kabinet zal met Europese partners verkennen wat bekend is') },
    ])
    .returning();
  if (!advicePassage || !promisePassage) throw new Error('no passages');
  await db.insert(statementsOfAdvice).values([
    { motionId: main.id, value: 'Verzocht motie aan te houden', source: 'register', recordedAt: NOW },
    {
      motionId: main.id,
      value: 'Ontraden',
      source: 'letter',
      statedOn: '2020-02-04',
      kamerstukId: letter.id,
      passageId: advicePassage.id,
      recordedAt: NOW,
      recordedBy: editor.userId,
    },
  ]);
  await db.insert(letterMotionLinks).values([
    {
      letterId: letter.id,
      motionId: main.id,
      kind: 'reactie',
      state: 'confirmed',
      source: 'text',
      confidence: 1,
    },
    {
      letterId: letter.id,
      motionId: replaced.id,
      kind: 'overig',
      state: 'proposed',
      source: 'text',
      confidence: 0.4,
    },
  ]);
  const promise = (number: string, title: string, values: Partial<typeof commitments.$inferInsert> = {}) => ({
    number,
    source: 'letter' as const,
    text: title,
    title,
    actor: 'het kabinet',
    madeOn: '2020-02-04',
    kamerstukId: letter.id,
    ministryId: ministry.id,
    createdAt: NOW,
    changedAt: NOW,
    ...values,
  });
  const [explore, draft] = await db
    .insert(commitments)
    .values([
      promise('G-00001', 'Verkennen met Europese partners wat bekend is', { passageId: promisePassage.id }),
      promise('G-00002', 'Geheim voornemen', { ownState: 'concept', organisationId: own.id }),
      promise('TZ202603-130', 'De Kamer voor de zomer informeren', {
        source: 'register',
        deadlineTo: '2026-06-01',
        kamerstukId: null,
      }),
    ])
    .returning();
  if (!explore || !draft) throw new Error('no commitments');
  await db.insert(commitmentMotions).values({ commitmentId: explore.id, motionId: main.id });
  const action = (title: string, visibility: 'public' | 'internal') => ({
    title,
    visibility,
    organisationId: own.id,
    ownerId: editor.userId,
    dueTo: '2026-07-01',
    createdAt: NOW,
    changedAt: NOW,
  });
  const [open, internal] = await db
    .insert(followUpActions)
    .values([
      action('Vergunningplicht uitbreiden', 'public'),
      action('Interne notitie voorbereiden', 'internal'),
    ])
    .returning();
  if (!open || !internal) throw new Error('no actions');
  await db.insert(followUpLinks).values([
    { actionId: open.id, motionId: main.id },
    { actionId: internal.id, motionId: main.id },
  ]);
  return { editor, outsider, reader, main, replaced, replacement, letter, explore, draft, advicePassage };
}

const cited = (surface: string) => {
  const { start, end } = at(surface);
  return { surface, start, end };
};
