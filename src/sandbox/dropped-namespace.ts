import type { Load } from '../grading/run.ts';

const NAMESPACE = /^\s*(?:export\s+)?(?:namespace|module)\s+[\w$.]+\s*\{/;

/**
 * Finds a TypeScript namespace, which the compiler leaves out without a word. A line that still stands in the
 * JavaScript was only part of a comment or a string.
 */
export function droppedNamespace(
  source: string,
  js: string,
): (Load & { readonly kind: 'syntax' }) | undefined {
  const written = js.split('\n');
  const index = source
    .split('\n')
    .findIndex((line, i) => NAMESPACE.test(line) && written[i]?.trim() !== line.trim());
  if (index < 0) return undefined;
  return {
    kind: 'syntax',
    message: 'TypeScript namespaces cannot be run here. Write plain functions and export them.',
    place: { line: index + 1, column: 1 },
  };
}
