import { ANSWERS_KEY, isKept } from '../progress/kept-keys.ts';
import { openShelf } from '../progress/shelf.ts';

interface Row {
  readonly choice: string;
  readonly right: boolean;
  readonly box: HTMLElement;
  readonly radio: HTMLInputElement;
  /** A live region in place: the verdict and the reason appear, and are spoken, under the choice they belong to. */
  readonly verdict: HTMLElement;
  readonly reason: readonly Node[];
}

const shelf = openShelf(() => localStorage);
/** Reads and writes answers; loaded where there is one. */
const memory = () => import('../progress/checkpoint-answers.ts');

/**
 * A prediction before the reveal. The page arrives as a list of disclosures that work without this script; it turns
 * them into one question with radio buttons, which says nothing until the reader has committed to an answer.
 */
class LessonCheckpoint extends HTMLElement {
  connectedCallback(): void {
    const id = this.dataset['checkpoint'];
    const field = this.querySelector('fieldset');
    if (id === undefined || field === null || this.dataset['ready'] !== undefined) return;
    this.dataset['ready'] = '';

    const rows = [...field.querySelectorAll('details')].map((details) => toRow(details, id));
    const commit = button('Commit to this answer');
    const rest = button('Why not the others?');
    const again = button('Ask me again');
    const buttons = document.createElement('div');
    buttons.className = 'checkpoint-buttons';
    buttons.append(commit, rest, again);
    field.append(buttons);

    const chosen = () => rows.find(({ radio }) => radio.checked);
    const show = (row: Row | undefined) => {
      for (const other of rows) if (other !== row) conceal(other);
      if (row !== undefined) reveal(row);
      const solved = row?.right === true;
      this.toggleAttribute('data-solved', solved);
      commit.hidden = solved;
      rest.hidden = again.hidden = !solved;
      commit.disabled = chosen() === undefined || row !== undefined;
      for (const { radio } of rows) radio.disabled = solved;
    };

    field.addEventListener('change', () => {
      show(undefined);
      // At hand when an answer is to be written.
      void memory();
    });
    commit.addEventListener('click', () => {
      const row = chosen();
      if (row === undefined) return;
      show(row);
      void memory().then(({ writeAnswer }) => writeAnswer(shelf, id, row.choice));
      // The pressed button is gone or disabled now; the keyboard goes on from where it makes sense.
      (row.right ? rest : row.radio).focus();
    });
    rest.addEventListener('click', () => {
      for (const row of rows) reveal(row);
      rest.hidden = true;
      again.focus();
    });
    again.addEventListener('click', () => {
      for (const { radio } of rows) radio.checked = false;
      show(undefined);
      void memory().then(({ writeAnswer }) => writeAnswer(shelf, id, undefined));
      rows[0]?.radio.focus();
    });

    // Only from here on: what was answered on an earlier visit is not news to be spoken.
    const speak = () => {
      for (const { verdict } of rows) verdict.setAttribute('role', 'status');
    };
    show(undefined);
    if (!isKept(shelf, ANSWERS_KEY)) {
      speak();
      return;
    }
    void memory().then(({ readAnswers }) => {
      const known = readAnswers(shelf);
      const answer = known.kind === 'found' ? known.value[id] : undefined;
      const remembered = rows.find(({ choice }) => choice === answer);
      // A reader who was faster has a newer answer.
      if (remembered !== undefined && chosen() === undefined) {
        remembered.radio.checked = true;
        show(remembered);
      }
      speak();
    });
  }
}

function toRow(details: HTMLDetailsElement, group: string): Row {
  const choice = details.dataset['choice'] ?? '';
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = group;
  radio.value = choice;
  const text = document.createElement('span');
  text.append(...(details.querySelector('summary')?.childNodes ?? []));
  const label = document.createElement('label');
  label.append(radio, text);
  const verdict = document.createElement('div');
  const box = document.createElement('div');
  box.className = 'choice';
  box.append(label, verdict);
  const reason = [...(details.querySelector('.reason')?.childNodes ?? [])];
  const right = details.hasAttribute('data-right');
  details.replaceWith(box);
  return { choice, right, box, radio, verdict, reason };
}

function reveal(row: Row): void {
  const word = document.createElement('strong');
  word.textContent = row.right ? 'Right.' : row.radio.checked ? 'Not this one.' : 'No.';
  row.box.dataset['verdict'] = row.right ? 'right' : 'wrong';
  row.verdict.replaceChildren(word, ...row.reason);
}

function conceal(row: Row): void {
  delete row.box.dataset['verdict'];
  row.verdict.replaceChildren();
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  return made;
}

customElements.define('lesson-checkpoint', LessonCheckpoint);
