import type { Editor } from './editor.ts';
import type { Parts } from './exercise-parts.ts';
import { countOn, speak } from './exercise-status.ts';
import type { Judged } from './grader-contract.ts';
import { loadedOnce } from './loaded-once.ts';

const OFFLINE =
  'Your code was not checked: the grader could not be fetched. Are you online? Your text is kept; press Check to try again.';

const NO_DETAILS =
  'The details of this verdict could not be fetched. Are you online? Press Check to try again.';

/** A pause in typing after which the code is made ready to be checked. */
const REST_MS = 150;

/** What a check needs to know of the exercise it is for. */
export interface CheckSetting {
  readonly element: HTMLElement;
  readonly parts: Parts;
  readonly sheetUrl: string;
  readonly realmUrl: string;
  readonly editor: () => Editor;
  readonly judged: (judged: Judged, code: string) => void;
}

/** Runs checks one at a time and shows what came of each. */
export class Checking {
  readonly #setting: CheckSetting;
  #running = false;
  #again = false;
  #warm = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(setting: CheckSetting) {
    this.#setting = setting;
  }

  /** Starts what a check needs before it is asked for. */
  async warm(): Promise<void> {
    const { realmUrl, sheetUrl, editor } = this.#setting;
    this.#warm = true;
    // Trouble is told when a check is asked for, not before.
    await Promise.all([loadSession(), loadPanel()]).then(
      ([{ graderSession }]) => graderSession(realmUrl).warm(sheetUrl, editor().code),
      () => {},
    );
  }

  /** Notes an edit: once the hand rests, what can be done before a check is done, in the grader's worker. */
  edited(): void {
    if (!this.#warm) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.warm(), REST_MS);
  }

  /** Grades the code as it is now. While a check runs, one more is remembered, and made if the code has changed. */
  async check(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    const { element, parts, editor } = this.#setting;
    const { code } = editor();
    element.dataset.status = 'running';
    editor().mark(undefined);
    const stopCounting = countOn(parts.check);
    await this.#grade(code);
    stopCounting();
    this.#running = false;
    const repeat = this.#again && editor().code !== code;
    this.#again = false;
    if (repeat) await this.check();
  }

  async #grade(code: string): Promise<void> {
    const { realmUrl, sheetUrl } = this.#setting;
    try {
      // Fetched while the code runs, for the details.
      loadPanel().catch(() => {});
      const { graderSession } = await loadSession();
      const came = await graderSession(realmUrl).check(sheetUrl, code);
      if (came.kind === 'trouble') this.#tellTrouble(came.sentence);
      else this.#tell(came, code);
    } catch {
      this.#tellTrouble(OFFLINE);
    }
  }

  #tell(judged: Judged, code: string): void {
    const { element, parts, editor } = this.#setting;
    const { report } = judged;
    element.dataset.status = report.status;
    delete element.dataset.stale;
    parts.status.dataset.verdict = report.status;
    speak(parts.status, report.headline, report.lead);
    parts.status.dataset.recognised = String(report.recognised);
    if (editor().code === code) editor().mark(report.place);
    else element.dataset.stale = '';
    this.#setting.judged(judged, code);
    // The headline is the verdict; its details come in the same frame, and need not hold it up.
    loadPanel().then(
      ({ showPanel }) => requestAnimationFrame(() => this.#showDetails(judged, showPanel)),
      () => {
        parts.panel.textContent = NO_DETAILS;
        parts.panel.hidden = false;
      },
    );
  }

  #showDetails(judged: Judged, showPanel: ShowPanel): void {
    const { parts, editor } = this.#setting;
    const { status } = judged.report;
    parts.panel.dataset.verdict = status;
    showPanel(parts.panel, {
      judged,
      goTo: (place) => editor().reveal(place),
      notices: status === 'passed' ? Promise.resolve([]) : editor().typeNotices(),
    });
    parts.panel.hidden = false;
    // The panel first: where both do not fit, the line above matters more.
    parts.panel.scrollIntoView({ block: 'nearest' });
    parts.status.scrollIntoView({ block: 'nearest' });
  }

  #tellTrouble(sentence: string): void {
    const { element, parts } = this.#setting;
    element.dataset.status = 'idle';
    delete element.dataset.stale;
    parts.panel.hidden = true;
    delete parts.status.dataset.verdict;
    delete parts.status.dataset.recognised;
    speak(parts.status, 'Not checked.', sentence);
  }
}

type ShowPanel = typeof import('./verdict-panel.tsx').showPanel;

// Held, because even a module that is there takes the browser some milliseconds to import again.
const loadSession = loadedOnce(() => import('./grader-session.ts'));
const loadPanel = loadedOnce(() => import('./verdict-panel.tsx'));
