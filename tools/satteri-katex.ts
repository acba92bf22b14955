import { fileURLToPath } from 'node:url';
import katex from 'katex';
import type { MdastPluginDefinition } from 'satteri';
import { closingMarks, openingMarks, staysInOnePiece } from './formula-neighbors.ts';

type Visitor<Kind extends 'math' | 'inlineMath'> = NonNullable<MdastPluginDefinition[Kind]>;
type MathNode = Parameters<Visitor<'math'>>[0] | Parameters<Visitor<'inlineMath'>>[0];
type Context = Parameters<Visitor<'math'>>[1];
type TextNode = Parameters<NonNullable<MdastPluginDefinition['text']>>[0];
type Neighbor = NonNullable<ReturnType<Context['parent']>>['children'][number] | undefined;

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
    text: withoutTakenMarks,
  };
}

function set(node: MathNode, context: Context, displayMode: boolean) {
  refuseInHeading(node, context);
  let html: string;
  try {
    html = withoutSource(
      withOperatorsInOnePiece(
        katex.renderToString(node.value, {
          displayMode,
          throwOnError: true,
          strict: 'error',
          output: 'htmlAndMathml',
        }),
      ),
    );
  } catch (error) {
    throw new MathError(
      `${error instanceof Error ? error.message : String(error)}\n  in "${node.value}" at ${place(node, context)}`,
    );
  }
  if (isOnlyHeader(node, context)) html += INVISIBLE_SEPARATOR;
  const name = displayMode ? 'div' : 'span';
  let className = displayMode ? 'math-display' : 'math-inline';
  if (!displayMode && staysInOnePiece(node.value)) {
    const [before, after] = neighbors(node, context);
    html = openingMarks(textOf(before)) + html + closingMarks(textOf(after));
    className += ' one-piece';
  }
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

/**
 * KaTeX sets `\max` as two elements, a name and an invisible mark of application. In a script, as in `\lambda_{\max}`,
 * that is one child too many for MathML, and Firefox reports each as invalid markup.
 */
const withOperatorsInOnePiece = (html: string) =>
  html.replace(/<mi(?: [^>]*)?>[^<]*<\/mi><mo>\u2061<\/mo>/g, '<mrow>$&</mrow>');

/** KaTeX repeats the author's TeX in the MathML. It is read to nobody, and took a twentieth of a lesson's bytes. */
const withoutSource = (html: string) => html.replace(/<annotation .*?<\/annotation>/gs, '');

/**
 * A browser breaks lines beside a formula, which is a box to it, even before a comma. So a short formula takes the
 * marks that touch it into its own element, which does not wrap, and the text gives them up here.
 */
function withoutTakenMarks(node: TextNode, context: Context): void {
  const [before, after] = neighbors(node, context);
  const start = takesMarks(before) ? closingMarks(node.value).length : 0;
  const rest = node.value.slice(start);
  const end = takesMarks(after) ? openingMarks(rest).length : 0;
  if (start + end > 0) context.setProperty(node, 'value', rest.slice(0, rest.length - end));
}

const takesMarks = (node: Neighbor) => node?.type === 'inlineMath' && staysInOnePiece(node.value);

const textOf = (node: Neighbor) => (node?.type === 'text' ? node.value : '');

/** What stands before and after a node, as it was written. */
function neighbors(node: MathNode | TextNode, context: Context): readonly [Neighbor, Neighbor] {
  const siblings: readonly Neighbor[] = context.parent(node)?.children ?? [];
  const at = context.indexOf(node) ?? 0;
  return [siblings[at - 1], siblings[at + 1]];
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
