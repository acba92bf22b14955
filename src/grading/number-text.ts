import { isFields, isList, Odd, type Value } from './value.ts';

/** A number as short as it can be read without loss of sense: six significant digits. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
  const short = Number(value.toPrecision(6));
  return minus(String(short));
}

/** Two numbers that differ, with as many digits as it takes to see it. */
export function numberPairText(a: number, b: number): readonly [string, string] {
  for (let digits = 6; digits < 17; digits += 1) {
    const [left, right] = [a, b].map((value) => minus(String(Number(value.toPrecision(digits)))));
    if (left !== undefined && right !== undefined && left !== right)
      return [finite(a, left), finite(b, right)];
  }
  return [finite(a, minus(String(a))), finite(b, minus(String(b)))];
}

/** Any value, shortened for a table cell. */
export function valueText(value: Value): string {
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Odd) return value.odd;
  if (isList(value)) return `[${value.map(valueText).join(', ')}]`;
  if (isFields(value))
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${valueText(inner)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}

const minus = (text: string): string => text.replace(/^-/, '−').replace('e-', 'e−');
const finite = (value: number, text: string): string =>
  Number.isFinite(value) ? text : numberText(value);
