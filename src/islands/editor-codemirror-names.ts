import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import { type KnownName, membersOf, namesIn } from './editor-names.ts';

/** Offers the names of the exercise that `inside` stands in: of its code, its types and its statement. */
export function completeNames(inside: HTMLElement): Extension {
  const spans = inside.closest('downhill-exercise')?.querySelectorAll('.statement code') ?? [];
  const statement = Array.from(spans, (span) => span.textContent ?? '');
  // One function for good: CodeMirror knows a source by its identity.
  const data = [{ autocomplete: (context: CompletionContext) => offered(context, statement) }];
  return EditorState.languageData.of(() => data);
}

function offered(
  context: CompletionContext,
  statement: readonly string[],
): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  // Neither in a comment, a string nor a number is a name wanted.
  if (/\/\/|\/\*|^\s*\*|['"`][^'"`]*$|(?<![\w$])\d[\w.]*$/.test(before)) return null;
  const code = context.state.doc.toString();
  const member = /([A-Za-z_$][\w$]*)\s*\??\.\s*([\w$]*)$/.exec(before);
  if (member) {
    const [, owner = '', begun = ''] = member;
    return resultFrom(context.pos - begun.length, membersOf(owner, code));
  }
  const begun = /[A-Za-z_$][\w$]*$/.exec(before)?.[0] ?? '';
  if (begun.length < 2 && !context.explicit) return null;
  // The word that is being typed stands in the code as well, and would offer itself.
  const from = context.pos - begun.length;
  const rest = `${code.slice(0, from)} ${code.slice(context.pos)}`;
  return resultFrom(from, namesIn(rest, statement));
}

const resultFrom = (from: number, names: readonly KnownName[]): CompletionResult => ({
  from,
  options: names.map(optionOf),
  validFor: /^[\w$]*$/,
});

const optionOf = ({ name, kind, type, comment }: KnownName): Completion => ({
  label: name,
  type: kind,
  ...(type !== undefined && { detail: type }),
  ...(comment !== undefined && { info: comment }),
});
