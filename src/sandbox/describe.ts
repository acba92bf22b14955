import { examine } from './examine.ts';
import { findText, keys, sliceText, stringifyJson, textOfSymbol } from './primordials.ts';

const NESTING = 4;
const ENTRIES = 100;

/**
 * A value as a person would write it, for console lines and strange throws: `[1, NaN, { t: 3 }]`. Total, and about
 * `length` characters at most.
 */
export function describe(value: unknown, length: number): string {
  const text = typeof value === 'string' ? value : show(value, 0, length);
  return text.length > length ? `${sliceText(text, 0, length)}…` : text;
}

function show(value: unknown, depth: number, length: number): string {
  switch (typeof value) {
    case 'string':
      return stringifyJson(sliceText(value, 0, length));
    case 'number':
      return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
    case 'symbol':
      return textOfSymbol(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
      return '[function]';
    case 'object':
      return value === null ? 'null' : showObject(value, depth, length);
    default:
      return `${value}`;
  }
}

function showObject(value: object, depth: number, length: number): string {
  if (depth === NESTING) return '…';
  try {
    const found = examine(value);
    if (found.kind === 'odd') return `[${found.odd}]`;
    if (found.kind === 'list') {
      const text = showEntries(found.list.length, length, (i, left) =>
        show(found.list[i], depth + 1, left),
      );
      return `[${text}]`;
    }
    const { record } = found;
    const error = errorText(record);
    if (error !== undefined) return error;
    const names = keys(record);
    const text = showEntries(names.length, length, (i, left) => {
      const name = names[i] as string;
      return `${sliceText(name, 0, left)}: ${show(record[name], depth + 1, left)}`;
    });
    return text === '' ? '{}' : `{ ${text} }`;
  } catch {
    return '[unreadable]';
  }
}

function showEntries(
  count: number,
  length: number,
  entry: (i: number, left: number) => string,
): string {
  let text = '';
  for (let i = 0; i < count; i++) {
    if (text.length >= length || i === ENTRIES) return `${text}, …`;
    text += `${i === 0 ? '' : ', '}${entry(i, length - text.length)}`;
  }
  return text;
}

/** `TypeError: x is not a function` for what looks like an error; each property is read once. Total. */
export function errorText(record: Readonly<Record<string, unknown>>): string | undefined {
  const message = textAt(record, 'message', '[unreadable]');
  if (message === undefined) return undefined;
  const kind = textAt(record, 'name', '') || 'Error';
  if (message === '') return kind;
  // An engine's own way of saying that the stack is full.
  if (
    kind === 'InternalError' &&
    (message === 'stack overflow' || findText(message, 'recursion') >= 0)
  )
    return 'RangeError: Maximum call stack size exceeded';
  return `${kind}: ${message}`;
}

function textAt(
  record: Readonly<Record<string, unknown>>,
  name: string,
  unreadable: string,
): string | undefined {
  try {
    const text = record[name];
    return typeof text === 'string' ? text : undefined;
  } catch {
    return unreadable;
  }
}
