import { encodeValue, newRoom, quote, type Room } from './encode.ts';
import { keys } from './primordials.ts';
import { type RolloutRun, type Step, startRun, takeStep } from './rollout-run.ts';
import type { StudentModule } from './student-module.ts';
import { encodeThrown } from './thrown.ts';
import type { HeldRollout } from './written-out.ts';

/** A run together with the wire text of the steps recorded so far. */
interface Recorded {
  readonly run: RolloutRun;
  text: string;
}

/**
 * Steps whose inputs are watched for changes made in place, besides the recorded ones. A program that writes to its input
 * does so from the start, and watching every one of 10 000 steps would take as long as running them.
 */
const WATCHED_STEPS = 64;

/** Drives `init` and `step` through a rollout, with its interleaved run if it has one; gives its outcome as wire text. */
export function answerRollout(call: HeldRollout, module: StudentModule): string {
  const room = newRoom();
  let initial = encodeValue(undefined);
  let t = 0;
  const runs: { first: Recorded | null; second: Recorded | null } = { first: null, second: null };
  let mutated = '';
  const close = (end: string) =>
    `{"kind":"rolled","initial":${initial},"records":[${runs.first?.text ?? ''}]${
      call.interleaved === undefined ? '' : `,"interleaved":[${runs.second?.text ?? ''}]`
    }${mutated === '' ? '' : `,"mutated":${mutated}`},"end":${end}}`;
  try {
    const init = module.take('init');
    const step: Step = module.take('step');
    const state = init(call.w0.length);
    initial = encodeValue(state, room);
    if (state === undefined) return close(stuckAt(0, state, room));
    runs.first = { run: startRun(call.w0, call.gradients, state), text: '' };
    if (call.interleaved !== undefined) {
      const { w0, gradients } = call.interleaved;
      runs.second = { run: startRun(w0, gradients, init(w0.length)), text: '' };
    }
    const hyper = { ...call.hyper, ...call.schedule } as Record<string, number | boolean>;
    const steps = stepsOf(runs.first, runs.second);
    let due = 0;
    for (t = 1; t <= steps; t++) {
      setHyper(hyper, call, t);
      while (due < call.record.length && (call.record[due] as number) < t) due += 1;
      const record = call.record[due] === t;
      for (let k = 0; k < 2; k++) {
        const at = k === 0 ? runs.first : runs.second;
        if (at === null || t > at.run.source.steps) continue;
        const stepped = takeStep(
          at.run,
          step,
          t,
          hyper,
          mutated === '' && (record || t <= WATCHED_STEPS),
        );
        if (mutated === '' && at.run.mutated !== '')
          mutated = `{"step":${t},"what":${quote(at.run.mutated)}}`;
        if (stepped.kind === 'stuck') return close(stuckAt(t, stepped.returned, room));
        if (record) addRecord(at, t, room);
      }
    }
  } catch (error) {
    return close(`{"kind":"threw","step":${t},"error":${encodeThrown(error, module.url)}}`);
  }
  return close('{"kind":"done"}');
}

const stuckAt = (t: number, returned: unknown, room: Room) =>
  `{"kind":"stuck","step":${t},"returned":${encodeValue(returned, room)}}`;

function addRecord(at: Recorded, t: number, room: Room): void {
  const w = encodeValue(at.run.w, room);
  const state = encodeValue(at.run.state, room);
  at.text += `${at.text === '' ? '' : ','}{"step":${t},"w":${w},"state":${state}}`;
}

const stepsOf = (first: Recorded, second: Recorded | null): number => {
  const a = first.run.source.steps;
  const b = second === null ? 0 : second.run.source.steps;
  return a > b ? a : b;
};

/** Overwrites the scheduled values, names that the record already has. */
function setHyper(hyper: Record<string, number | boolean>, call: HeldRollout, t: number): void {
  if (call.schedule === undefined) return;
  const names = keys(call.schedule);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const value = call.schedule[name]?.[t - 1];
    if (value !== undefined) hyper[name] = value;
  }
}
