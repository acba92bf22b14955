import { assertNever } from './assert-never.ts';
import type { LineMark, Mark, Points, TextMark, Tone } from './mark.ts';

const colour = (tone: Tone): string => `var(--${tone})`;
const FACES = {
  serif: { 'font-family': 'var(--serif)' },
  italic: { 'font-family': 'var(--serif)', 'font-style': 'italic' },
  sans: { 'font-family': 'var(--sans)' },
} as const;
const BASELINES = { alphabetic: '0', middle: '0.35em', hanging: '0.8em' } as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One decimal is a tenth of a pixel, and half the bytes. */
const short = (x: number): string => String(Math.round(x * 10) / 10);

/** Path data by the points it was made of: a chart that is drawn anew has most of its lines from before. */
const known = new WeakMap<Points, string>();

function pathData(points: Points, closed: boolean): string {
  const data = known.get(points) ?? openPath(points);
  known.set(points, data);
  return closed ? `${data}z` : data;
}

/** Path data with relative coordinates, which are short; rounding does not add up because each step starts from what was written. */
function openPath(points: Points): string {
  let [fromX, fromY] = [0, 0];
  let data = '';
  for (let k = 0; k + 1 < points.length; k += 2) {
    const [x, y] = [Math.round((points[k] ?? 0) * 10), Math.round((points[k + 1] ?? 0) * 10)];
    data += `${k === 0 ? 'M' : k === 2 ? 'l' : ' '}${short((x - fromX) / 10)} ${short((y - fromY) / 10)}`;
    [fromX, fromY] = [x, y];
  }
  return data.replaceAll(' -', '-');
}

/** An element of SVG as plain data, for whoever writes it as text or keeps it in a page. */
export interface SvgElement {
  readonly tag: 'path' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
}

const stroke = ({ tone, width, opacity }: Pick<LineMark, 'tone' | 'width' | 'opacity'>) => ({
  fill: 'none',
  stroke: colour(tone),
  'stroke-width': String(width),
  ...(opacity === undefined ? {} : { 'stroke-opacity': String(opacity) }),
  'stroke-linejoin': 'round',
});

function text(mark: TextMark): SvgElement {
  const [x, y] = [short(mark.x), short(mark.y)];
  return {
    tag: 'text',
    attributes: {
      x,
      y,
      dy: BASELINES[mark.baseline],
      'text-anchor': mark.anchor,
      'font-size': String(mark.size),
      fill: colour(mark.tone),
      ...FACES[mark.face],
      ...(mark.turn === undefined ? {} : { transform: `rotate(${short(mark.turn)} ${x} ${y})` }),
      ...(mark.halo === undefined
        ? {}
        : {
            stroke: colour('paper'),
            'stroke-width': String(mark.halo),
            'paint-order': 'stroke',
            'stroke-linejoin': 'round',
          }),
    },
    text: mark.text,
  };
}

/** The element that draws a mark, in a user unit that is the pixel it was made for. */
export function svgElement(mark: Mark): SvgElement {
  switch (mark.kind) {
    case 'line':
      return {
        tag: 'path',
        attributes: {
          d: pathData(mark.points, mark.closed ?? false),
          ...stroke(mark),
          'stroke-linecap': 'round',
          ...(mark.dash ? { 'stroke-dasharray': mark.dash.join(' ') } : {}),
        },
      };
    case 'lines':
      return {
        tag: 'path',
        attributes: {
          d: mark.lines.map((line) => pathData(line, false)).join(''),
          ...stroke(mark),
        },
      };
    case 'area':
      return {
        tag: 'path',
        attributes: {
          d: mark.rings.map((ring) => pathData(ring, true)).join(''),
          fill: colour(mark.tone),
          'fill-opacity': String(mark.opacity),
          'fill-rule': 'evenodd',
        },
      };
    case 'dot':
      return {
        tag: 'circle',
        attributes: {
          cx: short(mark.x),
          cy: short(mark.y),
          r: String(mark.r),
          fill: colour(mark.tone),
          ...(mark.rim === undefined
            ? {}
            : { stroke: colour('paper'), 'stroke-width': String(mark.rim) }),
        },
      };
    case 'text':
      return text(mark);
    default:
      return assertNever(mark);
  }
}

function markup(mark: Mark): string {
  const { tag, attributes, text: inside } = svgElement(mark);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const open = `<${tag}${written.join('')}`;
  return inside === undefined ? `${open}/>` : `${open}>${escaped(inside)}</${tag}>`;
}

/** Marks as the inside of an SVG element whose user unit is the pixel the marks were made for. */
export const svgMarks = (marks: readonly Mark[]): string => marks.map(markup).join('');
