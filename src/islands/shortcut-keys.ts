/** What a shortcut does: something on the page, or a way to another one. */
export type Shortcut =
  | { readonly kind: 'search' | 'help' | 'before' | 'next' }
  /** A path under the base. */
  | { readonly kind: 'go'; readonly path: string };

/** One line of the help: the keys, pressed one after another. */
export interface ShortcutEntry {
  readonly keys: readonly string[];
  readonly words: string;
  readonly shortcut: Shortcut;
}

const go = (key: string, words: string, path: string): ShortcutEntry => ({
  keys: ['g', key],
  words,
  shortcut: { kind: 'go', path },
});

/** All shortcuts, in the order of the help. */
export const SHORTCUTS: readonly ShortcutEntry[] = [
  { keys: ['?'], words: 'These shortcuts', shortcut: { kind: 'help' } },
  { keys: ['/'], words: 'Search', shortcut: { kind: 'search' } },
  { keys: ['['], words: 'Previous lesson, exercise or lab', shortcut: { kind: 'before' } },
  { keys: [']'], words: 'Next lesson, exercise or lab', shortcut: { kind: 'next' } },
  go('h', 'Front page', ''),
  go('l', 'Lessons', '#syllabus'),
  go('e', 'Exercises', 'exercises/'),
  go('b', 'Labs', 'labs/'),
  go('p', 'Your progress', 'progress/'),
  go('g', 'Glossary', 'reference/glossary/'),
  go('f', 'Formula sheet', 'reference/formulas/'),
];

/** Milliseconds within which the second key must follow the first. */
export const SEQUENCE_MS = 1500;

/** What pressing `key` amounts to after the keys already `pressed`. */
export type Pressed =
  | { readonly kind: 'shortcut'; readonly shortcut: Shortcut }
  | { readonly kind: 'begun'; readonly keys: readonly string[] }
  | { readonly kind: 'none' };

/** Reads one more key; a sequence that goes nowhere is given up, and its last key may begin another. */
export function pressKey(pressed: readonly string[], key: string): Pressed {
  const keys = [...pressed, key];
  const fitting = SHORTCUTS.filter((entry) => keys.every((one, at) => entry.keys[at] === one));
  const whole = fitting.find((entry) => entry.keys.length === keys.length);
  if (whole) return { kind: 'shortcut', shortcut: whole.shortcut };
  if (fitting.length > 0) return { kind: 'begun', keys };
  return pressed.length > 0 ? pressKey([], key) : { kind: 'none' };
}
