import { describe, errorText } from './describe.ts';
import { encodeValue } from './encode.ts';
import { charCode, findText, sliceText } from './primordials.ts';

const MESSAGE_LENGTH = 2000;
const STACK_LENGTH = 20_000;

/** Writes whatever was thrown as a `Thrown` in wire text, with the student's line when the stack names it. Total. */
export function encodeThrown(error: unknown, moduleUrl: string): string {
  const message = encodeValue(messageOf(error));
  const place = placeOf(error, moduleUrl);
  return place === '' ? `{"message":${message}}` : `{"message":${message},"place":${place}}`;
}

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return describe(error, MESSAGE_LENGTH);
  try {
    const text = errorText(error as Readonly<Record<string, unknown>>);
    return describe(text === undefined ? error : text, MESSAGE_LENGTH);
  } catch {
    return '[unreadable]';
  }
}

/**
 * The innermost frame of the student's module. V8, QuickJS, Firefox and Safari all write a frame's position as
 * `url:line` or `url:line:column`.
 */
function placeOf(error: unknown, moduleUrl: string): string {
  try {
    if (typeof error !== 'object' || error === null) return '';
    const { stack } = error as { readonly stack?: unknown };
    if (typeof stack !== 'string') return '';
    const text = sliceText(stack, 0, STACK_LENGTH);
    const at = findText(text, `${moduleUrl}:`);
    if (at < 0) return '';
    const line = digitsAt(text, at + moduleUrl.length + 1);
    if (line === '') return '';
    const after = at + moduleUrl.length + 1 + line.length;
    const column = sliceText(text, after, after + 1) === ':' ? digitsAt(text, after + 1) : '';
    return column === '' ? `{"line":${line}}` : `{"line":${line},"column":${column}}`;
  } catch {
    return '';
  }
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
