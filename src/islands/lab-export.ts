import { save } from './save-file.ts';

/** A table for a spreadsheet: a row of names, then rows of numbers or words. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** RFC 4180, with every number in full. */
export function csvOf({ columns, rows }: Table): string {
  const cell = (value: string | number): string =>
    typeof value === 'number' || !/[",\r\n]/.test(value)
      ? String(value)
      : `"${value.replaceAll('"', '""')}"`;
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Saves a table as `<name>.csv`. */
export const saveCsv = (name: string, table: Table): void =>
  save(`${name}.csv`, new Blob([csvOf(table)], { type: 'text/csv' }));

/** Twice the pixels of the page: enough for a slide. */
const SCALE = 2;

/**
 * Saves what stands in a box as `<name>.png`: its canvases and drawings, each where it lies, with the colours of the page as
 * it is now.
 */
export async function savePng(name: string, box: HTMLElement): Promise<void> {
  const frame = box.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = frame.width * SCALE;
  canvas.height = frame.height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gives no canvas to draw the picture on.');
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of box.querySelectorAll<HTMLCanvasElement | SVGSVGElement>(
    'canvas, svg:not(svg svg)',
  )) {
    const { left, top, width, height } = layer.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const image = layer instanceof SVGSVGElement ? await imageOf(layer, width, height) : layer;
    const at = [(left - frame.left) * SCALE, (top - frame.top) * SCALE] as const;
    pen.drawImage(image, ...at, width * SCALE, height * SCALE);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) save(`${name}.png`, blob);
}

/** A drawing as an image of its own; what the page's style sheets say of each part is written into it. */
async function imageOf(svg: SVGSVGElement, width: number, height: number) {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * SCALE));
  copy.setAttribute('height', String(height * SCALE));
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll<SVGElement>('*')];
  to.forEach((part, k) => {
    const original = from[k];
    if (!original) return;
    const look = getComputedStyle(original);
    for (const name of DRAWN) part.style.setProperty(name, look.getPropertyValue(name));
  });
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

const DRAWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'display',
];
