/** A style sheet, linked or written out. */
const SHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>|<style\b[^>]*>.*?<\/style>/gs;

/**
 * A page whose style sheets all stand in its head, in the order that they had. One in the body, as code blocks and islands
 * bring theirs, arrives when the head of the page has been laid out, and every element's style is computed anew.
 */
export function withStylesInHead(html: string): string {
  const end = html.indexOf('</head>');
  if (end === -1) return html;
  const [head, body] = [html.slice(0, end), html.slice(end)];
  return head + (body.match(SHEET) ?? []).join('') + body.replace(SHEET, '');
}
