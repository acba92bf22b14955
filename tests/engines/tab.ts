/** What a function that is sent into a page may take and give. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

export type Key = 'Control' | 'Enter' | 'End' | 'a';

/** One tab of a browser, whichever engine is behind it. */
export interface Tab {
  /** Goes to an address; when it comes back the page may still be loading. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page. It cannot see anything from around it, and must give its answer at once. */
  run<Args extends readonly Plain[], Answer extends Plain>(
    inPage: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Answer>;
  /** Clicks with the mouse into the middle of the first element that the selector finds. */
  click(selector: string): Promise<void>;
  /** Types a text on the keyboard, key by key. */
  type(text: string): Promise<void>;
  /** Presses these keys together. */
  press(...keys: readonly Key[]): Promise<void>;
  /** Errors of the pages so far; undefined where the engine's driver does not tell. */
  faults(): readonly string[] | undefined;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

/** Asks the page again and again until the answer is true; throws with the sentence when that takes half a minute. */
export async function until<Args extends readonly Plain[]>(
  tab: Tab,
  sign: string,
  inPage: (...args: Args) => boolean,
  ...args: Args
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await tab.run(inPage, ...args))) {
    if (performance.now() > end)
      throw new Error(`In ${PATIENCE_MS / 1000} s there was no sign that ${sign}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
