import type { Verdict } from '../../src/grading/verdict.ts';
import type { DownhillExercise, VerdictDetail } from '../../src/islands/exercise-element.ts';
import { type Tab, until } from './tab.ts';

/** What a reader does on exercise pages, in any engine. */
export class Reader {
  readonly tab: Tab;
  readonly #address: (inside: string) => string;

  constructor(tab: Tab, address: (inside: string) => string) {
    this.tab = tab;
    this.#address = address;
  }

  /** Opens a page and waits for its heading. */
  async visit(inside: string, heading: string): Promise<void> {
    await this.tab.open(this.#address(inside));
    await until(
      this.tab,
      `${inside} is the page on “${heading}”`,
      (path, title) =>
        location.pathname.endsWith(path) && document.querySelector('h1')?.textContent === title,
      `/${inside}`,
      heading,
    );
  }

  async openExercise(id: string, heading: string): Promise<void> {
    await this.visit(`exercises/${id}/`, heading);
    await this.#ready();
  }

  /** Reloads the page as it is, at once. */
  async reload(): Promise<void> {
    await this.tab.run(() => {
      document.documentElement.dataset['old'] = '';
      return true;
    });
    await this.tab.reload();
    await until(
      this.tab,
      'the page is a new one',
      () => document.documentElement.dataset['old'] === undefined,
    );
    await this.#ready();
  }

  /** Clicks into the code and waits until Monaco has the keyboard. */
  async openEditor(): Promise<void> {
    await this.tab.click('downhill-exercise [data-part="editor"]');
    await until(
      this.tab,
      'the editor took the keyboard',
      () => document.activeElement?.closest('.monaco-editor') != null,
    );
  }

  code(): Promise<string> {
    return this.tab.run(
      () => document.querySelector<DownhillExercise>('downhill-exercise')?.code ?? '',
    );
  }

  /** Puts this code in, presses Check and gives the verdict once the page has told it; throws what the page says when it could not. */
  async grade(code: string): Promise<Verdict> {
    await this.tab.run((text) => {
      const element = document.querySelector<DownhillExercise>('downhill-exercise');
      if (!element) return false;
      delete element.dataset['heard'];
      element.addEventListener(
        'downhill:verdict',
        (event) => {
          const { verdict } = (event as CustomEvent<VerdictDetail>).detail;
          element.dataset['heard'] = JSON.stringify(verdict);
        },
        { once: true },
      );
      element.code = text;
      element.querySelector<HTMLElement>('[data-part="check"]')?.click();
      return true;
    }, code);
    await until(this.tab, 'the check came to an end', () => {
      const element = document.querySelector<HTMLElement>('downhill-exercise');
      return element?.dataset['heard'] !== undefined || element?.dataset['status'] === 'idle';
    });
    const { heard, said } = await this.tab.run(() => ({
      heard: document.querySelector<HTMLElement>('[data-heard]')?.dataset['heard'] ?? '',
      said: document.querySelector('downhill-exercise [data-part="status"]')?.textContent ?? '',
    }));
    // The page could not check, and says why.
    if (heard === '') throw new Error(said);
    const verdict = JSON.parse(heard) as Verdict;
    await this.told(verdict.status, '');
    return verdict;
  }

  /** Waits until the exercise has this status and says these words somewhere. */
  async told(status: Verdict['status'], words: string): Promise<void> {
    await until(
      this.tab,
      `the exercise is “${status}” and says “${words}”`,
      (wanted, said) => {
        const element = document.querySelector<HTMLElement>('downhill-exercise');
        return element?.dataset['status'] === wanted && (element.textContent ?? '').includes(said);
      },
      status,
      words,
    );
  }

  #ready(): Promise<void> {
    return until(
      this.tab,
      'the exercise is ready',
      () => document.querySelector('downhill-exercise[data-ready]') !== null,
    );
  }
}
