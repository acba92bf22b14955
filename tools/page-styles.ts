/** What holds sheets of its own, or only looks as if, and then a style sheet, linked or written out. */
const SHEET =
  /<(noscript|script|svg|template)\b.*?<\/\1>|<link\b[^>]*\brel="stylesheet"[^>]*>|<style\b[^>]*>.*?<\/style>/gs;

/**
 * A page whose style sheets all stand in its head, in the order that they had. One in the body, as code blocks and islands
 * bring theirs, arrives when the head of the page has been laid out, and every element's style is computed anew.
 */
export function withStylesInHead(html: string): string {
  const end = html.indexOf('</head>');
  if (end === -1) return html;
  const sheets: string[] = [];
  const body = html.slice(end).replace(SHEET, (found, holder?: string) => {
    if (holder !== undefined) return found;
    sheets.push(found);
    return '';
  });
  return html.slice(0, end) + sheets.join('') + body;
}
