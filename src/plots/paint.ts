import { assertNever } from './assert-never.ts';
import type { Mark, Points, Tone } from './mark.ts';

/** What a painter needs of a canvas; the browser's 2D context has it all. */
export type Pen = CanvasRenderingContext2D;

function trace(pen: Pen, points: Points, closed: boolean): void {
  for (let k = 0; k + 1 < points.length; k += 2) {
    const [x, y] = [points[k] ?? 0, points[k + 1] ?? 0];
    if (k === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  if (closed) pen.closePath();
}

function paintOne(pen: Pen, mark: Mark, colour: (tone: Tone) => string): void {
  switch (mark.kind) {
    case 'line':
    case 'lines':
      pen.beginPath();
      if (mark.kind === 'line') trace(pen, mark.points, mark.closed ?? false);
      else for (const line of mark.lines) trace(pen, line, false);
      pen.globalAlpha = mark.opacity ?? 1;
      pen.strokeStyle = colour(mark.tone);
      pen.lineWidth = mark.width;
      pen.lineJoin = 'round';
      pen.lineCap = mark.kind === 'line' ? 'round' : 'butt';
      pen.setLineDash(mark.kind === 'line' && mark.dash ? [...mark.dash] : []);
      pen.stroke();
      return;
    case 'area':
      pen.beginPath();
      for (const ring of mark.rings) trace(pen, ring, true);
      pen.globalAlpha = mark.opacity;
      pen.fillStyle = colour(mark.tone);
      pen.fill('evenodd');
      return;
    case 'dot':
      pen.beginPath();
      pen.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
      pen.globalAlpha = 1;
      if (mark.rim !== undefined) {
        pen.setLineDash([]);
        pen.strokeStyle = colour('paper');
        pen.lineWidth = 2 * mark.rim;
        pen.stroke();
      }
      pen.fillStyle = colour(mark.tone);
      pen.fill();
      return;
    case 'text':
      throw new Error(
        'Text is drawn as SVG or HTML, where it can be selected, scaled and read aloud.',
      );
    default:
      assertNever(mark);
  }
}

/** Wipes the canvas and draws marks in order; `colour` turns a tone into what the page shows for it now. */
export function paint(pen: Pen, marks: readonly Mark[], colour: (tone: Tone) => string): void {
  pen.save();
  pen.resetTransform();
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.restore();
  for (const mark of marks) paintOne(pen, mark, colour);
  pen.globalAlpha = 1;
}

/**
 * Gives a canvas as many device pixels as it covers on the screen, and a pen whose unit is `unit` CSS pixels wide: a
 * drawing made for a plate of fixed size then fits the plate at any width and stays sharp.
 */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  cssWidth: number,
  cssHeight: number,
  ratio: number,
  unit: number,
): void {
  const [width, height] = [Math.round(cssWidth * ratio), Math.round(cssHeight * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.getContext('2d')?.setTransform(unit * ratio, 0, 0, unit * ratio, 0, 0);
}
