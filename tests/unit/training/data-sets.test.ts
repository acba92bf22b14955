import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { circles } from '../../../src/training/circles.ts';
import { type DataSet, rowsOf } from '../../../src/training/data-set.ts';
import { DIGITS_PATH, readDigits } from '../../../src/training/digits.ts';
import { spirals } from '../../../src/training/spirals.ts';
import { splitData } from '../../../src/training/split.ts';
import { twoMoons } from '../../../src/training/two-moons.ts';

const bytes = new Uint8Array(readFileSync(`public/${DIGITS_PATH}`));

const points = ({ inputs, labels }: DataSet) =>
  Array.from(labels, (label, k) => ({
    label,
    x: inputs[2 * k] ?? Number.NaN,
    y: inputs[2 * k + 1] ?? Number.NaN,
  }));

describe('the data sets of the plane', () => {
  it.each([twoMoons, spirals, circles])('are the same for the same seed only', (draw) => {
    const settings = { count: 40, noise: 0.1, seed: 5 };
    expect(draw(settings)).toEqual(draw(settings));
    expect(draw({ ...settings, seed: 6 })).not.toEqual(draw(settings));
    expect(draw(settings).labels.filter((label) => label === 1)).toHaveLength(20);
  });

  it('lie on their curves when there is no noise', () => {
    const clean = { count: 200, noise: 0, seed: 1 };
    for (const { label, x, y } of points(twoMoons(clean))) {
      const side = label === 0 ? 1 : -1;
      expect(Math.hypot(side * x + 0.5, side * y + 0.25)).toBeCloseTo(1, 12);
      expect(side * y).toBeGreaterThanOrEqual(-0.25);
    }
    for (const { label, x, y } of points(circles(clean)))
      expect(Math.hypot(x, y)).toBeCloseTo(label === 0 ? 1.5 : 0.75, 12);
    for (const { label, x, y } of points(spirals(clean))) {
      const turn = 3 * Math.PI * (Math.hypot(x, y) / 1.75) + Math.PI * label;
      expect(Math.cos(turn - Math.atan2(y, x))).toBeCloseTo(1, 9);
    }
  });
});

describe('readDigits', () => {
  it('finds 1,797 images and as many of each digit as the data set is known to have', async () => {
    const digits = await readDigits(bytes);
    expect(digits).toMatchObject({ count: 1797, width: 64, classes: 10 });
    const counts = Array.from(
      { length: 10 },
      (_, c) => digits.labels.filter((l) => l === c).length,
    );
    // As scikit-learn's description of load_digits counts them.
    expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
    expect(Math.max(...digits.inputs)).toBe(1);
    expect([...digits.inputs.slice(0, 8)]).toEqual([0, 0, 5, 13, 9, 1, 0, 0].map((p) => p / 16));
  });

  it('reads a file that the server has already unpacked', async () => {
    const unpacked = await readDigits(new Uint8Array(gunzipSync(bytes)));
    expect(unpacked).toEqual(await readDigits(bytes));
  });

  it('says which line is broken', async () => {
    const page = new TextEncoder().encode('<!doctype html>');
    await expect(readDigits(page)).rejects.toThrow('Line 1 of the digits');
  });
});

describe('splitData', () => {
  it('gives every row to one of the two parts, by the seed', () => {
    const data: DataSet = {
      name: 'numbers',
      inputs: Float64Array.from({ length: 10 }, (_, k) => k),
      labels: Uint8Array.from({ length: 10 }, (_, k) => k),
      count: 10,
      width: 1,
      classes: 10,
    };
    const { training, validation } = splitData(data, 0.3, 7);
    expect([training.count, validation.count]).toEqual([7, 3]);
    const rows = [...training.inputs, ...validation.inputs];
    expect(rows.toSorted((a, b) => a - b)).toEqual([...data.inputs]);
    expect([...training.labels, ...validation.labels]).toEqual(rows);
    expect(splitData(data, 0.3, 7)).toEqual({ training, validation });
    expect(splitData(data, 0.3, 8).validation).not.toEqual(validation);
    expect(() => rowsOf(data, [10])).toThrow('rows 0 to 9');
  });
});
