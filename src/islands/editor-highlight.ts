/** The classes of token that are coloured; the editors colour the same ones, so opening one changes nothing. */
export type TokenClass = 'comment' | 'string' | 'number' | 'keyword' | 'type';

const KEYWORDS = new Set(
  `abstract any as asserts bigint boolean break case catch class continue const constructor debugger declare default
  delete do else enum export extends false finally for from function get if implements import in infer instanceof
  interface is keyof let module namespace never new null number object out package private protected public override
  readonly require global return satisfies set static string super switch symbol this throw true try type typeof
  undefined unique unknown var void while with yield async await of`.split(/\s+/),
);

const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|`(?:\\[\s\S]|[^`\\])*`?)|(?<number>\b(?:0x[\da-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[+-]?\d+)?)n?)|(?<word>[A-Za-z_$][\w$]*)/gi;

/** A stretch of the source, from one character to before another, and what it is. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly kind: TokenClass;
}

/** The tokens of TypeScript that are coloured, in order. It sees single tokens only, never meaning. */
export function tokensOf(source: string): readonly Token[] {
  return [...source.matchAll(TOKEN)].flatMap((match) => {
    const kind = classOf(match);
    return kind ? [{ from: match.index, to: match.index + match[0].length, kind }] : [];
  });
}

/**
 * TypeScript as HTML, for reading before Monaco is there: one `span.line` a line, whose text is the source exactly.
 */
export function highlightedHtml(source: string): string {
  let html = '';
  let end = 0;
  for (const { from, to, kind } of tokensOf(source)) {
    html += escapeHtml(source.slice(end, from)) + spanFor(source.slice(from, to), kind);
    end = to;
  }
  html += escapeHtml(source.slice(end));
  return html
    .split('\n')
    .map((line) => `<span class="line">${line}</span>`)
    .join('\n');
}

function classOf(match: RegExpExecArray): TokenClass | undefined {
  const { comment, string, number, word = '' } = match.groups ?? {};
  if (comment !== undefined) return 'comment';
  if (string !== undefined) return 'string';
  if (number !== undefined) return 'number';
  if (KEYWORDS.has(word)) return 'keyword';
  return /^[A-Z]/.test(word) ? 'type' : undefined;
}

/** A token that spans lines is closed and opened again at each line end, because each line is an element. */
function spanFor(text: string, kind: TokenClass): string {
  return text
    .split('\n')
    .map((part) => (part === '' ? '' : `<span class="tok-${kind}">${escapeHtml(part)}</span>`))
    .join('\n');
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
