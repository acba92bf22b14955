import { startBlockKernel } from './block-kernel.ts';
import { blockProduct } from './block-product.ts';
import type { Multiply } from './matrix.ts';
import { plainProduct } from './plain-product.ts';

/** Products of this many pairs are worth a copy of their factors. */
const WORTH_COPYING = 4096;

let large: Multiply | undefined;

/**
 * The product of two matrices: small ones in JavaScript, large ones in WebAssembly where there is one. Both give the same
 * numbers to the last bit.
 */
export const multiply: Multiply = (m, n, depth, a, b, out, at) => {
  if (m * n * depth < WORTH_COPYING) return plainProduct(m, n, depth, a, b, out, at);
  large ??= largeProduct();
  large(m, n, depth, a, b, out, at);
};

function largeProduct(): Multiply {
  const kernel = startBlockKernel();
  return kernel ? blockProduct(kernel) : plainProduct;
}
