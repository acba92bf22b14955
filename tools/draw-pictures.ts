import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright';
import { launchOptions } from './find-browser.ts';

/*
 * Draws the site's icons and the cards that links are shown with, as PNG in `public/`, from the mark and the site's own
 * faces. A card does not name the course, whose title is each instructor's. Run by hand when one of them changes:
 * node tools/draw-pictures.ts
 */

const { resolve } = createRequire(import.meta.url);
const face = (name: string) =>
  `data:font/woff2;base64,${readFileSync(resolve(name)).toString('base64')}`;
const SERIF = face(
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
);
const SANS = face('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2');
const PAPER = '#fbfaf7';
const MARK = readFileSync('public/favicon.svg', 'utf8');

/** The mark on paper; `margin` is what is left free on each side, as a share of the width. */
const icon = (margin: number) =>
  `<style>body{margin:0;background:${PAPER};display:grid;place-items:center;height:100vh}
  svg{width:${100 - 200 * margin}vw;height:auto}</style>${MARK}`;

interface Card {
  readonly kind: string;
  readonly line: string;
}

const CARDS: Readonly<Record<string, Card>> = {
  course: {
    kind: 'A course',
    line: 'How neural networks are optimized, learned by writing the optimizers',
  },
  lesson: { kind: 'A lesson', line: 'Read the idea, see it move, write it' },
  exercise: { kind: 'An exercise', line: 'Ten lines to write, checked in your browser' },
  lab: { kind: 'A lab', line: 'Pictures to experiment with, driven by your own code' },
  reference: { kind: 'Reference', line: 'Every rule, every word, and who writes it how' },
};

const card = ({ kind, line }: Card) => `<style>
  @font-face{font-family:Text;src:url(${SERIF});font-weight:200 900}
  @font-face{font-family:Labels;src:url(${SANS});font-weight:200 900}
  body{margin:0;width:1200px;height:630px;background:${PAPER};color:#1b1c21;position:relative;overflow:hidden}
  .kind{position:absolute;left:88px;top:84px;font:600 26px/1 Labels;letter-spacing:.09em;text-transform:uppercase;color:#5d5e67}
  .line{position:absolute;left:84px;top:142px;width:900px;font:400 66px/1.13 Text;letter-spacing:-.015em;text-wrap:balance}
  svg{position:absolute;inset:0}
  </style><svg viewBox="0 0 1200 630" width="1200" height="630">
  <path d="M330 380C520 510 760 560 1260 560" fill="none" stroke="#8a877e" stroke-width="2.5"/>
  ${[
    [540, 485, 15],
    [706, 526, 13],
    [858, 546, 11.5],
    [990, 555, 10],
    [1096, 558.5, 8.5],
  ]
    .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="#2747c4"/>`)
    .join('')}</svg>
  <div class="kind">${kind}</div><div class="line">${line}</div>`;

async function draw(page: Page, html: string, width: number, height: number, file: string) {
  await page.setViewportSize({ width, height });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `public/${file}.png` });
}

mkdirSync('public/icons', { recursive: true });
mkdirSync('public/cards', { recursive: true });
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
// A launcher may cut a maskable icon to a circle of 80 % of its width (W3C, Web Application Manifest).
for (const size of [192, 512]) {
  await draw(page, icon(0.1), size, size, `icons/icon-${size}`);
  await draw(page, icon(0.22), size, size, `icons/maskable-${size}`);
}
await draw(page, icon(0.14), 180, 180, 'icons/touch-180');
for (const [name, content] of Object.entries(CARDS))
  await draw(page, card(content), 1200, 630, `cards/${name}`);
await browser.close();
