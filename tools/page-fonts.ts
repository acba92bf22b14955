/** A face of the page's own or of KaTeX, and what in a page's HTML is set in it. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'serif-italic': /<(?:em|i|cite|dfn|var)[\s>]|font-style="italic"/,
  mono: /<(?:code|pre|samp)[\s>]/,
  'formula-main-regular': /class="katex"/,
  'formula-math-italic': /"mord mathnormal/,
  'formula-size1-regular': /"delimsizing size1"|"delim-size1"|op-symbol small-op/,
  'formula-size2-regular': /"delimsizing size2"|op-symbol large-op/,
  'formula-size3-regular': /"delimsizing size3"/,
  'formula-size4-regular': /"delimsizing size4"|"delim-size4"/,
};

/**
 * The names of the font files that the text of a page is set in, as far as its HTML shows, besides those that every page
 * begins to load at once. Faces of few letters (Greek, accents, double-struck) are left to the style sheet to ask for.
 */
export const pageFonts = (html: string): readonly string[] =>
  Object.entries(SIGNS).flatMap(([name, sign]) => (sign.test(html) ? [name] : []));

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
