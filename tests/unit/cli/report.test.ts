import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../../src/cli/command.ts';
import { escapeHtml } from '../../../src/cli/report/escape-html.ts';
import { similarPairs } from '../../../src/cli/report/similar.ts';
import { tokensOf, withoutComments } from '../../../src/cli/report/tokens.ts';
import { winnow } from '../../../src/cli/report/winnow.ts';
import { report } from '../../../src/cli/report.ts';
import { ASCENT, classWith, handInFile, RIGHT } from './regrade-class.ts';

const LOOP = `export function update(w: number[], g: number[], lr: number): number[] {
  const next: number[] = [];
  for (let j = 0; j < w.length; j += 1) {
    const step = lr * g[j];
    if (Number.isNaN(step)) throw new Error('no step');
    next.push(w[j] - step);
  }
  return next;
}
`;
const RENAMED = LOOP.replaceAll('next', 'out')
  .replaceAll('step', 'delta')
  .replaceAll('j', 'i')
  .replace(/\n {2}/g, '\n\n      // moved\n');

describe('similar submissions', () => {
  it('are found with other names, spaces and comments', () => {
    const [pair, ...more] = similarPairs(
      [
        { who: 'a', source: LOOP },
        { who: 'b', source: RENAMED },
        { who: 'c', source: RIGHT },
      ],
      '',
    );
    expect(more).toEqual([]);
    expect(pair?.works.map(({ who }) => who)).toEqual(['a', 'b']);
    expect(pair?.share).toBe(1);
    expect([...(pair?.lines[0] ?? [])]).toContain(3);
  });

  it('do not count what the starter gave', () => {
    const works = ['a', 'b'].map((who) => ({ who, source: LOOP }));
    expect(similarPairs(works, '')).toHaveLength(1);
    expect(similarPairs(works, RENAMED)).toEqual([]);
  });

  it('do not count what much of the class wrote', () => {
    const works = Array.from({ length: 10 }, (_, k) => ({ who: `s${k}`, source: LOOP }));
    expect(similarPairs(works.slice(0, 3), '')).toHaveLength(3);
    expect(similarPairs(works, '')).toEqual([]);
  });

  it('share a fingerprint wherever they share enough tokens in a row', () => {
    // The guarantee of winnowing: a common run of k + w − 1 = 13 tokens.
    const run = 'a + b * c - d / e + f * g ;';
    const [one, other] = [`x = [ 1 , 2 ] ; ${run} while`, `${run} return { y : 3 , z : 4 } ;`];
    const prints = [one, other].map((source) => new Set(winnow(tokensOf(source)).keys()));
    expect([...(prints[0] ?? [])].some((hash) => prints[1]?.has(hash))).toBe(true);
  });

  it('are read without their words, line for line', () => {
    const source = 'const a = 1; // by Ada\n/* Ada\n wrote */ f("//no");';
    expect(
      tokensOf(source)
        .map(({ text }) => text)
        .join(' '),
    ).toBe('const v = n ; v ( s ) ;');
    expect(withoutComments(source)).toBe('const a = 1; //…\n//…\n… f("//no");');
  });

  it('take no time over code that is made to take it', () => {
    expect(tokensOf('"\\'.repeat(100_000))).toEqual([]);
  });
});

describe('the page', () => {
  const evil = `${LOOP}// </pre><script>alert('Ada Lovelace')</script>\nconst s = "<b>s1x</b>";`;
  async function page(...options: string[]) {
    const the = classWith('report', {
      '1.json': await handInFile({ id: 's1x', name: 'Ada Lovelace', code: evil }),
      '2.json': await handInFile({ id: 's2x', name: '<i>Bo</i>', code: evil }),
      '3.json': await handInFile({ id: 's3x', name: 'Cy', code: ASCENT }),
      '4.json': await handInFile({ id: 's4x', name: 'Di', code: 'for (;;' }),
    });
    await the.regrade('--json', the.place('g.json'));
    const lines: string[] = [];
    const terminal: Terminal = { print: (line) => lines.push(line), note: () => undefined };
    const out = the.place('report.html');
    const code = await report.run(
      [the.place('g.json'), '--out', out, '--root', the.root, ...options],
      terminal,
    );
    return { code, html: the.read('report.html'), text: lines.join('\n') };
  }

  it('tells rates, attempts and mistakes, and names nobody', async () => {
    const { code, html, text } = await page('--json');
    expect(code).toBe(0);
    expect(html).toContain('4 students handed in.');
    expect(html).toContain('50 %');
    expect(html).toMatch(
      /<td class="number">1<\/td><td>ascent<\/td><td class="quiet">The gradient points uphill/,
    );
    expect(html).toContain('could not be run');
    expect(html).toMatch(/<summary>Student \d and Student \d: 100 % alike/);
    for (const name of ['Ada', 'Bo', 'Cy', 's1x', 's2x']) expect(html).not.toContain(name);
    expect(JSON.parse(text)).toMatchObject({
      students: 4,
      exercises: [{ id: 'sample', passed: 2, attempts: 3 }],
    });
    expect(text).not.toContain('Lovelace');
  });

  it('names students when asked, and escapes everything', async () => {
    const { html } = await page('--names');
    expect(html).toContain('Ada Lovelace');
    expect(html).toContain('&lt;i&gt;Bo&lt;/i&gt;');
    expect(html).toContain('&lt;/pre&gt;&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
  });
});

it('HTML is made of text without markup, control or direction characters', () => {
  expect(escapeHtml(`<a href='x' b="&">\u202E\u0007ß\n`)).toBe(
    '&lt;a href=&#39;x&#39; b=&quot;&amp;&quot;&gt;□□ß\n',
  );
});
