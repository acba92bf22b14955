import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import startCompiler from 'wabt';
import { COMPILED } from '../../../src/training/block-kernel.ts';

it('is what block-kernel.wat compiles to', async () => {
  const compiler = await startCompiler();
  const source = readFileSync('src/training/block-kernel.wat', 'utf8');
  const { buffer } = compiler.parseWat('block-kernel.wat', source).toBinary({});
  expect(COMPILED).toBe(Buffer.from(buffer).toString('base64'));
});
