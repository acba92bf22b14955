import { describe, expect, it } from 'vitest';
import { restoreImage, takeImage } from '../../../src/sandbox/memory-image.ts';

const PAGE = 65_536;

/** Four pages: zeros, something at both ends, zeros, something in the middle. */
function memoryInUse() {
  const memory = new WebAssembly.Memory({ initial: 4, maximum: 8 });
  const bytes = new Uint8Array(memory.buffer);
  for (const at of [PAGE, 2 * PAGE - 1, 3 * PAGE + 777]) bytes[at] = at % 251;
  return { memory, bytes, was: bytes.slice() };
}

describe('the image of a memory', () => {
  it('holds the pages that are in use alone', () => {
    const { memory } = memoryInUse();
    expect(takeImage(memory).pages.map(({ at }) => at / PAGE)).toEqual([1, 3]);
  });

  it('puts back every byte, wherever something was written since', () => {
    const { memory, bytes, was } = memoryInUse();
    const image = takeImage(memory);
    for (const at of [0, PAGE - 1, PAGE, 2 * PAGE - 1, 2 * PAGE, 3 * PAGE, 4 * PAGE - 1]) {
      bytes[at] = 99;
      restoreImage(memory, image);
      expect(Buffer.compare(bytes, was), `byte ${at}`).toBe(0);
    }
    bytes.fill(255);
    restoreImage(memory, image);
    expect(Buffer.compare(bytes, was)).toBe(0);
  });

  it('is not changed by what is written to the memory afterwards', () => {
    const { memory, bytes } = memoryInUse();
    const image = takeImage(memory);
    bytes.fill(1);
    expect(image.pages.map(({ bytes: kept }) => kept.includes(1))).toEqual([false, false]);
  });

  it('cannot be put back into a memory that has grown', () => {
    const { memory } = memoryInUse();
    const image = takeImage(memory);
    memory.grow(1);
    expect(() => restoreImage(memory, image)).toThrow('has grown cannot be put back');
  });
});
