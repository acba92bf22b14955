import { describe, expect, it } from 'vitest';
import { linear } from '../../../src/plots/scale.ts';
import { fieldArrow, fieldPlaces } from '../../../src/plots/vector-field.ts';

/** Ten pixels to the unit. */
const frame = { x: linear([0, 6], [20, 80]), y: linear([0, 4], [40, 0]) };

describe('a vector field', () => {
  it('has a place in the middle of every cell of the frame, row by row from the top', () => {
    const places = fieldPlaces(frame, 20);
    expect(places).toHaveLength(6);
    expect(places[0]).toEqual([1, 3]);
    expect(places[5]).toEqual([5, 1]);
    expect(fieldPlaces(frame, 1000)).toEqual([[3, 2]]);
  });

  it('draws an arrow of the length asked for, in the direction of the vector', () => {
    const [shaft = [], head = []] = fieldArrow({ x: 3, y: 2, dx: 0, dy: 5 }, frame, 12);
    expect(shaft).toEqual([50, 26, 50, 14]);
    expect(head.slice(2, 4)).toEqual([50, 14]);
    // Both barbs lie behind the tip, one on each side.
    const [leftX = 0, leftY = 0, , , rightX = 0, rightY = 0] = head;
    expect(leftY).toBeGreaterThan(14);
    expect(rightY).toBe(leftY);
    expect(leftX + rightX).toBe(100);
    expect(leftX).not.toBe(rightX);
  });

  it('draws nothing for a vector of no length or none that is a number', () => {
    expect(fieldArrow({ x: 1, y: 1, dx: 0, dy: 0 }, frame, 12)).toEqual([]);
    expect(fieldArrow({ x: 1, y: 1, dx: Number.NaN, dy: 1 }, frame, 12)).toEqual([]);
    expect(fieldArrow({ x: 1, y: 1, dx: Infinity, dy: 1 }, frame, 12)).toEqual([]);
  });
});
