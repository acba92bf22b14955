import { describe, errorText } from './describe.ts';
import { encodeValue } from './encode.ts';
import { charCode, findText, sliceText } from './primordials.ts';
import { STUDENT_FILE } from './wire.ts';

const MESSAGE_LENGTH = 2000;
const STACK_LENGTH = 100_000;

/** Writes whatever was thrown as a `Thrown` in wire text, with the student's line when the stack names it. Total. */
export function encodeThrown(error: unknown, address: string): string {
  const message = encodeValue(messageOf(error));
  const place = placeOf(error, address);
  return place === '' ? `{"message":${message}}` : `{"message":${message},"place":${place}}`;
}

function messageOf(error: unknown): string {
  const text =
    typeof error === 'object' && error !== null
      ? errorText(error as Readonly<Record<string, unknown>>)
      : undefined;
  return describe(text ?? error, MESSAGE_LENGTH);
}

/**
 * The innermost frame of the student's module. V8, QuickJS, Firefox and Safari all write a frame's position as
 * `name:line` or `name:line:column`; some know the module by the name it gives itself, some by its address.
 */
function placeOf(error: unknown, address: string): string {
  try {
    if (typeof error !== 'object' || error === null) return '';
    const { stack } = error as { readonly stack?: unknown };
    if (typeof stack !== 'string') return '';
    const text = sliceText(stack, 0, STACK_LENGTH);
    const named = placeIn(text, STUDENT_FILE);
    return named === '' ? placeIn(text, address) : named;
  } catch {
    return '';
  }
}

function placeIn(stack: string, name: string): string {
  const at = findText(stack, `${name}:`);
  if (at < 0) return '';
  const from = at + name.length + 1;
  const line = digitsAt(stack, from);
  if (line === '') return '';
  const after = from + line.length;
  const column = sliceText(stack, after, after + 1) === ':' ? digitsAt(stack, after + 1) : '';
  return column === '' ? `{"line":${line}}` : `{"line":${line},"column":${column}}`;
}

/** Up to seven decimal digits; without a leading zero, so that they are a JSON number. */
function digitsAt(text: string, from: number): string {
  let to = from;
  while (to < from + 7) {
    const code = charCode(text, to);
    if (!(code >= (to === from ? 49 : 48) && code <= 57)) break;
    to += 1;
  }
  return sliceText(text, from, to);
}
