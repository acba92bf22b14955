import { type Diagnostic, linter } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import { loadedOnce } from './loaded-once.ts';

// What a check compiles with, so that both say the same; fetched after the first edit.
const loadCompiler = loadedOnce(() => import('../sandbox/compile-source.ts'));

/** Underlines what is no TypeScript, a moment after the last key. */
export const syntaxMarks: Extension = linter(
  async (view) => {
    const { doc } = view.state;
    try {
      const { compileSource } = await loadCompiler();
      const compiled = await compileSource(doc.toString());
      return compiled.kind === 'syntax' ? [diagnosticOf(compiled, doc)] : [];
    } catch {
      // Without it a check tells the same, later.
      return [];
    }
  },
  { delay: 600, needsRefresh: () => false },
);

type Trouble = Extract<
  Awaited<ReturnType<typeof import('../sandbox/compile-source.ts').compileSource>>,
  { readonly kind: 'syntax' }
>;

function diagnosticOf({ message, place }: Trouble, doc: Text): Diagnostic {
  const line = doc.line(Math.min(place?.line ?? 1, doc.lines));
  const from = Math.min(line.from + (place?.column ?? 1) - 1, line.to);
  const word = /^[\w$]+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 1;
  return { from, to: Math.min(from + word, doc.length), severity: 'error', message };
}
