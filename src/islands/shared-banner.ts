import { forgetReplaced, keepReplaced, readReplaced } from '../progress/replaced-code.ts';
import { highlightedHtml } from './editor-highlight.ts';
import type { LinkSetting } from './exercise-links.ts';

/** Someone else's code above the reader's own: to look at, to take after a question, and to give back. */
export class SharedBanner {
  readonly #setting: LinkSetting;
  readonly #root = document.createElement('section');
  readonly #sentence = document.createElement('p');
  readonly #buttons = document.createElement('p');

  constructor(setting: LinkSetting) {
    this.#setting = setting;
    this.#root.className = 'shared';
    this.#root.setAttribute('aria-label', 'Code from a link');
    this.#sentence.setAttribute('aria-live', 'polite');
    this.#buttons.className = 'choices';
  }

  /** Says what is wrong with a link. */
  note(sentence: string): void {
    this.#place();
    this.#say(`${sentence} Below is your own code.`, [['Close', () => this.#close()]]);
  }

  /** Shows the code, marked as someone else's. */
  show(code: string): void {
    const pre = document.createElement('pre');
    pre.tabIndex = 0;
    pre.setAttribute('role', 'region');
    pre.setAttribute('aria-label', 'Someone else’s code');
    pre.innerHTML = `<code>${highlightedHtml(code)}</code>`;
    this.#place(pre);
    const { shelf, exercise, read } = this.#setting;
    // After a reload: it was taken, and what it replaced is still kept.
    const mine = readReplaced(shelf, exercise);
    if (mine !== undefined && read() === code) this.#sayTaken(mine);
    else this.#offer(code);
  }

  #place(...between: readonly Node[]): void {
    this.#root.replaceChildren(this.#sentence, ...between, this.#buttons);
    this.#setting.element.querySelector('.desk')?.prepend(this.#root);
  }

  #offer(code: string): void {
    this.#say('Someone else’s code came with this link. It has not been run, and yours is below.', [
      ['Take it into the editor', () => this.#ask(code)],
      ['Close', () => this.#close()],
    ]);
  }

  #ask(code: string): void {
    const { read, starter } = this.#setting;
    if (read() === starter || read() === code) {
      this.#take(code);
      return;
    }
    this.#say('Replace your own code by this? You can bring yours back.', [
      ['Replace my code', () => this.#take(code)],
      ['Keep mine', () => this.#offer(code)],
    ]);
    this.#focusFirst();
  }

  #take(code: string): void {
    const { shelf, exercise, read, write } = this.#setting;
    const mine = read();
    keepReplaced(shelf, exercise, mine);
    write(code);
    this.#sayTaken(mine);
    this.#focusFirst();
  }

  #sayTaken(mine: string): void {
    this.#say('Someone else’s code is in the editor now. It runs when you press Check.', [
      ['Bring mine back', () => this.#giveBack(mine)],
      ['Close', () => this.#close()],
    ]);
  }

  #giveBack(mine: string): void {
    const { shelf, exercise, read, write } = this.#setting;
    // With what the reader has changed in it since.
    const theirs = read();
    write(mine);
    forgetReplaced(shelf, exercise);
    this.#offer(theirs);
    this.#focusFirst();
  }

  #say(sentence: string, choices: readonly (readonly [name: string, chosen: () => void])[]): void {
    this.#sentence.textContent = sentence;
    this.#buttons.replaceChildren(
      ...choices.map(([name, chosen]) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = name;
        button.addEventListener('click', chosen);
        return button;
      }),
    );
  }

  /** The button that was pressed is gone; the focus stays with the question. */
  #focusFirst(): void {
    this.#buttons.querySelector('button')?.focus();
  }

  /** Forgets the link, so that a reload does not bring it back. */
  #close(): void {
    this.#root.remove();
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#setting.element.querySelector<HTMLElement>('[data-part="check"]')?.focus();
  }
}
