import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRun } from '../../../src/sandbox/decode.ts';

/** `FUZZ_RUNS=100000 npx vitest run decode` is the long form. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 5000);

describe('what comes out of a realm', () => {
  const LOADED = 'L{"kind":"loaded","exports":{"f":"function"},"arities":{"f":0}}';
  const ONE = 'O{"kind":"returned","value":1,"mutated":[]}';
  /** Text out of the pieces real messages are made of, in any order: often nearly right. */
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '{}',
      '[]',
      'null',
      'true',
      '1',
      '-0',
      '1e999',
      '"x"',
      '{"$":"NaN"}',
    ],
    ...[
      '{"$":"promise"}',
      '{"$":"x"}',
      '{"$":1}',
      '"$":',
      '"kind":"returned"',
      '"kind":"rolled"',
      '"kind":"threw"',
    ],
    ...[
      '"kind":"loaded"',
      '"kind":"done"',
      '"kind":"stuck"',
      '"value":',
      '"mutated":',
      '"error":',
      '"message":"m"',
    ],
    ...[
      '"initial":',
      '"records":',
      '"interleaved":',
      '"end":',
      '"exports":',
      '"arities":',
      '"place":',
      '"line":1',
    ],
    ...[
      '{"message":"m"}',
      '{"kind":"done"}',
      '{"step":1,"w":[1],"state":{}}',
      '"__proto__":',
      '"step":1',
    ],
  );
  const content = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 8 }).map((pieces) => `{${pieces.join(',')}}`),
    fc.string(),
  );
  const message = fc.oneof(
    fc.constant(LOADED),
    fc
      .tuple(fc.constantFrom('L', 'O', 'O', 'O', 'P', 'X', 'D', ''), content)
      .map((parts) => parts.join('')),
    fc.constantFrom(undefined, null, 7, {}, ['O'], 'D'),
  );

  it(
    'is a Run, whatever it is',
    () => {
      const end = fc.constantFrom('finished', 'deadline', 'memory');
      fc.assert(
        fc.property(
          fc.array(message, { maxLength: 12 }),
          end,
          fc.nat(5),
          (messages, how, calls) => {
            const run = decodeRun({ messages, end: how as 'finished' }, calls, 1);
            expect(run.outcomes.length).toBeLessThanOrEqual(calls);
            expect(run.logs.lines.length).toBeLessThanOrEqual(200);
            if (run.end === 'finished' && run.load.kind === 'loaded')
              expect(run.outcomes.length).toBe(calls);
            expect(['loaded', 'syntax', 'threw', 'unfinished']).toContain(run.load.kind);
          },
        ),
        { numRuns },
      );
    },
    5000 + numRuns,
  );

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
