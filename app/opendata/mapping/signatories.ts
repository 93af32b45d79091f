import { readMotionSubject } from './motion-subject';
import { signedIn } from './motion-text';
import { idOf, textOf } from './values';
import type { MirroredRecord } from './versions';

export interface Signatory {
  /** As printed: "Van Ojik". */
  name: string;
  fractie_name: string | null;
  person: string | null;
  fractie: string | null;
}

/**
 * The signatories of a motion, the first one first. The register says who they are (one Indiener, others
 * Medeindiener) but not in which order; the text prints them in order, by surname; the subject names one or two.
 */
export function signatoriesOf(motion: {
  subject: string;
  /** The end of its text. */
  text: string | null;
  ofZaak: readonly MirroredRecord[];
  ofDocument: readonly MirroredRecord[];
}): Signatory[] {
  const subject = readMotionSubject(motion.subject);
  const printed = motion.text === null ? [] : signedIn(motion.text);
  const order = printed.length > 0 ? printed : subject.signatories;
  const registered = [
    ...actorsWith(motion.ofDocument, FIRST_OF_DOCUMENT, OTHER_OF_DOCUMENT),
    ...actorsWith(motion.ofZaak, FIRST_OF_ZAAK, OTHER_OF_ZAAK),
  ];
  if (registered.length === 0) {
    return order.map((name) => ({ name, fractie_name: null, person: null, fractie: null }));
  }
  const once = new Map<string, Signatory & { isFirst: boolean }>();
  for (const signatory of registered) {
    const key = signatory.person ?? signatory.name.toLowerCase();
    const known = once.get(key);
    if (!known) once.set(key, signatory);
    else if (signatory.isFirst) known.isFirst = true;
  }
  const place = (name: string): number => {
    const index = order.findIndex((one) => one.toLowerCase() === name.toLowerCase());
    return index === -1 ? order.length : index;
  };
  return [...once.values()]
    .sort(
      (one, other) =>
        Number(other.isFirst) - Number(one.isFirst) ||
        place(one.name) - place(other.name) ||
        one.name.localeCompare(other.name, 'nl'),
    )
    .map(({ isFirst: _, ...signatory }) => signatory);
}

const FIRST_OF_ZAAK = /^indiener$/i;
const OTHER_OF_ZAAK = /^mede-?indiener$/i;
const FIRST_OF_DOCUMENT = /^eerste ondertekenaar$/i;
const OTHER_OF_DOCUMENT = /^mede ?ondertekenaar$/i;

function actorsWith(
  actors: readonly MirroredRecord[],
  first: RegExp,
  other: RegExp,
): (Signatory & { isFirst: boolean })[] {
  return actors.flatMap((actor) => {
    const relation = textOf(actor, 'Relatie') ?? '';
    const name = textOf(actor, 'ActorNaam');
    const isFirst = first.test(relation);
    if (!name || !(isFirst || other.test(relation))) return [];
    return [
      {
        isFirst,
        name: surnameOf(name),
        fractie_name: textOf(actor, 'ActorFractie'),
        person: idOf(actor, 'Persoon'),
        fractie: idOf(actor, 'Fractie'),
      },
    ];
  });
}

/** "Roon de, R." and "R. de Roon" are printed "De Roon". */
export function surnameOf(actorName: string): string {
  const [sorted = '', initials] = actorName.split(',');
  const name = initials === undefined ? sorted.replace(/^(?:\p{Lu}\p{Ll}?\.\s?)+/u, '') : turned(sorted);
  return name.charAt(0).toUpperCase() + name.slice(1).trim();
}

const turned = (sorted: string): string => {
  const particle = /\s+((?:van|de|den|der|het|ten|ter|te|el|al|in|op|'t|’t|v\.d\.)(?:\s+\S+)*)$/i.exec(
    sorted,
  );
  return particle?.[1] ? `${particle[1]} ${sorted.slice(0, particle.index)}` : sorted;
};
