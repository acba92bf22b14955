/** Something the reader should know about what is kept. */
export interface Note {
  /** A later note of the same topic takes the place of the earlier one. */
  readonly topic: 'draft' | 'attempts' | 'progress' | 'help' | 'newer' | 'starter' | 'tabs';
  /** Trouble interrupts and offers the saved data; news is said when there is time. */
  readonly kind: 'trouble' | 'news';
  readonly sentence: string;
  readonly actions?: readonly NoteAction[];
}

/** A button of a note. */
export interface NoteAction {
  readonly label: string;
  readonly act: () => void;
}

const DOWNLOAD: NoteAction = {
  label: 'Download the saved data',
  act: () => {
    void import('./saved-data-download.ts').then(({ downloadSavedData }) => downloadSavedData());
  },
};

/** The notes under one editor, by topic. */
export class Notes {
  readonly #hosts: Readonly<Record<Note['kind'], HTMLElement>>;
  readonly #shown = new Map<
    Note['topic'],
    { readonly note: Note; readonly element: HTMLElement }
  >();

  /** `trouble` is an alert, `news` a polite live region. */
  constructor(trouble: HTMLElement, news: HTMLElement) {
    this.#hosts = { trouble, news };
  }

  /** Shows a note; one that stands there already is not said again. */
  tell(note: Note): void {
    const before = this.#shown.get(note.topic);
    if (before?.note.kind === note.kind && before.note.sentence === note.sentence) return;
    this.clear(note.topic);
    const element = document.createElement('div');
    const words = element.appendChild(document.createElement('p'));
    words.textContent = note.sentence;
    const actions = [...(note.actions ?? []), ...(note.kind === 'trouble' ? [DOWNLOAD] : [])];
    for (const { label, act } of actions) {
      const button = element.appendChild(document.createElement('button'));
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', act);
    }
    this.#shown.set(note.topic, { note, element });
    const host = this.#hosts[note.kind];
    host.hidden = false;
    host.append(element);
  }

  /** Takes a topic's note away. */
  clear(topic: Note['topic']): void {
    this.#shown.get(topic)?.element.remove();
    this.#shown.delete(topic);
    for (const host of Object.values(this.#hosts)) if (!host.firstElementChild) host.hidden = true;
  }
}
