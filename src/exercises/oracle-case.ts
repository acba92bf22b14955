import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One case of `tests/oracle`, as its README describes it; fields differ from kind to kind, so they are read loosely. */
export interface OracleCase {
  readonly id: string;
  readonly kind: string;
  readonly hyper: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly source: string;
}

const files = new Map<string, readonly OracleCase[]>();

/** Reads a case by its id, e.g. `losses/mse/003`; numbers that JSON lacks come back as numbers. */
export function oracleCase(id: string): OracleCase {
  const found = findCase(id);
  if (!found) throw new Error(`${fileOf(id)} holds no case "${id}".`);
  return found;
}

/** Whether the oracle has this case. */
export const hasOracleCase = (id: string): boolean => findCase(id) !== undefined;

function findCase(id: string): OracleCase | undefined {
  const file = fileOf(id);
  const cases = files.get(file) ?? parse(readFileSync(path.resolve(file), 'utf8'));
  files.set(file, cases);
  return cases.find((one) => one.id === id);
}

const fileOf = (id: string): string => `tests/oracle/${id.split('/')[0]}.json`;

const NON_FINITE: Readonly<Record<string, number>> = {
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  NaN: Number.NaN,
};

const parse = (text: string): readonly OracleCase[] =>
  JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' ? (NON_FINITE[value] ?? value) : value,
  ) as readonly OracleCase[];
