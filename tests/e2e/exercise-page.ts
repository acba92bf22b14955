import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Status, Verdict } from '../../src/grading/verdict.ts';
import type { DownhillExercise, VerdictDetail } from '../../src/islands/exercise-element.ts';

/** One exercise in a page, driven as a reader would. */
export class ExercisePage {
  readonly page: Page;
  readonly element: Locator;

  constructor(page: Page, id: string) {
    this.page = page;
    this.element = page.locator(`downhill-exercise[data-exercise="${id}"]`);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    // In a lesson it wakes when it comes near.
    await this.element.scrollIntoViewIfNeeded();
    await expect(this.element).toHaveAttribute('data-ready', '');
  }

  /** Clicks into the code and waits for Monaco. */
  async openEditor(): Promise<void> {
    await this.element.getByRole('textbox').click({ position: { x: 120, y: 40 } });
    await expect(this.element.locator('.monaco-editor .view-line').first()).toBeVisible({
      timeout: 15_000,
    });
  }

  /** Touches the code and waits for CodeMirror. */
  async openLightEditor(): Promise<void> {
    await this.element.getByRole('textbox').click({ position: { x: 120, y: 40 } });
    await expect(this.lightEditor).toBeFocused();
  }

  get lightEditor(): Locator {
    return this.element.locator('.cm-content');
  }

  /** What was last said under the editor, beside the verdict. */
  get told(): Locator {
    return this.element.locator('[data-part="told"]');
  }

  code(): Promise<string> {
    return this.element.evaluate((element) => (element as DownhillExercise).code);
  }

  async write(code: string): Promise<void> {
    await this.element.evaluate((element, text) => {
      (element as DownhillExercise).code = text;
    }, code);
  }

  /** Replaces the code in the open editor by hand: typed key by key, Monaco would close brackets by itself. */
  async enter(code: string): Promise<void> {
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(code);
  }

  /** Puts this code in, presses Check and gives the verdict as it is told to the page. */
  async grade(code: string): Promise<Verdict> {
    const verdict = await this.element.evaluate(
      (element, text) =>
        new Promise<Verdict>((resolve) => {
          element.addEventListener(
            'downhill:verdict',
            (event) => {
              const { verdict } = (event as CustomEvent<VerdictDetail>).detail;
              // The panel is filled in the next frame.
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(verdict)));
            },
            { once: true },
          );
          (element as DownhillExercise).code = text;
          element.querySelector<HTMLElement>('[data-part="check"]')?.click();
        }),
      code,
    );
    await expect(this.panel).toBeVisible();
    return verdict;
  }

  /** Presses Check and waits for this verdict. */
  async check(status: Status): Promise<void> {
    await this.checkButton.click();
    await expect(this.element).toHaveAttribute('data-status', status, { timeout: 15_000 });
  }

  get checkButton(): Locator {
    return this.element.locator('[data-part="check"]');
  }

  get status(): Locator {
    return this.element.getByRole('status');
  }

  get panel(): Locator {
    return this.element.locator('[data-part="panel"]');
  }
}

/** A program of `solutions/adam`. */
export const adam = (file: string): string => readFileSync(`solutions/adam/${file}.ts`, 'utf8');

/** The ids of the programs in a folder of `solutions/adam`. */
export const programsOf = (folder: 'accepted' | 'mistakes'): readonly string[] =>
  readdirSync(`solutions/adam/${folder}`).map((name) => name.replace(/\.ts$/, ''));
