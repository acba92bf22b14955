import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * A new instance of QuickJS with a memory of its own, so that whatever one program did to it ends with that program. The
 * WebAssembly is compiled once per process; an instance takes a few milliseconds.
 */
export async function newEngine(): Promise<QuickJSWASMModule> {
  compiled ??= compile();
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule: compiled }));
}

async function compile(): Promise<WebAssembly.Module> {
  const url = import.meta.resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  return WebAssembly.compile(await readFile(fileURLToPath(url)));
}
