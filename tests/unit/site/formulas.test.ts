import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { MathError, satteriKatex } from '../../../tools/satteri-katex.ts';

const options = {
  features: { math: true },
  mdastPlugins: [satteriKatex()],
  fileURL: pathToFileURL('/course/lesson.mdx'),
};
const mdx = async (source: string) => (await mdxToJs(source, options)).code;
const html = async (source: string) => (await markdownToHtml(source, options)).html;
const refusal = async (source: string): Promise<string> => {
  try {
    await mdx(source);
  } catch (error) {
    if (error instanceof MathError) return error.message;
    throw error;
  }
  return 'was not refused';
};

describe('formulas', () => {
  it('are set inline with MathML for those who cannot see them', async () => {
    const built = await html('The step $-\\eta g$ is small.');
    expect(built).toContain('<span class="math-inline one-piece" data-pagefind-ignore="all">');
    expect(built).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
    expect(built).toContain('aria-hidden="true"');
    // The author's TeX, which KaTeX would repeat there, is for nobody.
    expect(built).not.toContain('annotation');
  });

  it('give each script one child, also where an operator stands in it', async () => {
    const built = await html(
      'At $\\lambda_{\\max}^2$ and $\\eta_{\\operatorname{max}}$ and $\\max_i x_i$.',
    );
    expect(built).toMatch(
      /<msubsup><mi>λ<\/mi><mrow><mi>max<\/mi><mo>\u2061<\/mo><\/mrow><mn>2<\/mn>/,
    );
    expect(built).not.toMatch(/<\/mi><mo>\u2061<\/mo>(?!<\/mrow>)/);
  });

  it('are set apart when $$ stands on lines of its own', async () => {
    expect(await html('$$\nv \\leftarrow \\beta v + g\n$$')).toContain(
      '<div class="math-display" data-pagefind-ignore="all"><span class="katex-display">',
    );
  });

  it('become one node each in MDX, kept out of the search index', async () => {
    const code = await mdx('A root $\\sqrt{x}$.');
    expect(code).toMatch(/"set:html": "<span class=\\"katex/);
    expect(code).toContain('"data-pagefind-ignore": "all"');
  });

  it('leave something to read for tools that skip MathML where they are all of a table header', async () => {
    const table = await html('| $t$ | step $t$ |\n|---|---|\n| $1$ | $2$ |');
    expect(table.split('\u2063')).toHaveLength(2);
    expect(table).toMatch(/\u2063<\/span><\/th>/);
  });

  it('stay in one piece with the marks that touch them, each of which appears once', async () => {
    const built = await html(
      'From ($x_0$). ($y$, “$z$”), two $\\beta$s and $k$ *more* $n$; so it is.',
    );
    const shown = built.replace(/<math[\s\S]*?<\/math>|<[^>]*>/g, '');
    expect(shown.trim()).toBe('From (x0​). (y, “z”), two βs and k more n; so it is.');
    expect(built).toMatch(/"all">\(<span class="katex">[\s\S]*?<\/span>\)\.<\/span> <span/);
    expect(built).toMatch(/<\/span>s<\/span> and/);
    expect(built).toMatch(/<\/span><\/span> <em>more<\/em> <span/);
  });

  it('may break and take no mark with them where they are long', async () => {
    const built = await html(
      'So $f(x - \\eta g) \\approx f(x) - \\eta \\lVert g \\rVert^2$, and on.',
    );
    expect(built).toContain('<span class="math-inline" data-pagefind-ignore="all">');
    expect(built).toContain('</span>, and on.');
  });

  it('keep braces and dollars of code and prose out of it', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an author's text, not a template.
    expect(await mdx('Write `${x}` for \\$5.')).not.toContain('katex');
  });
});

describe('a formula is refused with its place', () => {
  it('when KaTeX does not know a command', async () => {
    expect(await refusal('Text.\n\nMore of it $\\frobnicate x$.')).toMatch(
      /Undefined control sequence: \\frobnicate[\s\S]*in "\\frobnicate x" at \/course\/lesson\.mdx:3$/,
    );
  });

  it('when it is not well formed', async () => {
    expect(await refusal('$$\n\\frac{1}{2\n$$')).toMatch(/lesson\.mdx:1$/);
  });

  it('when it has text mode letters that no font of KaTeX has', async () => {
    expect(await refusal('$größe$')).toMatch(/lesson\.mdx:1$/);
  });

  it('when it stands in a heading', async () => {
    expect(await refusal('Text.\n\n## The role of $\\beta$')).toMatch(
      /^A heading cannot hold a formula[\s\S]*lesson\.mdx:3$/,
    );
  });

  it('when it stands in a heading inside something else', async () => {
    expect(await refusal('## The *role of $\\beta$*')).toMatch(/^A heading cannot hold a formula/);
  });

  it('when $$ stands inside a line of text', async () => {
    expect(await refusal('Then $$v = 0$$ holds.')).toMatch(
      /^Put each \$\$ on a line of its own[\s\S]*lesson\.mdx:1$/,
    );
  });

  it('when $$ opens and closes on one line', async () => {
    expect(await refusal('Then\n\n$$v = 0$$')).toMatch(
      /^Put each \$\$ on a line of its own[\s\S]*lesson\.mdx:3$/,
    );
  });
});
