import { describe, expect, it } from 'vitest';
import { withStylesInHead } from '../../../tools/page-styles.ts';

describe('the style sheets of a page', () => {
  it('stand in its head, in their order', () => {
    expect(
      withStylesInHead(
        '<head><link rel="stylesheet" href="/a.css"></head><body><p>1</p><link rel="stylesheet" href="/b.css"/><p>2</p><style>\np{}\n</style></body>',
      ),
    ).toBe(
      '<head><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"/><style>\np{}\n</style></head><body><p>1</p><p>2</p></body>',
    );
  });

  it('are left as they are in a page that has them there', () => {
    const page = '<head><style>p{}</style></head><body><link rel="prev" href="/"><p>1</p></body>';
    expect(withStylesInHead(page)).toBe(page);
  });

  it('stay in what they belong to', () => {
    const page =
      '<head></head><body><noscript><style>p{}</style></noscript><svg><style>p{}</style></svg><script>"<style>p{}</style>"</script><template><link rel="stylesheet" href="/a.css"></template></body>';
    expect(withStylesInHead(page)).toBe(page);
  });

  it('are left alone in what has no head', () => {
    expect(withStylesInHead('<style>p{}</style><p>1</p>')).toBe('<style>p{}</style><p>1</p>');
  });
});
