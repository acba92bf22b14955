import type {
  ExportKind,
  Load,
  Outcome,
  Place,
  RolledEnd,
  StepRecord,
  Thrown,
} from '../grading/run.ts';
import { ODD_KINDS, Odd, type Value } from '../grading/value.ts';
import { readValue } from './read-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The reader of one part of a message; throws an {@link Error} on anything the harness does not write. */
const bad = (what: string) => new Error(`Not ${what}.`);

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(what);
  return value as Fields;
}

function list<T>(value: unknown, what: string, read: (entry: unknown) => T): T[] {
  if (!Array.isArray(value)) throw bad(what);
  return value.map(read);
}

const oddOf = (tag: string): Odd => {
  const kind = ODD_KINDS.find((known) => known === tag);
  if (kind === undefined) throw bad('a kind of value');
  return new Odd(kind);
};

const value = (wire: unknown): Value => {
  if (wire === undefined) throw bad('a value');
  return readValue(wire, oddOf) as Value;
};

const text = (wire: unknown): string => {
  if (typeof wire !== 'string') throw bad('text');
  return wire;
};

const count = (wire: unknown): number => {
  if (typeof wire !== 'number' || !Number.isSafeInteger(wire) || wire < 0) throw bad('a count');
  return wire;
};

function place(wire: unknown): Place {
  const { line, column } = fields(wire, 'a place');
  return column === undefined
    ? { line: count(line) }
    : { line: count(line), column: count(column) };
}

function thrown(wire: unknown): Thrown {
  const { message, place: at } = fields(wire, 'something thrown');
  return at === undefined
    ? { message: text(message) }
    : { message: text(message), place: place(at) };
}

function record(wire: unknown): StepRecord {
  const { step, w, state } = fields(wire, 'a recorded step');
  return { step: count(step), w: value(w), state: value(state) };
}

function rolledEnd(wire: unknown): RolledEnd {
  const { kind, step, error, returned } = fields(wire, 'an end');
  if (kind === 'done') return { kind };
  if (kind === 'threw') return { kind, step: count(step), error: thrown(error) };
  if (kind === 'stuck') return { kind, step: count(step), returned: value(returned) };
  throw bad('an end');
}

/** Reads what an outcome message says. Throws where it says nothing the harness could have written. */
export function readOutcome(json: string): Outcome {
  const wire = fields(JSON.parse(json) as unknown, 'an outcome');
  switch (wire['kind']) {
    case 'returned':
      return {
        kind: 'returned',
        value: value(wire['value']),
        mutated: list(wire['mutated'], 'names', text),
      };
    case 'threw':
      return { kind: 'threw', error: thrown(wire['error']) };
    case 'rolled': {
      const { initial, records, interleaved, mutated, end } = wire;
      const where = mutated === undefined ? undefined : fields(mutated, 'an input');
      return {
        kind: 'rolled',
        initial: value(initial),
        records: list(records, 'records', record),
        ...(interleaved === undefined ? {} : { interleaved: list(interleaved, 'records', record) }),
        ...(where === undefined
          ? {}
          : { mutated: { step: count(where['step']), what: text(where['what']) } }),
        end: rolledEnd(end),
      };
    }
    default:
      throw bad('an outcome');
  }
}

/** Reads what a load message says; throws likewise. */
export function readLoad(json: string): Load {
  const { kind, exports, arities, error } = fields(JSON.parse(json) as unknown, 'a load');
  if (kind === 'threw') return { kind, error: thrown(error) };
  if (kind !== 'loaded') throw bad('a load');
  return { kind, exports: byName(exports, exportKind), arities: byName(arities, count) };
}

function exportKind(wire: unknown): ExportKind {
  if (wire !== 'function' && wire !== 'class' && wire !== 'value') throw bad('a kind of export');
  return wire;
}

/** A record read entry by entry, in order of the names: engines list exports each in their own order. */
function byName<T>(wire: unknown, read: (entry: unknown) => T): Readonly<Record<string, T>> {
  const entries = Object.entries(fields(wire, 'a record'));
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, entry]) => [name, read(entry)]));
}
