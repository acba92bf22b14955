/** A matrix inside a longer array: entry (i, j) is `values[at + i * row + j * column]`. */
export interface Matrix {
  readonly values: Float64Array;
  readonly at: number;
  readonly row: number;
  readonly column: number;
}

/** A matrix whose rows lie one after the other. */
export const rowMajor = (values: Float64Array, columns: number, at = 0): Matrix => ({
  values,
  at,
  row: columns,
  column: 1,
});

/** The same numbers with rows and columns exchanged; nothing is copied. */
export const transposed = ({ values, at, row, column }: Matrix): Matrix => ({
  values,
  at,
  row: column,
  column: row,
});

/** Writes A B, with A `m` × `depth` and B `depth` × `n`, into `out` from `at` on, row-major. */
export type Multiply = (
  m: number,
  n: number,
  depth: number,
  a: Matrix,
  b: Matrix,
  out: Float64Array,
  at: number,
) => void;
