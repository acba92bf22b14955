import { assertNever } from './assert-never.ts';
import { duringPhrase } from './during-phrase.ts';
import type { OddKind } from './value.ts';
import type { InvalidReason } from './verdict.ts';

/** Why an answer could not be compared at all, and what to do about it. */
export function invalidSentence(reason: InvalidReason): string {
  switch (reason.kind) {
    case 'syntax':
      return `The code does not parse${reason.place ? ` at line ${reason.place.line}` : ''}: ${stop(reason.message)}`;
    case 'not-exported':
      return `The code does not export \`${reason.name}\`${exportedPhrase(reason.exported)}. Keep the line that begins with \`export function ${reason.name}\`.`;
    case 'not-a-function':
      return `\`${reason.name}\` is exported, but it is ${reason.found === 'class' ? 'a class' : 'not a function'}. It must be a plain function.`;
    case 'arity':
      return `\`${reason.name}\` declares ${count(reason.declared, 'parameter')}, but it is called with ${reason.called}. Keep the signature of the starter.`;
    case 'odd':
      return `${oddSentence(reason.what, reason.odd)} ${seen(reason)}`;
    case 'wrong-type':
      return `\`${reason.what}\` should be ${reason.expected}, but it is ${reason.found}. ${seen(reason)}`;
    case 'wrong-length':
      return `\`${reason.what}\` should have ${count(reason.expected, 'entry', 'entries')}, but it has ${reason.found}. ${seen(reason)}`;
    case 'missing-field':
      return `\`${reason.what}\` has no field \`${reason.field}\`${reason.found.length > 0 ? ` (it has ${list(reason.found)})` : ''}. ${seen(reason)}`;
    default:
      return assertNever(reason);
  }
}

const seen = ({ during }: Extract<InvalidReason, { during: unknown }>): string =>
  `Seen ${duringPhrase(during)}.`;

function oddSentence(what: string, odd: OddKind): string {
  const name = `\`${what}\``;
  switch (odd) {
    case 'undefined':
      return `${name} is undefined: is there a \`return\` on every path?`;
    case 'promise':
      return `${name} is a promise. Write a plain function: nothing here needs \`async\`.`;
    case 'function':
      return `${name} is a function where a value was expected: was a call's \`()\` left out?`;
    case 'cycle':
      return `${name} contains itself, so it cannot be compared. Return plain arrays and numbers.`;
    case 'bigint':
      return `${name} is a BigInt. Use ordinary numbers.`;
    case 'symbol':
      return `${name} is a symbol. Return plain arrays and numbers.`;
    case 'map':
    case 'set':
      return `${name} is a ${odd === 'map' ? 'Map' : 'Set'}. Return plain arrays, objects and numbers.`;
    case 'too-deep':
      return `${name} is nested too deeply to be an answer.`;
    case 'too-large':
      return `${name} is far larger than any right answer.`;
    case 'unreadable':
      return `${name} could not be read: a getter or a proxy threw. Return plain arrays and numbers.`;
    default:
      return assertNever(odd);
  }
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const exportedPhrase = (names: readonly string[]): string =>
  names.length === 0 ? ' (it exports nothing)' : ` (it exports ${list(names)})`;
const stop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
