import { describe, expect, it } from 'vitest';
import { searchPlane } from '../../../src/islands/search-figure-plane.ts';
import {
  COLUMNS,
  ROWS,
  readResponse,
  sampleResponse,
  shareBelow,
} from '../../../src/islands/search-figure-response.ts';
import {
  best,
  DEFAULTS,
  type Settings,
  SIDES,
  SUBJECTS,
  searches,
  subjectOf,
} from '../../../src/islands/search-figure-settings.ts';
import { notice } from '../../../src/islands/search-figure-words.ts';
import { hitChance } from '../../../src/optim/hit-chance.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const responses = new Map(
  SUBJECTS.map((subject) => [subject.id, readResponse(sampleResponse(subject))]),
);
const response = (id: Settings['subject']) => responses.get(id) ?? [];

describe('the search figure', () => {
  it('knows the loss everywhere on the plane', () => {
    for (const { id } of SUBJECTS) {
      expect(response(id)).toHaveLength(COLUMNS * ROWS);
      for (const height of response(id)) expect(height).toBeLessThanOrEqual(3);
    }
  });

  it('shows that Adam hardly feels ε, and that momentum feels both of its knobs', () => {
    const column = (id: Settings['subject'], k: number) =>
      Array.from({ length: ROWS }, (_, j) => response(id)[j * COLUMNS + k] ?? Number.NaN);
    const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    const columns = Array.from({ length: COLUMNS }, (_, k) => k);
    // In the middle of the rates ε changes the loss by less than a quarter of a decade, β by more than one.
    expect(Math.max(...columns.slice(0, 50).map((k) => spread(column('adam', k))))).toBeLessThan(
      0.25,
    );
    expect(spread(column('momentum', 40))).toBeGreaterThan(1);
  });

  it.each(SUBJECTS)('foretells how often a draw for $id beats the grid', (subject) => {
    const side = 3;
    const { grid } = searches({ subject: subject.id, side, draw: 1 });
    const target = best(grid).loss;
    const draws = Array.from({ length: 200 }, (_, k) =>
      best(searches({ subject: subject.id, side, draw: k + 1 }).random),
    );
    const won = draws.filter(({ loss }) => loss < target).length / draws.length;
    const foretold = hitChance(shareBelow(response(subject.id), target), side * side);
    expect(Math.abs(won - foretold)).toBeLessThan(0.08);
  });

  it('gives random search the better chance where one knob is idle, but not at four trials, and an even one else', () => {
    const chance = (id: Settings['subject'], side: number) => {
      const { grid } = searches({ subject: id, side, draw: 1 });
      return hitChance(shareBelow(response(id), best(grid).loss), side * side);
    };
    for (const side of [3, 4, 5]) {
      expect(chance('adam', side)).toBeGreaterThan(0.9);
      expect(chance('momentum', side)).toBeGreaterThan(0.3);
      expect(chance('momentum', side)).toBeLessThan(0.55);
    }
    expect(chance('adam', 2)).toBeLessThan(0.4);
  });

  it('says how many rates were tried and how far both came', () => {
    const told = notice(DEFAULTS, response('adam'), searches(DEFAULTS));
    expect(told).toMatch(/^9 trials each\. The grid tries 3 rates, .* loss of 0\.135\./);
    expect(told).toContain('The random draw tries 9 rates');
    expect(told).toContain('Only η matters here');
  });

  it('marks a rate at the foot for every value tried, and the best trial last', () => {
    const subject = subjectOf('adam');
    const { grid, random } = searches(DEFAULTS);
    const feet = (tried: typeof grid) =>
      new Set(
        searchPlane(subject, response('adam'), tried, 'series-2', 400).flatMap((mark) =>
          mark.kind === 'line' && mark.tone === 'series-2' ? [mark.points[0]] : [],
        ),
      ).size;
    expect(feet(grid)).toBe(3);
    expect(feet(random)).toBe(9);
    const marks = searchPlane(subject, response('adam'), random, 'series-2', 400);
    expect(marks.at(-1)).toMatchObject({ kind: 'dot', tone: 'series-2', r: 6.5 });
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const { id } of SUBJECTS)
      for (const side of SIDES)
        for (const draw of [1, 17, 40]) {
          const settings = { subject: id, side, draw };
          const found = searches(settings);
          expect(notice(settings, response(id), found)).not.toMatch(/NaN|Infinity|undefined/);
          for (const tried of [found.grid, found.random])
            expect(
              svgMarks(searchPlane(subjectOf(id), response(id), tried, 'series-1', 320)),
            ).not.toMatch(/NaN|Infinity|undefined|e\+/);
        }
  });

  it('refuses a subject that it does not know', () => {
    expect(() => subjectOf('sgd')).toThrow('Nothing is known about tuning "sgd".');
  });
});
