import type { Node, Program } from 'acorn';
import type { Load } from '../grading/run.ts';

type Syntax = Load & { readonly kind: 'syntax' };

/** Reads JavaScript with a full parser, which is loaded only when there is something to look for. */
export async function readScript(js: string): Promise<{ readonly kind: 'sound' } | Syntax> {
  const { parse } = await import('acorn');
  try {
    const program = parse(js, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
    return refusedIn(program) ?? { kind: 'sound' };
  } catch (error) {
    if (error instanceof SyntaxError && 'loc' in error) return syntaxAt(error.message, error.loc);
    throw error;
  }
}

/** Acorn counts columns from 0 and ends a message with `(line:column)`. */
function syntaxAt(message: string, loc: unknown): Syntax {
  const { line, column } = loc as { readonly line: number; readonly column: number };
  return {
    kind: 'syntax',
    message: message.replace(/ \(\d+:\d+\)$/, ''),
    place: { line, column: column + 1 },
  };
}

const IMPORTS: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ImportExpression',
  'ExportAllDeclaration',
]);

function refusedIn(program: Program): Syntax | undefined {
  const imports = find(program, (node) => IMPORTS.has(node.type) || isReExport(node));
  if (imports !== undefined)
    return syntaxAt(
      'A solution cannot import anything. Write what it needs in this file.',
      imports.loc?.start,
    );
  const then = find(program, exportsThen);
  if (then !== undefined)
    return syntaxAt(
      'A module that exports `then` is taken for a promise. Give it another name.',
      then.loc?.start,
    );
  return undefined;
}

const isReExport = (node: Node) =>
  node.type === 'ExportNamedDeclaration' &&
  'source' in node &&
  node.source !== null &&
  node.source !== undefined;

/** `export function then`, `export const then` or `export { x as then }`. */
function exportsThen(node: Node): boolean {
  if (node.type === 'ExportSpecifier') return 'exported' in node && isNamedThen(node.exported);
  if (node.type !== 'ExportNamedDeclaration' || !('declaration' in node)) return false;
  const declared = node.declaration;
  if (!isNode(declared)) return false;
  if ('id' in declared) return isNamedThen(declared.id);
  if (!('declarations' in declared) || !Array.isArray(declared.declarations)) return false;
  return declared.declarations.some(
    (one: unknown) => isNode(one) && 'id' in one && isNamedThen(one.id),
  );
}

const isNamedThen = (value: unknown) =>
  isNode(value) &&
  (('name' in value && value.name === 'then') || ('value' in value && value.value === 'then'));

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The first node in source order that passes; a stack of its own, so that deep nesting is no trouble. */
function find(root: Node, passes: (node: Node) => boolean): Node | undefined {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next.toReversed());
    else if (isNode(next)) {
      if (passes(next)) return next;
      waiting.push(...Object.values(next).toReversed());
    }
  }
  return undefined;
}
