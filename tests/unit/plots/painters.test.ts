import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/plots/mark.ts';
import { paint } from '../../../src/plots/paint.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const line: Mark = { kind: 'line', points: [1, 2, 3.123, 2, 3, 5], tone: 'series-1', width: 2 };
const dot: Mark = { kind: 'dot', x: 4, y: 5, r: 3, tone: 'accent', rim: 1 };
const words: Mark = {
  kind: 'text',
  x: 1,
  y: 2,
  text: 'a < b & "c"',
  tone: 'ink',
  size: 12,
  anchor: 'middle',
  baseline: 'middle',
  face: 'italic',
};

describe('svgMarks', () => {
  it('writes a line as relative path data to a tenth of a pixel, coloured by a custom property', () => {
    const svg = svgMarks([line]);
    expect(svg).toContain('d="M1 2l2.1 0-0.1 3"');
    expect(svg).toContain('stroke="var(--series-1)"');
  });

  it('does not let rounding add up along a line', () => {
    const points = Array.from({ length: 300 }, (_, k) => [k * 0.34, 0]).flat();
    const moves =
      svgMarks([{ kind: 'line', points, tone: 'ink', width: 1 }]).match(/d="M0 0l([^"]*)"/)?.[1] ??
      '';
    const numbers = moves.split(' ').map(Number);
    expect(numbers.filter((_, k) => k % 2 === 0).reduce((sum, x) => sum + x, 0)).toBeCloseTo(
      299 * 0.34,
      1,
    );
  });

  it('writes many lines of one look as one path, and regions with their holes', () => {
    expect(
      svgMarks([
        {
          kind: 'lines',
          lines: [
            [0, 0, 1, 0],
            [5, 5, 6, 6],
          ],
          tone: 'ink',
          width: 1,
        },
      ]),
    ).toContain('d="M0 0l1 0M5 5l1 1"');
    const area = svgMarks([
      {
        kind: 'area',
        rings: [
          [0, 0, 9, 0, 9, 9],
          [1, 1, 2, 1, 2, 2],
        ],
        tone: 'ink',
        opacity: 0.1,
      },
    ]);
    expect(area).toContain('d="M0 0l9 0 0 9zM1 1l1 0 0 1z"');
    expect(area).toContain('fill-rule="evenodd"');
  });

  it('escapes what is written', () =>
    expect(svgMarks([words])).toContain('>a &lt; b &amp; &quot;c&quot;</text>'));
});

describe('paint', () => {
  /** A pen that writes down what is asked of it; only what `paint` uses is there. */
  const recorder = () => {
    const said: string[] = [];
    const pen = new Proxy({} as CanvasRenderingContext2D, {
      get: (_, name) =>
        name === 'canvas'
          ? { width: 90, height: 60 }
          : (...args: unknown[]) => said.push(`${String(name)} ${args.join(' ')}`.trim()),
      set: (_, name, value) => said.push(`${String(name)} = ${value}`) > 0,
    });
    return { pen, said };
  };

  it('wipes the whole canvas, then draws the marks in order in the page’s colours', () => {
    const { pen, said } = recorder();
    paint(pen, [line, dot], (tone) => `<${tone}>`);
    expect(said.slice(0, 4)).toEqual(['save', 'resetTransform', 'clearRect 0 0 90 60', 'restore']);
    const moves = said.filter((one) =>
      /^(moveTo|lineTo|arc|stroke$|fill$|strokeStyle|fillStyle)/.test(one),
    );
    expect(moves).toEqual([
      'moveTo 1 2',
      'lineTo 3.123 2',
      'lineTo 3 5',
      'strokeStyle = <series-1>',
      'stroke',
      `arc 4 5 3 0 ${2 * Math.PI}`,
      'strokeStyle = <paper>',
      'stroke',
      'fillStyle = <accent>',
      'fill',
    ]);
  });

  it('refuses text, which belongs into the page', () => {
    expect(() => paint(recorder().pen, [words], String)).toThrow('Text is drawn as SVG');
  });
});
