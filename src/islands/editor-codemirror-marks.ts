import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { tokensOf } from './editor-highlight.ts';

/** Colours what the printed text colours, so that nothing changes its colour when the editor opens. */
export const colouredTokens: Extension = StateField.define<DecorationSet>({
  create: (state) => coloured(state.doc.toString()),
  // An exercise has some tens of lines; all of them are read in a fraction of a millisecond.
  update: (found, change) => (change.docChanged ? coloured(change.newDoc.toString()) : found),
  provide: (field) => EditorView.decorations.from(field),
});

function coloured(source: string): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, kind } of tokensOf(source))
    builder.add(from, to, Decoration.mark({ class: `tok-${kind}` }));
  return builder.finish();
}

/** Marks the line that a verdict speaks of, counted from 1, or none. */
export const markLine = StateEffect.define<number | undefined>();

/** The marked line; the next edit takes the mark away. */
export const lineMark: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (mark, change) => {
    const asked = change.effects.find((effect) => effect.is(markLine));
    if (asked === undefined) return change.docChanged ? Decoration.none : mark;
    const line: number | undefined = asked.value;
    if (line === undefined || line > change.newDoc.lines) return Decoration.none;
    const marked = Decoration.line({ class: 'marked-line' });
    return Decoration.set(marked.range(change.newDoc.line(line).from));
  },
  provide: (field) => EditorView.decorations.from(field),
});
