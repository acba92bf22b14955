import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';

let compiled: Promise<WebAssembly.Module> | undefined;

const PAGE = 65_536;
/** What an instance starts with, code and stack included. */
const LEAST_PAGES = 256;

/** An instance of QuickJS and the memory it runs in. */
export interface Engine {
  readonly quickjs: QuickJSWASMModule;
  readonly memory: WebAssembly.Memory;
  /** True once the memory has grown to about its limit; it never shrinks. */
  isFull(): boolean;
}

/**
 * A new instance with a memory of its own, so that whatever one program did to it ends with that program. The limit is on
 * that memory itself (at least 16 MiB): QuickJS's own limit counts blocks, not their sizes, in this build. The
 * WebAssembly is compiled once per process; an instance takes a few milliseconds.
 */
export async function newEngine(memoryBytes: number): Promise<Engine> {
  compiled ??= compile();
  const maximum = Math.max(LEAST_PAGES, Math.ceil(memoryBytes / PAGE));
  const wasmMemory = new WebAssembly.Memory({ initial: LEAST_PAGES, maximum });
  const limited = newVariant(variant, { wasmModule: compiled, wasmMemory });
  return {
    quickjs: await newQuickJSWASMModuleFromVariant(limited),
    memory: wasmMemory,
    // Memory grows by a twentieth at least, or not at all.
    isFull: () => wasmMemory.buffer.byteLength >= 0.9 * maximum * PAGE,
  };
}

async function compile(): Promise<WebAssembly.Module> {
  const url = import.meta.resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  return WebAssembly.compile(await readFile(fileURLToPath(url)));
}
