import { describe, expect, it } from 'vitest';
import { decodeRun } from '../../../src/sandbox/decode.ts';

describe('what comes out of a realm', () => {
  const LOADED = 'L{"kind":"loaded","exports":{"f":"function"},"arities":{"f":0}}';
  const ONE = 'O{"kind":"returned","value":1,"mutated":[]}';

  it('is a Run when it nests deeper than any encoder writes', () => {
    for (const text of ['['.repeat(200_000), `${'['.repeat(200_000)}${']'.repeat(200_000)}`]) {
      const messages = [LOADED, `O{"kind":"returned","mutated":[],"value":${text}}`, 'D'];
      expect(decodeRun({ messages, end: 'finished' }, 1, 1).outcomes[0]?.kind).toBe('threw');
    }
  });

  it('counts until the first word that it is done', () => {
    const run = decodeRun({ messages: [LOADED, ONE, 'D', ONE, 'Plate'], end: 'finished' }, 1, 1);
    expect(run.outcomes).toEqual([{ kind: 'returned', value: 1, mutated: [] }]);
    expect(run.logs.lines).toEqual([]);
  });

  it('never holds more outcomes than calls were made', () => {
    const run = decodeRun({ messages: [LOADED, ONE, ONE, ONE, 'D'], end: 'finished' }, 2, 1);
    expect(run.outcomes).toHaveLength(2);
  });

  it('is cut off when it claims to be done and is not', () => {
    expect(decodeRun({ messages: [LOADED, 'D'], end: 'finished' }, 1, 1).end).toBe('deadline');
    expect(decodeRun({ messages: [], end: 'finished' }, 0, 1).end).toBe('deadline');
  });

  it('turns an outcome that nobody can read into a throw', () => {
    const run = decodeRun(
      { messages: [LOADED, 'O{"kind":"returned"}', 'D'], end: 'finished' },
      1,
      1,
    );
    expect(run.outcomes[0]).toEqual({
      kind: 'threw',
      error: { message: 'The program sent an answer that cannot be read.' },
    });
  });
});
