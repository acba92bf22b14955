import { h } from 'preact';
import type { Mark } from '../plots/mark.ts';
import { svgElement } from '../plots/svg.ts';

/** A mark as an element that stays: where only its place changes, the browser has nothing to parse. */
export function MarkView({ mark }: { readonly mark: Mark }) {
  const { tag, attributes, text } = svgElement(mark);
  return h(tag, attributes, text);
}
