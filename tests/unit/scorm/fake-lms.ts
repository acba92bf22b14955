import type { Api } from '../../../src/scorm/find-api.ts';

/** A SCORM 1.2 run-time in memory, with a switch for each kind of trouble. */
export class FakeLms {
  readonly values = new Map<string, string>();
  /** What a commit has stored. */
  stored = new Map<string, string>();
  readonly calls: string[] = [];
  error = '0';
  /** Functions that answer "false" with error 101. */
  readonly failing = new Set<string>();
  readonly api: Api;

  constructor() {
    const answer = (name: string, value: () => string) => () => {
      this.calls.push(name);
      this.error = this.failing.has(name) ? '101' : '0';
      return this.failing.has(name) ? 'false' : value();
    };
    this.api = {
      LMSInitialize: answer('LMSInitialize', () => 'true'),
      LMSFinish: answer('LMSFinish', () => 'true'),
      LMSCommit: answer('LMSCommit', () => {
        this.stored = new Map(this.values);
        return 'true';
      }),
      LMSGetValue: (element: string) => {
        this.error = this.failing.has('LMSGetValue') ? '101' : '0';
        return this.failing.has('LMSGetValue') ? '' : (this.values.get(element) ?? '');
      },
      LMSSetValue: (element: string, value: string) => {
        this.error = this.failing.has(element) ? '351' : '0';
        if (this.failing.has(element)) return 'false';
        this.values.set(element, value);
        return 'true';
      },
      LMSGetLastError: () => this.error,
      LMSGetErrorString: (code: string) => (code === '101' ? 'General exception' : ''),
    };
  }
}
