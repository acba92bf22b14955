import { describe } from './describe.ts';
import { defineProperty } from './primordials.ts';
import { KEPT_LINES, LINE_LENGTH } from './wire.ts';

const PRINTING = ['log', 'info', 'warn', 'error', 'debug', 'dir', 'table', 'trace'];
const SILENT = [
  'assert',
  'clear',
  'count',
  'countReset',
  'group',
  'groupCollapsed',
  'groupEnd',
  'time',
  'timeEnd',
  'timeLog',
];

/** What a program printed: told line by line through callbacks, so that nothing is lost when it is killed. */
export interface Console {
  /** How many lines were not kept. */
  dropped(): number;
  /** Forgets everything, for the next program. */
  clear(): void;
}

/** Puts a console in the realm that keeps the first lines and only counts the rest. */
export function captureConsole(
  line: (text: string) => void,
  dropping: (count: number) => void,
): Console {
  let kept = 0;
  let dropped = 0;
  let tellAt = 1;
  const print = (...args: unknown[]): void => {
    if (kept === KEPT_LINES) {
      dropped += 1;
      if (dropped < tellAt) return;
      tellAt *= 2;
      dropping(dropped);
      return;
    }
    kept += 1;
    let text = '';
    for (let i = 0; i < args.length && text.length <= LINE_LENGTH; i++)
      text += `${i === 0 ? '' : ' '}${describe(args[i], LINE_LENGTH)}`;
    line(describe(text, LINE_LENGTH));
  };
  const console: Record<string, unknown> = {};
  for (const name of PRINTING) console[name] = print;
  for (const name of SILENT) console[name] = () => undefined;
  defineProperty(globalThis, 'console', { value: console, writable: true, configurable: true });
  return {
    dropped: () => dropped,
    clear() {
      kept = 0;
      dropped = 0;
      tellAt = 1;
    },
  };
}
