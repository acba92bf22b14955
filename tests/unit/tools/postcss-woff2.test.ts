import { describe, expect, it } from 'vitest';
import { woff2Alone } from '../../../tools/postcss-woff2.ts';

function left(value: string, prop = 'src'): string {
  const declaration = { prop, value };
  woff2Alone.Declaration(declaration);
  return declaration.value;
}

describe('the files of a face', () => {
  it('are its WOFF2 where there is one', () => {
    expect(
      left(
        'url(fonts/M.woff2) format("woff2"),url(fonts/M.woff) format("woff"),url(fonts/M.ttf) format("truetype")',
      ),
    ).toBe('url(fonts/M.woff2) format("woff2")');
    expect(left("url(a.woff2) format('woff2'), url(a.ttf) format('truetype')")).toBe(
      "url(a.woff2) format('woff2')",
    );
  });

  it('are all of them where there is none', () => {
    const icons = 'url(codicon.ttf) format("truetype")';
    expect(left(icons)).toBe(icons);
    const older = 'url(a.woff) format("woff"),url(a.ttf) format("truetype")';
    expect(left(older)).toBe(older);
  });

  it('stay as they are with commas in an address, and in what is no face', () => {
    const data = 'url(data:font/woff2;base64,AAAA) format("woff2")';
    expect(left(data)).toBe(data);
    const image = 'url(a.png),url(b.woff2) format("woff2")';
    expect(left(image, 'background')).toBe(image);
  });
});
