import type { DataSet } from './data-set.ts';

const SIDE = 8;
const WIDTH = SIDE * SIDE;
const BRIGHTEST = 16;
const CLASSES = 10;

/** Where the digits come from; whoever shows them says so. */
export const DIGITS_SOURCE = {
  title: 'Optical Recognition of Handwritten Digits',
  authors: 'E. Alpaydin and C. Kaynak',
  year: 1998,
  publisher: 'UCI Machine Learning Repository',
  doi: '10.24432/C50P49',
  license: 'CC BY 4.0',
} as const;

/** The file below the site's base, 57 kB. */
export const DIGITS_PATH = 'data/digits.csv.gz';

/** Reads the images from the file's bytes: 8 × 8 gray levels a row, from 0 (paper) to 1 (ink), and the digit as label. */
export async function readDigits(bytes: Uint8Array<ArrayBuffer>): Promise<DataSet> {
  // Some servers send a .gz file as an encoded text, which the browser has unpacked before it gets here.
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = packed
    ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    : new Blob([bytes]).stream();
  return parseDigits(await new Response(unpacked).text());
}

function parseDigits(text: string): DataSet {
  const lines = text.trim().split('\n');
  const inputs = new Float64Array(lines.length * WIDTH);
  const labels = new Uint8Array(lines.length);
  lines.forEach((line, row) => {
    const numbers = line.split(',').map(Number);
    const label = numbers.pop();
    if (numbers.length !== WIDTH || label === undefined || !(label >= 0 && label < CLASSES))
      throw new Error(
        `Line ${row + 1} of the digits is not ${WIDTH} gray levels and a digit; fetch the file again.`,
      );
    numbers.forEach((level, k) => {
      inputs[row * WIDTH + k] = level / BRIGHTEST;
    });
    labels[row] = label;
  });
  return { name: 'digits', inputs, labels, count: lines.length, width: WIDTH, classes: CLASSES };
}
