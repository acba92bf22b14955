/**
 * `block-kernel.wat` as a browser takes it. A test compiles that file and says, when it has been changed, what is to stand
 * here.
 */
export const COMPILED =
  'AGFzbQEAAAABCQFgBX9/f39/AAMCAQAFAwEAAQcSAgZtZW1vcnkCAAVibG9jawAACqACAZ0CAgF/C3sgACACQQV0aiEFA0AgAf0ABAAhBiAB/QAEECEHIAD9CgMAIQggCSAIIAb98gH98AEhCSAKIAggB/3yAf3wASEKIAD9CgMIIQggCyAIIAb98gH98AEhCyAMIAggB/3yAf3wASEMIAD9CgMQIQggDSAIIAb98gH98AEhDSAOIAggB/3yAf3wASEOIAD9CgMYIQggDyAIIAb98gH98AEhDyAQIAggB/3yAf3wASEQIAFBIGohASAAQSBqIQAgACAFSQ0ACyADIAn9CwQAIAMgCv0LBBAgAyAEaiEDIAMgC/0LBAAgAyAM/QsEECADIARqIQMgAyAN/QsEACADIA79CwQQIAMgBGohAyADIA/9CwQAIAMgEP0LBBAL';

// Decoded as this is loaded: in the midst of a run, under Node, every later step of a small network takes half as long again.
const BYTES =
  typeof WebAssembly === 'undefined'
    ? undefined
    : Uint8Array.from(atob(COMPILED), (letter) => letter.charCodeAt(0));

/** The product of four rows and four columns, in WebAssembly with vectors of two numbers. Addresses and steps are in bytes. */
export interface BlockKernel {
  readonly memory: WebAssembly.Memory;
  readonly block: (a: number, b: number, depth: number, out: number, row: number) => void;
}

/**
 * Starts the kernel. Undefined where there is no WebAssembly, as in a realm that a reader's program shares, or none with
 * vectors, or where the page's policy refuses it.
 */
export function startBlockKernel(): BlockKernel | undefined {
  if (!BYTES) return undefined;
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(BYTES));
    return exports as unknown as BlockKernel;
  } catch {
    return undefined;
  }
}
