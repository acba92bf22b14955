import type { Standing } from './standing.ts';

/** The versions of the standard that packages are made for. */
export type ScormVersion = '1.2' | '2004';

type Setting = readonly [element: string, value: string];

/** How one version of the standard names its functions and the elements of its data model. */
export interface Dialect {
  /** The name of the run-time object. */
  readonly api: string;
  readonly calls: Readonly<
    Record<
      'initialize' | 'get' | 'set' | 'commit' | 'terminate' | 'lastError' | 'errorText',
      string
    >
  >;
  readonly elements: Readonly<
    Record<'learner' | 'mode' | 'status' | 'place' | 'kept' | 'exit' | 'time', string>
  >;
  /** Score and completion. */
  readonly settings: (standing: Standing) => readonly Setting[];
  /** A length of time. */
  readonly duration: (seconds: number) => string;
}

const two = (n: number): string => String(n).padStart(2, '0');
const percent = ({ share }: Standing): string => String(Math.round(share * 10_000) / 100);
const fraction = (x: number): string => String(Math.round(x * 10_000) / 10_000);

const scorm12: Dialect = {
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    lastError: 'LMSGetLastError',
    errorText: 'LMSGetErrorString',
  },
  elements: {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    status: 'cmi.core.lesson_status',
    place: 'cmi.core.lesson_location',
    kept: 'cmi.suspend_data',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
  },
  settings: (now) => [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', percent(now)],
    // One element says both: "passed" is complete.
    ['cmi.core.lesson_status', now.isComplete ? 'passed' : 'incomplete'],
  ],
  duration: (seconds) => {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(Math.floor(seconds % 60))}`;
  },
};

const scorm2004: Dialect = {
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    lastError: 'GetLastError',
    errorText: 'GetErrorString',
  },
  elements: {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    status: 'cmi.completion_status',
    place: 'cmi.location',
    kept: 'cmi.suspend_data',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
  },
  settings: (now) => [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', percent(now)],
    ['cmi.score.scaled', fraction(now.share)],
    ['cmi.progress_measure', fraction(now.measure)],
    ['cmi.completion_status', now.isComplete ? 'completed' : 'incomplete'],
    // Who is not there yet has not failed.
    ['cmi.success_status', now.isComplete ? 'passed' : 'unknown'],
  ],
  duration: (seconds) => `PT${Math.floor(seconds)}S`,
};

/** The names of each version. */
export const DIALECTS: Readonly<Record<ScormVersion, Dialect>> = {
  '1.2': scorm12,
  '2004': scorm2004,
};
