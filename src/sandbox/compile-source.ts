import { transform } from 'sucrase';
import type { Load, Place } from '../grading/run.ts';
import { droppedNamespace } from './dropped-namespace.ts';
import { readScript } from './read-script.ts';

type Syntax = Load & { readonly kind: 'syntax' };

/** A submission as JavaScript, each line where it was, or why it cannot be one. */
export type Compiled = { readonly kind: 'compiled'; readonly js: string } | Syntax;

/** What the JavaScript is: an ES module, or the body of a CommonJS one for Node's author realm. */
export type ModuleForm = 'module' | 'commonjs';

/** Words that call for a closer look; most submissions have none of them and are not parsed a second time. */
const SUSPICIOUS = /\b(?:import|from|then)\b/;

/** Takes the types out of a submission and refuses what no realm will load, each with a plain sentence. */
export async function compileSource(
  source: string,
  form: ModuleForm = 'module',
): Promise<Compiled> {
  try {
    const js = withoutTypes(source, 'module');
    const namespace = droppedNamespace(source, js);
    if (namespace !== undefined) return namespace;
    if (SUSPICIOUS.test(js)) {
      const script = await readScript(js);
      if (script.kind === 'syntax') return script;
    }
    return { kind: 'compiled', js: form === 'module' ? js : withoutTypes(source, form) };
  } catch (error) {
    if (error instanceof SyntaxError) return syntaxOf(error);
    // What reads the code goes down into every bracket, and this one has no bottom.
    if (error instanceof RangeError)
      return { kind: 'syntax', message: 'The code is nested too deeply to be read.' };
    throw error;
  }
}

const withoutTypes = (source: string, form: ModuleForm): string =>
  transform(source, {
    transforms: form === 'module' ? ['typescript'] : ['typescript', 'imports'],
    disableESTransforms: true,
    production: true,
  }).code;

/** Sucrase ends a message with `(line:column)` and may begin it with what it was doing. */
function syntaxOf(error: SyntaxError): Syntax {
  const message = error.message.replace(/^Error transforming [^:]*: /, '');
  const found = / ?\((\d+):(\d+)\)$/.exec(message);
  if (found === null) return { kind: 'syntax', message };
  const place: Place = { line: Number(found[1]), column: Number(found[2]) };
  return { kind: 'syntax', message: message.slice(0, found.index), place };
}
