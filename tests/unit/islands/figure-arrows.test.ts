import { describe, expect, it } from 'vitest';
import { arrowMove } from '../../../src/islands/figure-arrows.ts';

const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
  arrowMove({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('an arrow key', () => {
  it('moves a tenth its way, and half a unit with Shift', () => {
    expect(press('ArrowUp')).toEqual([0, 0.1]);
    expect(press('ArrowLeft', { shiftKey: true })).toEqual([-0.5, 0]);
  });

  it('is left to the browser in a shortcut, as are all other keys', () => {
    expect(press('ArrowUp', { ctrlKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
  });
});
