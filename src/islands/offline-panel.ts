import { type HeldCopy, OfflineCopy, type Published } from '../offline/offline-copy.ts';
import { byteWords } from './byte-words.ts';
import { takeAloud } from './take-aloud.ts';

/** The panel of the page `/offline/`: makes the copy, says how far it is, updates it and removes it. */
class OfflinePanel extends HTMLElement {
  readonly #copy = new OfflineCopy(this.dataset['base'] ?? '/');
  #published: Published | undefined;
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const obstacle = OfflineCopy.obstacle();
    if (obstacle !== undefined) {
      this.#say(obstacle);
      return;
    }
    this.#button('take').addEventListener('click', () => void this.#take());
    this.#button('stop').addEventListener('click', () => this.#stop?.abort());
    this.#button('reload').addEventListener('click', () => location.reload());
    this.#button('look').addEventListener('click', () => void this.#look());
    this.#button('remove').addEventListener('click', () => void this.#remove());
    void this.#open();
  }

  async #open(): Promise<void> {
    this.#published = await this.#copy.published();
    await this.#show();
  }

  /** Puts the panel in the state that the browser and the server are in. */
  async #show(): Promise<void> {
    const held = await this.#copy.held();
    const found = this.#published;
    const newer = found?.kind === 'list' && found.list.version !== held?.state.current;
    this.#part('fact').textContent = fact(held, found);
    this.#button('take').textContent = held ? 'Take the newer version' : 'Make available offline';
    this.#reveal({
      take: newer,
      look: held !== undefined && !newer,
      remove: held !== undefined,
    });
  }

  async #look(): Promise<void> {
    this.#published = await this.#copy.published();
    await this.#show();
    const held = await this.#copy.held();
    const found = this.#published;
    if (found.kind === 'unreachable')
      this.#say(`${found.why} The copy that you have works without it.`);
    else if (found.list.version === held?.state.current) this.#say('You have the newest version.');
    else this.#say('There is a newer version.');
    if (!this.#button('take').hidden) this.#button('take').focus();
  }

  async #take(): Promise<void> {
    const found = this.#published;
    if (found?.kind !== 'list') return;
    const update = (await this.#copy.held()) !== undefined;
    this.#stop = new AbortController();
    this.#reveal({ stop: true });
    this.#button('stop').focus();
    const bar = this.#part('bar') as HTMLProgressElement;
    bar.hidden = false;
    bar.removeAttribute('value');
    const outcome = await takeAloud(this.#copy, found.list, this.#stop.signal, {
      say: (words) => this.#say(words),
      draw: (done, total) => {
        bar.max = total;
        bar.value = done;
      },
    });
    bar.hidden = true;
    this.#published = await this.#copy.published();
    await this.#show();
    if (outcome === 'whole') {
      this.#say(
        update
          ? 'The newer version is here. Pages that you open from now on are of it.'
          : 'The whole course is now in this browser and works without a network.',
      );
      if (update) this.#button('reload').hidden = false;
    }
    const next = (['reload', 'take', 'look'] as const).find((part) => !this.#button(part).hidden);
    if (next) this.#button(next).focus();
  }

  async #remove(): Promise<void> {
    const freed = await this.#copy.remove();
    await this.#open();
    this.#say(
      `The copy is removed; ${byteWords(freed)} are free again. Your code and progress stay.`,
    );
    this.#button('take').focus();
  }

  #reveal(shown: Readonly<Record<string, boolean>>): void {
    for (const button of this.querySelectorAll('button'))
      button.hidden = shown[button.dataset['part'] ?? ''] !== true;
  }

  #say(words: string): void {
    const line = this.querySelector('[role="status"]');
    if (line) line.textContent = words;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`The page about reading offline has no part "${name}".`);
    return part;
  }

  #button(name: string): HTMLButtonElement {
    return this.#part(name) as HTMLButtonElement;
  }
}

function fact(held: HeldCopy | undefined, found: Published | undefined): string {
  if (held === undefined) {
    if (found?.kind !== 'list') return found?.why ?? '';
    return `The copy takes ${byteWords(found.fetchSize)} in this browser; less travels, since servers compress.`;
  }
  const taken = new Date(held.state.takenAt).toLocaleDateString('en', { dateStyle: 'long' });
  const here = `The course is in this browser: ${byteWords(held.size)}, taken on ${taken}.`;
  if (found?.kind === 'list' && found.list.version !== held.state.current)
    return `${here} A newer version is ready, of which ${byteWords(found.fetchSize)} have to be fetched.`;
  return here;
}

customElements.define('offline-panel', OfflinePanel);
