/** A piece of a sentence; `code` where the sentence sets it in backticks. */
export interface Span {
  readonly text: string;
  readonly code: boolean;
}

/** Splits a sentence at its backticks; an odd one out stays as it is. */
export function codeSpans(sentence: string): readonly Span[] {
  const pieces = sentence.split('`');
  if (pieces.length % 2 === 0) {
    const last = pieces.pop() ?? '';
    pieces.push(`${pieces.pop() ?? ''}\`${last}`);
  }
  return pieces
    .map((text, index) => ({ text, code: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
