/** A face of the page's own or of KaTeX, and what in a page's HTML is set in it. */
const MARKS: Readonly<Record<string, RegExp>> = {
  'serif-italic': /<(?:em|i|cite|dfn|var)[\s>]|font-style="italic"/,
  // The last are a lab's numbers of where a run has come to.
  mono: /<(?:code|pre|samp)[\s>]|<td class="state"/,
  'formula-main-regular': /class="katex"/,
  'formula-math-italic': /"mord mathnormal/,
  'formula-size1-regular': /"delimsizing size1"|"delim-size1"|op-symbol small-op/,
  'formula-size2-regular': /"delimsizing size2"|op-symbol large-op/,
  'formula-size3-regular': /"delimsizing size3"/,
  'formula-size4-regular': /"delimsizing size4"|"delim-size4"/,
};

/** Greek, raised and lowered digits: the most common of the signs in src/styles/fonts.css. */
const SIGN = '[ΔΣα-ω⁰⁴-⁹⁻₀-₉]';

/** Faces of few characters, and the words with one of these that are set in them. */
const SIGN_MARKS: Readonly<Record<string, RegExp>> = {
  'serif-italic-signs': new RegExp(`<(?:em|i|cite|dfn|var)(?:\\s[^>]*)?>[^<]*${SIGN}`),
  'serif-signs': new RegExp(`<(?:li|a)(?:\\s[^>]*)?>[^<]*${SIGN}`),
  // Not the letters of a formula, which KaTeX puts into spans of classes "mord", "mrel" and so on.
  'sans-signs': new RegExp(`<(?:p|td|th|label|b|span(?! class="m))(?:\\s[^>]*)?>[^<]*${SIGN}`),
};

/** A whole lab, and the first screens of a lesson: what comes later asks for its faces of few characters itself. */
const OPENING = 24_000;

/**
 * The names of the font files that the text of a page is set in, as far as its HTML shows, besides those that every page
 * begins to load at once. Other faces of few letters (accents, double-struck) are left to the style sheet to ask for.
 */
export function pageFonts(html: string): readonly string[] {
  const start = html.indexOf('<main');
  const opening = html
    .slice(Math.max(start, 0), Math.max(start, 0) + OPENING)
    .replace(/<math[\s>].*?<\/math>/gs, '');
  const namesOf = (marks: Readonly<Record<string, RegExp>>, text: string) =>
    Object.entries(marks).flatMap(([name, mark]) => (mark.test(text) ? [name] : []));
  return [...namesOf(MARKS, html), ...namesOf(SIGN_MARKS, opening)];
}

/** A page that begins to load these addresses before its style sheets have told that they are needed. */
export const withPreloads = (html: string, addresses: readonly string[]): string =>
  html.replace(
    /<link rel="preload"[^>]*as="font"/,
    (first) =>
      addresses
        .map(
          (href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`,
        )
        .join('') + first,
  );
