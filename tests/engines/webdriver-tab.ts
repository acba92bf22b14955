import type { Key, Plain, Tab } from './tab.ts';

/** Keys that are no characters, as the standard (W3C WebDriver, "Keyboard actions") writes them. */
const KEYS: Readonly<Record<Key, string>> = {
  Control: '\uE009',
  Enter: '\uE007',
  End: '\uE010',
  a: 'a',
};
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A tab driven over classic W3C WebDriver, by a driver that listens at `driver`. */
export class WebdriverTab implements Tab {
  readonly #session: string;
  readonly #ended: () => Promise<void>;

  private constructor(session: string, ended: () => Promise<void>) {
    this.#session = session;
    this.#ended = ended;
  }

  /** `ended` is called when the tab has been closed. */
  static async open(driver: string, ended: () => Promise<void>): Promise<WebdriverTab> {
    const { sessionId } = await order<{ sessionId: string }>('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: {} },
    });
    return new WebdriverTab(`${driver}/session/${sessionId}`, ended);
  }

  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.#post('window/rect', { x: 0, y: 0, ...size });
  }

  async open(address: string): Promise<void> {
    await this.#post('url', { url: address });
  }

  async reload(): Promise<void> {
    await this.#post('refresh', {});
  }

  run<Args extends readonly Plain[], Answer extends Plain>(
    inPage: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Answer> {
    return this.#post('execute/sync', { script: `return (${inPage})(...arguments)`, args });
  }

  async click(selector: string): Promise<void> {
    const found = await this.#post<Readonly<Record<string, string>>>('element', {
      using: 'css selector',
      value: selector,
    });
    await this.#post(`element/${found[ELEMENT]}/click`, {});
  }

  type(text: string): Promise<void> {
    return this.#keys([...text].flatMap((value) => [down(value), up(value)]));
  }

  press(...keys: readonly Key[]): Promise<void> {
    const values = keys.map((key) => KEYS[key]);
    return this.#keys([...values.map(down), ...values.toReversed().map(up)]);
  }

  /** Classic WebDriver hears nothing by itself. */
  faults(): undefined {
    return undefined;
  }

  async close(): Promise<void> {
    try {
      await order('DELETE', this.#session);
    } finally {
      await this.#ended();
    }
  }

  async #keys(actions: readonly Plain[]): Promise<void> {
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #post<Answer>(command: string, body: unknown): Promise<Answer> {
    return order<Answer>('POST', `${this.#session}/${command}`, body);
  }
}

const down = (value: string): Plain => ({ type: 'keyDown', value });
const up = (value: string): Plain => ({ type: 'keyUp', value });

async function order<Answer>(method: string, address: string, body?: unknown): Promise<Answer> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { readonly value: Answer };
  if (!response.ok)
    throw new Error(`${new URL(address).pathname} was refused: ${JSON.stringify(value)}`);
  return value;
}
