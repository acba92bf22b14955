import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../src/sandbox/compile-source.ts';

describe('compileSource', () => {
  it('takes types out and leaves every line where it was', async () => {
    const source = 'interface S {\n  a: number;\n}\n\nexport const f = (s: S): number => s.a;';
    const compiled = await compileSource(source);
    expect(compiled.kind).toBe('compiled');
    if (compiled.kind !== 'compiled') return;
    expect(compiled.js.split('\n')).toHaveLength(5);
    expect(compiled.js.split('\n')[4]).toContain('s.a');
  });

  it('says what is wrong and where, in a sentence without the compiler’s name', async () => {
    expect(await compileSource('const a = 1;\nlet y = (;')).toEqual({
      kind: 'syntax',
      message: 'Unexpected token',
      place: { line: 2, column: 10 },
    });
  });

  it('gives up on brackets without a bottom in a sentence', async () => {
    expect(await compileSource(`${'('.repeat(60_000)}1${')'.repeat(60_000)}`)).toEqual({
      kind: 'syntax',
      message: 'The code is nested too deeply to be read.',
    });
  });

  it('leaves an import that is only a type alone, and refuses one that is used', async () => {
    expect(
      (await compileSource("import { T } from './t';\nexport const f = (x: T) => x;")).kind,
    ).toBe('compiled');
    expect(await compileSource("import { t } from './t';\nexport const f = () => t;")).toEqual({
      kind: 'syntax',
      message: 'A solution cannot import anything. Write what it needs in this file.',
      place: { line: 1, column: 1 },
    });
  });

  it('takes the words import, from and then for what they are', async () => {
    const source =
      '// import things from elsewhere, then go\nexport const from = [1].map((then) => then);';
    expect((await compileSource(source)).kind).toBe('compiled');
  });

  it('refuses a namespace, but not one that is only declared or quoted', async () => {
    const refusal = await compileSource('export namespace N { export const a = 1 }');
    expect(refusal).toMatchObject({ kind: 'syntax', place: { line: 1 } });
    for (const source of [
      'declare namespace N { const a: number }',
      'const t = `\nnamespace N {\n`;',
    ])
      expect((await compileSource(source)).kind).toBe('compiled');
  });
});
