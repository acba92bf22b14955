import { assertNever } from './assert-never.ts';
import type { LineMark, Mark, Points, TextMark, Tone } from './mark.ts';

const colour = (tone: Tone): string => `var(--${tone})`;
const FACES = {
  serif: 'font-family="var(--serif)"',
  italic: 'font-family="var(--serif)" font-style="italic"',
  sans: 'font-family="var(--sans)"',
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

const stroke = ({ tone, width, opacity }: Pick<LineMark, 'tone' | 'width' | 'opacity'>): string =>
  `fill="none" stroke="${colour(tone)}" stroke-width="${width}"${opacity === undefined ? '' : ` stroke-opacity="${opacity}"`}`;

function text(mark: TextMark): string {
  const turn =
    mark.turn === undefined
      ? ''
      : ` transform="rotate(${short(mark.turn)} ${short(mark.x)} ${short(mark.y)})"`;
  const halo =
    mark.halo === undefined
      ? ''
      : ` stroke="${colour('paper')}" stroke-width="${mark.halo}" paint-order="stroke" stroke-linejoin="round"`;
  return `<text x="${short(mark.x)}" y="${short(mark.y)}" dy="${BASELINES[mark.baseline]}" text-anchor="${mark.anchor}" font-size="${mark.size}" fill="${colour(mark.tone)}" ${FACES[mark.face]}${turn}${halo}>${escaped(mark.text)}</text>`;
}

function element(mark: Mark): string {
  switch (mark.kind) {
    case 'line': {
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash.join(' ')}"` : '';
      return `<path d="${pathData(mark.points, mark.closed ?? false)}" ${stroke(mark)} stroke-linejoin="round" stroke-linecap="round"${dash}/>`;
    }
    case 'lines':
      return `<path d="${mark.lines.map((line) => pathData(line, false)).join('')}" ${stroke(mark)} stroke-linejoin="round"/>`;
    case 'area':
      return `<path d="${mark.rings.map((ring) => pathData(ring, true)).join('')}" fill="${colour(mark.tone)}" fill-opacity="${mark.opacity}" fill-rule="evenodd"/>`;
    case 'dot':
      return `<circle cx="${short(mark.x)}" cy="${short(mark.y)}" r="${mark.r}" fill="${colour(mark.tone)}"${
        mark.rim === undefined ? '' : ` stroke="${colour('paper')}" stroke-width="${mark.rim}"`
      }/>`;
    case 'text':
      return text(mark);
    default:
      return assertNever(mark);
  }
}

/** Marks as the inside of an SVG element whose user unit is the pixel the marks were made for. */
export const svgMarks = (marks: readonly Mark[]): string => marks.map(element).join('');
