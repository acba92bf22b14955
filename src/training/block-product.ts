import type { BlockKernel } from './block-kernel.ts';
import type { Matrix, Multiply } from './matrix.ts';

/** Rows and columns of a block. */
const SIDE = 4;
const BYTES = Float64Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;

/**
 * Products by the kernel: both factors are copied into its memory, four rows or columns side by side and filled up with
 * zeros, which costs a little for every number where the product costs as much for every pair.
 */
export function blockProduct({ memory, block }: BlockKernel): Multiply {
  let numbers = new Float64Array(memory.buffer);
  const room = (count: number) => {
    if (count <= numbers.length) return;
    memory.grow(Math.ceil(((count - numbers.length) * BYTES) / PAGE));
    numbers = new Float64Array(memory.buffer);
  };
  return (m, n, depth, a, b, out, at) => {
    const [rows, columns] = [filledUp(m), filledUp(n)];
    const fromB = rows * depth;
    const fromResult = fromB + columns * depth;
    room(fromResult + rows * columns);
    pack(a, m, depth, numbers, 0);
    pack({ ...b, row: b.column, column: b.row }, n, depth, numbers, fromB);
    for (let i = 0; i < rows; i += SIDE)
      for (let j = 0; j < columns; j += SIDE)
        block(
          BYTES * i * depth,
          BYTES * (fromB + j * depth),
          depth,
          BYTES * (fromResult + i * columns + j),
          BYTES * columns,
        );
    for (let i = 0; i < m; i += 1) {
      let [to, result] = [at + i * n, fromResult + i * columns];
      const end = to + n;
      for (; to < end; to = (to + 1) | 0) {
        out[to] = numbers[result] as number;
        result = (result + 1) | 0;
      }
    }
  };
}

const filledUp = (count: number): number => SIDE * Math.ceil(count / SIDE);

/** Writes the first `count` rows into `into` from `from` on, four at a time, side by side by column. */
function pack(
  { values, at, row, column }: Matrix,
  count: number,
  depth: number,
  into: Float64Array,
  from: number,
): void {
  const [row2, row3] = [2 * row, 3 * row];
  const whole = count - (count % SIDE);
  let o = from;
  for (let i = 0; i < whole; i += SIDE) {
    let p = at + i * row;
    for (let k = 0; k < depth; k += 1) {
      into[o] = values[p] as number;
      into[(o + 1) | 0] = values[(p + row) | 0] as number;
      into[(o + 2) | 0] = values[(p + row2) | 0] as number;
      into[(o + 3) | 0] = values[(p + row3) | 0] as number;
      p = (p + column) | 0;
      o = (o + SIDE) | 0;
    }
  }
  if (whole === count) return;
  into.fill(0, o, o + SIDE * depth);
  for (let i = whole; i < count; i += 1)
    for (let k = 0; k < depth; k += 1)
      into[o + i - whole + SIDE * k] = values[at + i * row + k * column] as number;
}
