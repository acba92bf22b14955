/** Labeled points for a classifier. */
export interface DataSet {
  readonly name: string;
  /** Row-major, `count` rows of `width` numbers. */
  readonly inputs: Float64Array<ArrayBuffer>;
  /** The class of each row, 0 … classes − 1. */
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly count: number;
  readonly width: number;
  readonly classes: number;
}

/** The rows of a data set at these indices, in this order, as a data set of its own. */
export function rowsOf(data: DataSet, rows: readonly number[]): DataSet {
  const { width } = data;
  const inputs = new Float64Array(rows.length * width);
  const labels = new Uint8Array(rows.length);
  rows.forEach((row, k) => {
    if (!(row >= 0 && row < data.count))
      throw new Error(`"${data.name}" has rows 0 to ${data.count - 1} and was asked for ${row}.`);
    inputs.set(data.inputs.subarray(row * width, (row + 1) * width), k * width);
    labels[k] = data.labels[row] as number;
  });
  return { ...data, inputs, labels, count: rows.length };
}
