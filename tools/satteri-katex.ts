import { fileURLToPath } from 'node:url';
import katex from 'katex';
import type { MdastPluginDefinition } from 'satteri';

type Visitor<Kind extends 'math' | 'inlineMath'> = NonNullable<MdastPluginDefinition[Kind]>;
type MathNode = Parameters<Visitor<'math'>>[0] | Parameters<Visitor<'inlineMath'>>[0];
type Context = Parameters<Visitor<'math'>>[1];

/** An author's formula that cannot be set; the message ends in `file:line`. */
export class MathError extends Error {
  override readonly name = 'MathError';
}

/**
 * Sets `$…$` and `$$…$$` with KaTeX while the page is built, so no reader downloads or waits for a typesetter. Each
 * formula becomes one node with `set:html`: spliced in as elements, ninety formulas quadruple the build time.
 */
export function satteriKatex(): MdastPluginDefinition {
  return {
    name: 'katex',
    options: { position: true },
    inlineMath: (node, context) => {
      refuseDisplayInText(node, context);
      return set(node, context, false);
    },
    math: (node, context) => set(node, context, true),
  };
}

function set(node: MathNode, context: Context, displayMode: boolean) {
  refuseInHeading(node, context);
  let html: string;
  try {
    html = katex.renderToString(node.value, {
      displayMode,
      throwOnError: true,
      strict: 'error',
      output: 'htmlAndMathml',
    });
  } catch (error) {
    throw new MathError(
      `${error instanceof Error ? error.message : String(error)}\n  in "${node.value}" at ${place(node, context)}`,
    );
  }
  if (isOnlyHeader(node, context)) html += INVISIBLE_SEPARATOR;
  const name = displayMode ? 'div' : 'span';
  const className = displayMode ? 'math-display' : 'math-inline';
  if (context.sourceFormat !== 'mdx') {
    const value = `<${name} class="${className}" data-pagefind-ignore="all">${html}</${name}>`;
    return { type: 'html' as const, value };
  }
  const attribute = (key: string, value: string) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value,
  });
  const attributes = [
    attribute('class', className),
    attribute('data-pagefind-ignore', 'all'),
    attribute('set:html', html),
  ];
  return displayMode
    ? { type: 'mdxJsxFlowElement' as const, name, attributes, children: [] }
    : { type: 'mdxJsxTextElement' as const, name, attributes, children: [] };
}

/** Not spoken and not seen. Axe does not read MathML and takes a header cell with nothing else in it for empty. */
const INVISIBLE_SEPARATOR = '\u2063';

function isOnlyHeader(node: MathNode, context: Context): boolean {
  const cell = context.parent(node);
  if (cell?.type !== 'tableCell' || cell.children.length > 1) return false;
  const row = context.parent(cell);
  return row !== undefined && context.indexOf(row) === 0;
}

/** A heading's text becomes its anchor and its line in the contents, where a formula can only arrive garbled. */
function refuseInHeading(node: MathNode, context: Context): void {
  for (
    let up = context.parent(node);
    up !== undefined && up.type !== 'root';
    up = context.parent(up)
  ) {
    if (up.type !== 'heading') continue;
    throw new MathError(
      `A heading cannot hold a formula: its anchor and the table of contents would be garbled. Say it in words.\n  "${node.value}" at ${place(node, context)}`,
    );
  }
}

/** `$$…$$` inside a line of text parses as inline math, which is never what its author saw in mind. */
function refuseDisplayInText(node: MathNode, context: Context): void {
  const start = node.position?.start.offset;
  if (start === undefined || !context.source.startsWith('$$', start)) return;
  throw new MathError(
    `Put each $$ on a line of its own for a displayed formula, or use single $ within text.\n  "$$${node.value}$$" at ${place(node, context)}`,
  );
}

function place(node: MathNode, context: Context): string {
  const file = context.fileURL === undefined ? 'unknown file' : fileURLToPath(context.fileURL);
  return `${file}:${node.position?.start.line ?? '?'}`;
}
