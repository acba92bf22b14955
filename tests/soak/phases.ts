import { expect } from '@playwright/test';
import { ExercisePage } from '../e2e/exercise-page.ts';
import { programOf } from './programs.ts';
import type { Holding, Tab } from './tab.ts';

/** What a tab held after so many of one thing. */
export type Held = readonly [done: number, holding: Holding];

/** Waits that a busy machine may need. */
const PATIENCE = { timeout: 30_000 };

/** Does something `count` times and reads what is held evenly between, each time after `rest` has made readings alike. */
async function often(
  tab: Tab,
  count: number,
  readings: number,
  act: (k: number) => Promise<void>,
  rest: () => Promise<void> = async () => {},
): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (let k = 0; k < count; k += 1) {
    await act(k);
    const due = Math.floor(((k + 1) * readings) / count) > Math.floor((k * readings) / count);
    if (!due) continue;
    await rest();
    held.push([k + 1, await tab.holding()]);
  }
  return held;
}

/** The three things that a reader does all day long, done in one tab. */
export class Phases {
  readonly #tab: Tab;
  readonly #origin: string;
  readonly exercise: ExercisePage;

  constructor(tab: Tab, origin: string) {
    this.#tab = tab;
    this.#origin = origin;
    this.exercise = new ExercisePage(tab.page, 'adam');
  }

  /** Opens the exercise with the full editor, after one check, as a reader has it who is at work. */
  async begin(): Promise<void> {
    await this.exercise.open(`${this.#origin}/exercises/adam/`);
    await this.exercise.openEditor();
    await this.#check(0, 1_000_000);
  }

  /** The solution in the editor, the caret at its end, in a comment where nothing is offered. */
  async readyToType(): Promise<void> {
    await this.exercise.write(`${programOf(0, 1_000_000).code}// `);
    await this.exercise.element.getByRole('textbox').focus();
    await this.#tab.page.keyboard.press('Control+End');
  }

  /** Checks programs of every kind, one after another, on one page. */
  checks(count: number, readings: number): Promise<readonly Held[]> {
    const passed = () => this.#check(0, 1_000_000);
    return often(this.#tab, count, readings, (k) => this.#check(k, count), passed);
  }

  /** Runs the reader's own Adam beside the course's from one start after another. */
  async runs(count: number, readings: number): Promise<readonly Held[]> {
    const { page } = this.#tab;
    await page.goto(`${this.#origin}/labs/surface/#${address(0)}`);
    await page.getByRole('button', { name: 'Run my code' }).click();
    return often(this.#tab, count, readings, async (k) => {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        address(k + 1),
      );
      const notice = page.locator('.lab .notice');
      await expect(notice).toContainText(`from (−2.00, ${heightOf(k + 1)})`, PATIENCE);
      await expect(page.locator('.lab .rule-note')).toContainText(
        ['The same path as the course’s, to nine digits.'],
        PATIENCE,
      );
    });
  }

  /** Goes away and comes back, checking each time. */
  moves(count: number, readings: number): Promise<readonly Held[]> {
    const ways = ['/lessons/adam/', '/labs/training/', '/progress/', '/', '/labs/clinic/'];
    return often(this.#tab, count, readings, async (k) => {
      await this.#tab.page.goto(`${this.#origin}${ways[k % ways.length]}`);
      await this.exercise.open(`${this.#origin}/exercises/adam/`);
      await this.exercise.openEditor();
      await this.#check(0, 1_000_000);
    });
  }

  async #check(k: number, count: number): Promise<void> {
    const { code, status } = programOf(k, count);
    const verdict = await this.exercise.grade(code);
    if (verdict.status !== status)
      throw new Error(`Check ${k + 1} ended as ${verdict.status}, not as ${status}.`);
  }
}

const heightOf = (k: number): string => (k / 100).toFixed(2);
const address = (k: number): string =>
  `v=1&surface=bowl&start=-2,${heightOf(k)}&rules=adam:lr=0.1;own.adam:lr=0.1`;
