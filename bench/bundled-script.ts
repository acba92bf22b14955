import { build, type Rolldown } from 'vite';

/** A module and all that it imports as one small classic script, whose global `name` holds the module's exports. */
export async function bundledScript(entry: string, name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name } },
  })) as Rolldown.RolldownOutput[];
  const script = built[0]?.output[0].code;
  if (script === undefined) throw new Error(`${entry} came to no script.`);
  return script;
}
