/** The part of PostCSS's `Declaration` that is used. */
interface Declaration {
  readonly prop: string;
  value: string;
}

/**
 * Leaves of a face's files the WOFF2, where there is one: every browser that runs the course reads it. KaTeX names each face in
 * three dresses, and the older two would be 40 files of the site that nobody asks for and a thirtieth of its style sheet.
 */
export const woff2Alone = {
  postcssPlugin: 'woff2-alone',
  Declaration(declaration: Declaration): void {
    if (declaration.prop !== 'src') return;
    const sources = declaration.value.split(/,\s*(?=url\()/);
    const woff2 = sources.filter((source) => /format\(\s*["']?woff2["']?\s*\)/.test(source));
    if (woff2.length > 0 && woff2.length < sources.length) declaration.value = woff2.join(',');
  },
};
