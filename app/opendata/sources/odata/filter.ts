import { changeTime, guid } from '../moment';

/** A condition of `$filter`, with what it costs the service's limit. */
export interface Filter {
  text: string;
  /** Nodes of the expression, as the service counts them. */
  nodes: number;
}

/** The service answers 400 to an expression of more nodes. */
const MOST_NODES = 100;
/** Ids in one question, so that its address stays short. */
export const MOST_IDS = 25;

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** Of words: `Soort eq 'Motie'`; a quote inside is doubled. */
export const compareText = (name: string, comparison: Comparison, value: string): Filter => ({
  text: `${name} ${comparison} ${quoted(value)}`,
  nodes: 4,
});

/** Of a number, a boolean, a time or a GUID: these stand bare, `guid'...'` is refused. Nothing else may. */
export const compareBare = (
  name: string,
  comparison: Comparison,
  value: number | boolean | string,
): Filter => {
  if (typeof value === 'string' && guid(value) === null && changeTime(value) === null) {
    throw new TypeError(`${JSON.stringify(value)} is neither a GUID nor a time`);
  }
  return { text: `${name} ${comparison} ${value}`, nodes: 5 };
};

export const contains = (name: string, value: string): Filter => ({
  text: `contains(${name},${quoted(value)})`,
  nodes: 4,
});

export const oneOf = (name: string, ids: readonly string[]): Filter => ({
  text: `${name} in (${ids.join(',')})`,
  nodes: 4 + 2 * ids.length,
});

/** That one of a collection fulfils a condition, written for the variable `each`: `each/Nummer eq 33885`. */
export const any = (collection: string, condition: Filter): Filter => ({
  text: `${collection}/any(each: ${condition.text})`,
  nodes: 5 + condition.nodes,
});

export const and = (...filters: readonly Filter[]): Filter => joined('and', filters);
export const or = (...filters: readonly Filter[]): Filter => joined('or', filters);

/** @throws RangeError for a condition that the service would refuse */
export function filterText({ text, nodes }: Filter): string {
  if (nodes > MOST_NODES)
    throw new RangeError(`The condition has ${nodes} nodes; ${MOST_NODES} is the limit`);
  return text;
}

function joined(word: 'and' | 'or', filters: readonly Filter[]): Filter {
  const [only] = filters;
  if (only && filters.length === 1) return only;
  return {
    text: filters.map(({ text }) => `(${text})`).join(` ${word} `),
    nodes: filters.reduce((sum, { nodes }) => sum + nodes + 2, 0),
  };
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
