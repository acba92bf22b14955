import type { Dialect } from './dialect.ts';
import type { Api } from './find-api.ts';
import type { Standing } from './standing.ts';

/** What came of asking an LMS for something; `why` is a sentence for the learner. */
export type Answer = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly why: string };

/** What is asked for was never set: the 2004 standard's code for a value that is simply not there yet. */
const NOT_SET = '403';
const ALREADY_OPEN = '103';
const DONE: Answer = { kind: 'done' };

/** A conversation with an LMS in one dialect of SCORM. No trouble of the LMS is ever thrown. */
export class Session {
  readonly #api: Api;
  readonly #dialect: Dialect;
  /** The LMS has said once that the course is complete; that is not taken back. */
  #wasComplete = false;

  constructor(api: Api, dialect: Dialect) {
    this.#api = api;
    this.#dialect = dialect;
  }

  /** Begins; what is set from now on is kept for the next time. */
  open(): Answer {
    const { calls, elements } = this.#dialect;
    if (!this.#isTrue(calls.initialize, '') && this.#lastError() !== ALREADY_OPEN)
      return this.#refusal('did not begin the session');
    const status = this.#read(elements.status);
    const mode = this.#read(elements.mode);
    if (status === undefined || mode === undefined)
      return this.#refusal('did not say how far you were');
    this.#wasComplete = ['passed', 'completed'].includes(status);
    if (mode === 'review' || mode === 'browse')
      return { kind: 'refused', why: 'Your learning platform shows this for review only.' };
    return this.#set([[elements.exit, 'suspend']]);
  }

  /** What the LMS keeps under a name; undefined where it could not say. */
  kept(what: 'learner' | 'place' | 'kept'): string | undefined {
    return this.#read(this.#dialect.elements[what]);
  }

  /** Notes where the learner is; reaches the LMS's store with the next report. */
  note(place: string): void {
    this.#set([[this.#dialect.elements.place, place]]);
  }

  /** Hands over the standing and what has to be kept, and has the LMS store it. */
  report(now: Standing, kept: string): Answer {
    const { settings, elements, calls } = this.#dialect;
    const isComplete = now.isComplete || this.#wasComplete;
    const answer = this.#set([[elements.kept, kept], ...settings({ ...now, isComplete })]);
    if (answer.kind === 'refused') return answer;
    this.#wasComplete = isComplete;
    return this.#isTrue(calls.commit, '') ? DONE : this.#refusal('did not store your result');
  }

  /** Ends the session. */
  close(seconds: number): void {
    const { elements, duration, calls } = this.#dialect;
    this.#set([[elements.time, duration(seconds)]]);
    this.#isTrue(calls.commit, '');
    this.#isTrue(calls.terminate, '');
  }

  #set(settings: readonly (readonly [element: string, value: string])[]): Answer {
    for (const [element, value] of settings)
      if (!this.#isTrue(this.#dialect.calls.set, element, value))
        return this.#refusal(`did not take ${element}`);
    return DONE;
  }

  #read(element: string): string | undefined {
    const value = this.#call(this.#dialect.calls.get, element);
    if (value === undefined) return undefined;
    if (value !== '') return value;
    return ['0', NOT_SET].includes(this.#lastError()) ? '' : undefined;
  }

  /** Some run-times answer with a boolean where the standard says a string. */
  #isTrue(name: string, ...args: readonly string[]): boolean {
    return this.#call(name, ...args) === 'true';
  }

  #lastError(): string {
    return this.#call(this.#dialect.calls.lastError) ?? '';
  }

  #refusal(what: string): Answer {
    const code = this.#lastError();
    const words = this.#call(this.#dialect.calls.errorText, code) ?? '';
    const detail = code === '' || code === '0' ? '' : ` (error ${code}${words && `: ${words}`})`;
    return { kind: 'refused', why: `Your learning platform ${what}${detail}.` };
  }

  /** Undefined where the function is missing or throws. */
  #call(name: string, ...args: readonly string[]): string | undefined {
    try {
      const fn = this.#api[name];
      return typeof fn === 'function' ? String(fn.apply(this.#api, args) ?? '') : undefined;
    } catch {
      return undefined;
    }
  }
}
