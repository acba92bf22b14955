import { type Form, fields, oneOf } from './form.ts';
import { type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** Monaco with the TypeScript service, or the one that works with fingers and loads in a blink. */
export type EditorKind = 'full' | 'light';

const KEY = 'downhill:editor:v1';
const form: Form<{ readonly editor: EditorKind }> = fields({ editor: oneOf(['full', 'light']) });

/** The editor that the reader chose by hand on this browser, if ever. */
export function readEditorChoice(shelf: Shelf): EditorKind | undefined {
  const found = readKey(shelf, KEY, form);
  return found.kind === 'found' ? found.value.editor : undefined;
}

/** Remembers the reader's choice for every exercise. */
export const keepEditorChoice = (shelf: Shelf, editor: EditorKind): Kept =>
  writeKey(shelf, KEY, { editor });
