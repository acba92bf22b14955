import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/typescript/register';
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import TsWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { keepLinesTogether } from './editor-lines.ts';
import { themeFrom, watchTheme } from './editor-theme.ts';

// Everything that the editors on a page share. Reached only through import(), because it is 2.5 MB.

self.MonacoEnvironment = {
  getWorker: (_id, label) =>
    label === 'typescript' || label === 'javascript' ? new TsWorker() : new EditorWorker(),
};

/** TypeScript's `ModuleDetectionKind.Force`: every file is a module, so no editor sees another's globals. */
const EVERY_FILE_IS_A_MODULE = 3;

typescriptDefaults.setCompilerOptions({
  target: ScriptTarget.ESNext,
  module: ModuleKind.ESNext,
  moduleResolution: ModuleResolutionKind.NodeJs,
  moduleDetection: EVERY_FILE_IS_A_MODULE,
  isolatedModules: true,
  strict: true,
  lib: ['es2022'],
  types: [],
  allowNonTsExtensions: true,
});
typescriptDefaults.setDiagnosticsOptions({ noSuggestionDiagnostics: true });
typescriptDefaults.setEagerModelSync(true);
// The only thing outside the language that a student's code may use: what it prints is shown under the verdict.
typescriptDefaults.addExtraLib(
  `declare const console: Readonly<Record<'log' | 'info' | 'warn' | 'error' | 'debug', (...data: unknown[]) => void>>;`,
  'file:///realm.d.ts',
);

const THEME = 'ink-and-paper';
const applyTheme = () => {
  const host = document.querySelector<HTMLElement>('downhill-exercise');
  if (!host) return;
  monaco.editor.defineTheme(THEME, themeFrom(host));
  monaco.editor.setTheme(THEME);
};
applyTheme();
watchTheme(applyTheme);
keepLinesTogether();
void document.fonts.ready.then(() => monaco.editor.remeasureFonts());

export { monaco };
