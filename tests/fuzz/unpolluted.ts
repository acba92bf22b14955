import { expect } from 'vitest';

const before = new Map(
  [Object.prototype, Array.prototype, Function.prototype].map((one) => [
    one,
    Reflect.ownKeys(one).length,
  ]),
);

/** Fails when anything has been put on the prototypes that all objects share. */
export function expectUnpolluted(): void {
  for (const [prototype, count] of before) expect(Reflect.ownKeys(prototype).length).toBe(count);
}
