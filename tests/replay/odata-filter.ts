import { changeTime, guid } from '../../app/opendata/sources/moment';
import { compare, compareIds } from './store';

/** The part of `$filter` that Gestand asks by: comparisons, `in`, `contains`, and, or, parentheses. */
export type Condition =
  | { is: 'compare'; name: string; operator: string; value: Literal; nodes: number }
  | { is: 'in'; name: string; values: Literal[]; nodes: number }
  | { is: 'contains'; name: string; value: string; nodes: number }
  | { is: 'and'; parts: Condition[]; nodes: number }
  | { is: 'or'; parts: Condition[]; nodes: number };

type Literal = string | number | boolean | null;

/** What the service answers 400 to. */
export class FilterError extends Error {}

const TOKEN = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/y;

export function parseFilter(text: string): Condition {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new FilterError(`Syntax error at position ${at} in '${text}'.`);
    tokens.push(token);
  }
  const parser = new Parser(tokens);
  const condition = parser.either();
  if (parser.next() !== undefined) throw new FilterError(`Syntax error in '${text}'.`);
  if (condition.nodes > 100) {
    throw new FilterError("The node count limit of '100' has been exceeded.");
  }
  return condition;
}

class Parser {
  private place = 0;
  constructor(private readonly tokens: readonly string[]) {}

  next(): string | undefined {
    const token = this.tokens[this.place];
    this.place += 1;
    return token;
  }

  either(): Condition {
    return this.joined('or', () => this.joined('and', () => this.one()));
  }

  private joined(word: 'and' | 'or', part: () => Condition): Condition {
    const parts = [part()];
    while (this.tokens[this.place] === word) {
      this.place += 1;
      parts.push(part());
    }
    const [only] = parts;
    if (only && parts.length === 1) return only;
    return { is: word, parts, nodes: parts.reduce((sum, { nodes }) => sum + nodes + 2, 0) };
  }

  private one(): Condition {
    const name = this.next();
    if (name === '(') {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    if (name === 'contains') {
      this.expect('(');
      const field = this.next() ?? '';
      this.expect(',');
      const value = String(literal(this.next()));
      this.expect(')');
      return { is: 'contains', name: field, value, nodes: 4 };
    }
    const operator = this.next();
    if (!name || !operator || !/^(eq|ne|gt|ge|lt|le|in)$/.test(operator)) {
      throw new FilterError(`'${operator}' is no operator.`);
    }
    if (operator !== 'in') {
      const token = this.next();
      return { is: 'compare', name, operator, value: literal(token), nodes: token?.startsWith("'") ? 4 : 5 };
    }
    const values: Literal[] = [];
    this.expect('(');
    do values.push(literal(this.next()));
    while (this.next() === ',');
    return { is: 'in', name, values, nodes: 4 + 2 * values.length };
  }

  private expect(token: string): void {
    const found = this.next();
    if (found !== token) throw new FilterError(`'${token}' expected, '${found}' found.`);
  }
}

function literal(token: string | undefined): Literal {
  if (token === undefined) throw new FilterError('A value is missing.');
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'null') return null;
  if (token === 'true' || token === 'false') return token === 'true';
  if (/^-?\d+$/.test(token)) return Number(token);
  const id = guid(token);
  const time = id === null && /T/.test(token) ? changeTime(token) : null;
  if (id === null && time === null) throw new FilterError(`'${token}' is no value.`);
  return id ?? time;
}

/** @param value of a field, under the names of the version that was asked */
export function fulfils(condition: Condition, value: (name: string) => unknown): boolean {
  if (condition.is === 'and') return condition.parts.every((part) => fulfils(part, value));
  if (condition.is === 'or') return condition.parts.some((part) => fulfils(part, value));
  const found = value(condition.name);
  if (found === undefined) throw new FilterError(`Could not find a property named '${condition.name}'.`);
  if (condition.is === 'contains') return typeof found === 'string' && found.includes(condition.value);
  if (condition.is === 'in') return condition.values.includes(found as Literal);
  return compares(condition.name, found, condition.operator, condition.value);
}

function compares(name: string, found: unknown, operator: string, value: Literal): boolean {
  if (operator === 'eq' || operator === 'ne') return (asComparable(found) === value) === (operator === 'eq');
  if (found === null || value === null) return false;
  const order =
    typeof found === 'number' && typeof value === 'number'
      ? found - value
      : (name === 'Id' ? compareIds : compare)(String(asComparable(found)), String(value));
  return operator === 'gt'
    ? order > 0
    : operator === 'ge'
      ? order >= 0
      : operator === 'lt'
        ? order < 0
        : order <= 0;
}

const asComparable = (found: unknown): unknown =>
  typeof found === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(found) ? changeTime(found) : found;

/** The earliest time of change that can fulfil a condition; null where it sets none. */
export function earliestChange(condition: Condition): string | null {
  if (condition.is === 'compare') {
    const { name, operator, value } = condition;
    return name === 'ApiGewijzigdOp' && typeof value === 'string' && /^(eq|gt|ge)$/.test(operator)
      ? value
      : null;
  }
  if (condition.is === 'and') {
    return condition.parts
      .map(earliestChange)
      .reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  }
  if (condition.is !== 'or') return null;
  const times = condition.parts.map(earliestChange);
  return times.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b));
}
