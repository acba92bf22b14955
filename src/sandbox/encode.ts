import type { OddKind } from '../grading/value.ts';
import { examine } from './examine.ts';
import { charCode, isNotANumber, keys, sliceText, stringifyJson } from './primordials.ts';
import { NESTING, STRING_LENGTH, VALUE_SIZE } from './wire.ts';

/** How many characters may still be written; shared by the parts of one outcome. */
export interface Room {
  left: number;
}
export const newRoom = (): Room => ({ left: VALUE_SIZE });

/** The objects on the way from the root to here, innermost first. */
type Above = { readonly value: object; readonly depth: number; readonly above: Above } | null;

const DOLLAR = 36;
/** What an entry counts beside its own text: reading it has a price as well. */
const ENTRY = 20;
const tag = (name: OddKind | 'NaN' | 'Infinity' | '-Infinity' | '-0') => `{"$":"${name}"}`;
export const quote = (text: string): string => stringifyJson(text);

/**
 * Writes a value as wire text, total: each property is read once, an object that throws when read becomes `unreadable`,
 * and anything too deep or too large is named instead of followed.
 */
export const encodeValue = (value: unknown, room: Room = newRoom()): string =>
  write(value, null, room);

function write(value: unknown, above: Above, room: Room): string {
  if (typeof value === 'object' && value !== null) return writeObject(value, above, room);
  const text = writePrimitive(value);
  room.left -= text.length;
  return text;
}

function writePrimitive(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return encodeNumber(value);
    case 'string':
      return quote(value.length > STRING_LENGTH ? `${sliceText(value, 0, STRING_LENGTH)}…` : value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return 'null';
    default:
      return tag(typeof value as 'undefined' | 'function' | 'bigint' | 'symbol');
  }
}

function encodeNumber(x: number): string {
  if (isNotANumber(x)) return tag('NaN');
  if (x === Infinity) return tag('Infinity');
  if (x === -Infinity) return tag('-Infinity');
  if (x === 0 && 1 / x < 0) return tag('-0');
  return `${x}`;
}

function writeObject(value: object, up: Above, room: Room): string {
  const depth = up === null ? 1 : up.depth + 1;
  for (let at = up; at !== null; at = at.above) if (at.value === value) return tag('cycle');
  if (depth > NESTING) return tag('too-deep');
  const above: Above = { value, depth, above: up };
  try {
    const found = examine(value);
    if (found.kind === 'odd') return tag(found.odd);
    return found.kind === 'list'
      ? writeList(found.list, above, room)
      : writeRecord(found.record, found.ownThen, above, room);
  } catch {
    return tag('unreadable');
  }
}

function writeList(list: ArrayLike<unknown>, above: Above, room: Room): string {
  const length = list.length;
  let text = '[';
  for (let i = 0; i < length; i++) {
    if (room.left <= 0) return tag('too-large');
    room.left -= ENTRY;
    text += i === 0 ? write(list[i], above, room) : `,${write(list[i], above, room)}`;
  }
  return `${text}]`;
}

function writeRecord(
  record: Readonly<Record<string, unknown>>,
  then: unknown,
  above: Above,
  room: Room,
): string {
  const names = keys(record);
  let text = '{';
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (room.left <= 0 || name.length > STRING_LENGTH) return tag('too-large');
    room.left -= name.length + ENTRY;
    const value = name === 'then' && then !== undefined ? then : record[name];
    if (name === 'then' && typeof value === 'function') return tag('promise');
    const key = quote(charCode(name, 0) === DOLLAR ? `$${name}` : name);
    text += `${i === 0 ? '' : ','}${key}:${write(value, above, room)}`;
  }
  return `${text}}`;
}
