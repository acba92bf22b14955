import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { labHost } from '../../../src/islands/experiment-host.ts';
import { readBatch } from '../../../src/labs/experiments.ts';
import { type LabRequest, serveExperiments } from '../../../src/labs/serve-experiments.ts';
import type { DescentSettings } from '../../../src/labs/surface-descent.ts';

const SETTINGS: DescentSettings = {
  surface: 'bowl',
  kappa: 1,
  optimizer: 'sgd',
  hyper: { lr: 0.5 },
  start: [2, 0],
  steps: 3,
  seed: 1,
};

/** A line whose far side answers each request in the next turn, or as it is told to. */
function lineTo(far: (hear: (data: unknown) => void) => (request: LabRequest) => void) {
  let serve: (request: LabRequest) => void = () => {};
  const close = vi.fn();
  return {
    close,
    line: {
      post: (request: LabRequest) => void Promise.resolve().then(() => serve(request)),
      listen: (hear: (data: unknown) => void) => {
        serve = far(hear);
      },
      close,
    },
  };
}

const library = () => lineTo((hear) => serveExperiments(undefined, hear));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a lab’s host', () => {
  it('gives the batch of a run', async () => {
    const run = labHost(library().line, { patienceMs: 1000, readBatch }).start(
      'surface-descent',
      SETTINGS,
    );
    const advanced = await run.advance(10);
    expect(advanced).toMatchObject({ kind: 'batch', done: true });
    if (advanced.kind === 'batch')
      expect([...advanced.batch.trajectory.value]).toEqual([2, 0.5, 0.125, 0.03125]);
  });

  it('keeps two runs apart', async () => {
    const host = labHost(library().line, { patienceMs: 1000, readBatch });
    const one = host.start('surface-descent', SETTINGS);
    const two = host.start('surface-descent', { ...SETTINGS, start: [4, 0] });
    const [first, second] = await Promise.all([one.advance(10), two.advance(10)]);
    expect(first.kind === 'batch' && first.batch.trajectory.value[0]).toBe(2);
    expect(second.kind === 'batch' && second.batch.trajectory.value[0]).toBe(8);
  });

  it('tells why a run cannot begin, and the other runs go on', async () => {
    const host = labHost(library().line, { patienceMs: 1000, readBatch });
    const wrong = host.start('surface-descent', { ...SETTINGS, surface: 'volcano' });
    const right = host.start('surface-descent', SETTINGS);
    expect(await wrong.advance(10)).toEqual({
      kind: 'stopped',
      reason: 'There is no surface called "volcano".',
    });
    expect(await right.advance(10)).toMatchObject({ kind: 'batch' });
  });

  it('closes the line to a program that does not answer, and says what it may be', async () => {
    const { line, close } = lineTo(() => () => {});
    const host = labHost(line, { patienceMs: 1990, readBatch });
    const asked = host.start('surface-descent', SETTINGS).advance(10);
    await vi.advanceTimersByTimeAsync(2000);
    const reason = 'it gave no answer within 2 s; is there a loop without an end?';
    expect(await asked).toEqual({ kind: 'stopped', reason });
    expect(close).toHaveBeenCalledOnce();
    expect(await host.start('surface-descent', SETTINGS).advance(10)).toMatchObject({ reason });
  });

  it.each([[null], ['text'], [{ run: 'x' }], [{ kind: 'batch', run: 99_999 }]])(
    'overhears %j',
    async (noise) => {
      const { line } = lineTo((hear) => {
        const serve = serveExperiments(undefined, hear);
        return (request) => {
          hear(noise);
          serve(request);
        };
      });
      const run = labHost(line, { patienceMs: 1000, readBatch }).start('surface-descent', SETTINGS);
      expect(await run.advance(10)).toMatchObject({ kind: 'batch' });
    },
  );

  it('does not take a forged batch for one', async () => {
    const { line } = lineTo((hear) => (request) => {
      if (request.kind === 'advance')
        hear({ kind: 'batch', run: request.run, batch: { value: 'high' }, done: true });
    });
    const run = labHost(line, { patienceMs: 1000, readBatch }).start('surface-descent', SETTINGS);
    expect(await run.advance(10)).toEqual({
      kind: 'stopped',
      reason: 'what came back could not be read',
    });
  });
});
