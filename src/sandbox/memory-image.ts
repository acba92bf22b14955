import { Buffer } from 'node:buffer';

/** What a WebAssembly memory held at one moment: the pages that were not all zero. */
export interface MemoryImage {
  readonly byteLength: number;
  readonly pages: readonly { readonly at: number; readonly bytes: Uint8Array }[];
}

const PAGE = 65_536;
const WORDS = PAGE / 8;
const ZEROS = new Uint8Array(PAGE);

/** Copies a memory; a page of zeros costs nothing. */
export function takeImage({ buffer }: WebAssembly.Memory): MemoryImage {
  const words = new BigUint64Array(buffer);
  const pages: { at: number; bytes: Uint8Array }[] = [];
  for (let at = 0; at < buffer.byteLength; at += PAGE) {
    const isUsed = words.subarray(at / 8, at / 8 + WORDS).some((word) => word !== 0n);
    if (isUsed) pages.push({ at, bytes: new Uint8Array(buffer, at, PAGE).slice() });
  }
  return { byteLength: buffer.byteLength, pages };
}

/**
 * Puts every byte back; what was written since is gone. Pages that are as they were are read and not written, which is
 * most of them and takes a third of the time. Throws when the memory has grown, which cannot be undone.
 */
export function restoreImage({ buffer }: WebAssembly.Memory, image: MemoryImage): void {
  if (buffer.byteLength !== image.byteLength)
    throw new Error('A memory that has grown cannot be put back: make a new engine.');
  const memory = Buffer.from(buffer);
  let next = 0;
  for (let at = 0; at < memory.length; at += PAGE) {
    const page = image.pages[next];
    const isUsed = page?.at === at;
    if (isUsed) next += 1;
    const bytes = isUsed ? page.bytes : ZEROS;
    if (memory.compare(bytes, 0, PAGE, at, at + PAGE) !== 0) memory.set(bytes, at);
  }
}
