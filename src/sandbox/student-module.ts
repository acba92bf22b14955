import { quote } from './encode.ts';
import { keys, sliceText, textOfFunction } from './primordials.ts';

/** A loaded module of a student: where its code says it is, and what it exports. */
export interface StudentModule {
  /** The address the engine writes into stacks. */
  readonly url: string;
  /** The exported function of that name; throws a plain sentence when there is none. */
  take(name: string): (...args: unknown[]) => unknown;
  /** What it exports as wire text: the kind of each name, and the declared parameters of each function. */
  describeExports(): string;
}

/** As many exported names as are told. */
const EXPORTS = 200;

const kindOf = (value: unknown): 'function' | 'class' | 'value' => {
  if (typeof value !== 'function') return 'value';
  return sliceText(textOfFunction(value), 0, 6) === 'class ' ? 'class' : 'function';
};

/** Wraps a module's namespace (or a CommonJS exports object, in Node's author realm). */
export function studentModule(exports: object, url: string): StudentModule {
  const read = (name: string): unknown => {
    try {
      return (exports as Readonly<Record<string, unknown>>)[name];
    } catch {
      return undefined;
    }
  };
  return {
    url,
    take(name) {
      const found = read(name);
      if (typeof found !== 'function')
        throw new TypeError(`The program does not export a function called ${name}.`);
      return found as (...args: unknown[]) => unknown;
    },
    describeExports() {
      const names = keys(exports);
      let kinds = '';
      let arities = '';
      for (let i = 0; i < names.length && i < EXPORTS; i++) {
        const key = quote(names[i] as string);
        const value = read(names[i] as string);
        kinds += `${kinds === '' ? '' : ','}${key}:"${kindOf(value)}"`;
        if (typeof value === 'function')
          arities += `${arities === '' ? '' : ','}${key}:${lengthOf(value)}`;
      }
      return `"exports":{${kinds}},"arities":{${arities}}`;
    },
  };
}

function lengthOf(fn: { readonly length: unknown }): number {
  try {
    const { length } = fn;
    return typeof length === 'number' && length >= 0 && length < 1000 && length % 1 === 0
      ? length
      : 0;
  } catch {
    return 0;
  }
}
