import { parseCommitmentNumber, shortTitle, stateOfRegisterWord } from '~/commitments/commitment';
import type { Calendar } from '~/deadlines/calendar';
import { deadlineIn } from '~/reading/deadline-in';
import { dayOf, idOf, idsOf, textOf } from './values';
import type { MirroredRecord } from './versions';

/**
 * A commitment as the House's register tells it. The register has no deadline: what stands in the text ("voor
 * de zomer") is read, counted from the day on which it was made. `DatumNakoming` is the day of fulfilment.
 */
export function commitmentOf(record: MirroredRecord, calendar: Calendar) {
  const text = textOf(record, 'Tekst');
  const number = parseCommitmentNumber(textOf(record, 'Nummer') ?? '');
  if (text === null || number === null) return null;
  const madeOn = dayOf(record, 'Aanmaakdatum');
  const office = textOf(record, 'Functie');
  const raw = textOf(record, 'Status');
  const deadline = madeOn ? deadlineIn(text, madeOn, calendar) : null;
  return {
    external_id: record.id,
    number,
    text,
    title: shortTitle(
      text.replace(
        /^de (?:minister|staatssecretaris|minister-president)(?: [^.]{0,80}?)? zegt (?:de Kamer )?toe,? (?:dat |om |de Kamer )?/i,
        '',
      ),
    ),
    actor: office ?? 'de bewindspersoon',
    made_on: madeOn,
    made_by: [office, nameOf(record)].filter(Boolean).join(' ') || null,
    ministry: textOf(record, 'Ministerie'),
    department:
      /^(?:minister|staatssecretaris)(?:,? (?:minister )?(?:van|voor) (.+))?$/i.exec(office ?? '')?.[1] ??
      null,
    activity: idOf(record, 'Activiteit'),
    activity_number: textOf(record, 'ActiviteitNummer'),
    house_state: raw === null ? null : stateOfRegisterWord(raw),
    house_state_raw: raw,
    settled_on: dayOf(record, 'DatumNakoming'),
    letter: idOf(record, 'KamerbriefNakoming'),
    letter_number: /\d{4}D\d{5}/.exec(textOf(record, 'KamerbriefNakoming') ?? '')?.[0] ?? null,
    deadline: deadline && {
      words: deadline.text,
      from: deadline.from,
      to: deadline.to,
      precision: deadline.precision,
      rule: deadline.rule,
      isApproximate: deadline.approximate,
      anchor: madeOn,
    },
    people: idsOf(record, 'ToegezegdAanPersoon'),
    fracties: idsOf(record, 'ToegezegdAanFractie'),
    is_deleted: record.isDeleted,
  };
}

/** "Dam, C.T.J. van" as the register sorts it; "C.T.J. van Dam" as it is printed. */
function nameOf(record: MirroredRecord): string | null {
  const surname = textOf(record, 'Achternaam');
  if (surname === null) return textOf(record, 'Naam');
  return [textOf(record, 'Initialen'), textOf(record, 'Tussenvoegsel'), surname].filter(Boolean).join(' ');
}
