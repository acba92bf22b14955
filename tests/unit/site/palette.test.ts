import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorDistance, contrast, VISIONS } from './color-vision.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');

function palette(theme: string): (name: string) => string {
  const block = new RegExp(`data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return (name) => {
    const value = new RegExp(`--${name}: (#[\\da-f]{6});`).exec(block)?.[1];
    if (value === undefined) throw new Error(`The ${theme} palette has no --${name}.`);
    return value;
  };
}

describe.each(['light', 'dark'])('the %s palette', (theme) => {
  const color = palette(theme);
  const series = [1, 2, 3, 4, 5, 6].map((n) => color(`series-${n}`));

  it.each([
    ['ink', 'paper'],
    ['ink', 'plate'],
    ['muted', 'paper'],
    ['muted', 'plate'],
    ['accent', 'paper'],
    ['accent', 'plate'],
    ['accent', 'accent-wash'],
    ['on-accent', 'accent'],
    ['good', 'paper'],
    ['good', 'good-wash'],
    ['bad', 'paper'],
    ['bad', 'bad-wash'],
    ['ink', 'good-wash'],
    ['ink', 'bad-wash'],
    ['ink', 'accent-wash'],
  ])('sets %s on %s with the contrast text needs (WCAG AA, 4.5)', (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('draws edges and data with the contrast graphics need (WCAG AA, 3)', () => {
    for (const line of [color('edge'), ...series]) {
      expect(contrast(line, color('paper')), line).toBeGreaterThanOrEqual(3);
      expect(contrast(line, color('plate')), line).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.keys(VISIONS))('keeps any two data colours apart in %s vision', (vision) => {
    const pairs = series.flatMap((a, i) => series.slice(i + 1).map((b) => [a, b] as const));
    for (const [a, b] of pairs)
      expect(colorDistance(a, b, vision), `${a} ${b}`).toBeGreaterThan(0.08);
  });
});
