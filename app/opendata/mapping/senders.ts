import { idOf, textOf } from './values';
import type { MirroredRecord } from './versions';

export interface Sender {
  name: string | null;
  /** "minister van Financiën" as the register prints it. */
  office: string;
  /** "Financiën" */
  department: string;
  person: string | null;
}

/** Members of the government who sent a letter, the first signatory first. */
export function sendersOf(actors: readonly MirroredRecord[]): Sender[] {
  return actors
    .flatMap((actor) => {
      const rank = RANKS.findIndex((relation) => relation.test(textOf(actor, 'Relatie') ?? ''));
      const office = textOf(actor, 'Functie');
      const department =
        /^(?:demissionair )?(?:vice-)?(?:minister(?:-president)?|staatssecretaris)(?:,? (?:minister )?(?:van|voor) (.+))?$/i.exec(
          office ?? '',
        );
      if (rank === -1 || !office || !department) return [];
      return [
        {
          rank,
          sender: {
            name: textOf(actor, 'ActorNaam'),
            office,
            department: department[1] ?? 'Algemene Zaken',
            person: idOf(actor, 'Persoon'),
          },
        },
      ];
    })
    .sort((one, other) => one.rank - other.rank || one.sender.office.localeCompare(other.sender.office, 'nl'))
    .map(({ sender }) => sender);
}

const RANKS = [/^eerste ondertekenaar$/i, /^afzender$/i, /^mede ?ondertekenaar$/i, /^mede afzender$/i];
