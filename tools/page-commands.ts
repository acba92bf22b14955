import { readFileSync } from 'node:fs';

const BOX = /^```sh\n([\s\S]*?)^```$/gm;

/** The commands that a page of the docs tells its reader to run, in their order: the lines of its `sh` boxes. */
export const pageCommands = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(BOX)].flatMap(([, text = '']) => text.trim().split('\n'));

/** The one command of a page that ends so; throws where there is none, or more than one. */
export function commandOn(file: string, ending: string): string {
  const [command, ...more] = pageCommands(file).filter((one) => one.endsWith(ending));
  if (command === undefined || more.length > 0)
    throw new Error(`${file} does not have just one command that ends in "${ending}".`);
  return command;
}

/** The environment that a command sets before its program: `BASE=/course/ npm run build` sets BASE. */
export function environmentOf(command: string): Readonly<Record<string, string>> {
  const [set = ''] = /^(?:[A-Z_]+=\S+ )*/.exec(command) ?? [];
  return Object.fromEntries(
    set
      .trim()
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  );
}
