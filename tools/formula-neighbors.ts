/** Closing marks, a plural's s and the th of a number. Straight quotes stay where they are, for they are still to be curled. */
const CLOSING = /^(?:[,.;:!?%…)\]”’]+|s\b|-th\b)+/u;
const OPENING = /[([“‘]+$/u;

/** What of the text after a formula must stay on its line, such as a comma. */
export function closingMarks(text: string): string {
  return CLOSING.exec(text)?.[0] ?? '';
}

/** What of the text before a formula must stay on its line, such as a bracket. */
export function openingMarks(text: string): string {
  return OPENING.exec(text)?.[0] ?? '';
}

/** About as many characters as fit the narrowest column of text on a phone with room to spare. */
const ONE_PIECE = 16;

/** Whether a formula in TeX is so short that a line break inside it would help nobody. */
export function staysInOnePiece(tex: string): boolean {
  const shown = tex
    .replace(/\\(?:log|exp|max|min|cos|sin|tanh|sign)(?![a-z])/g, 'abc')
    .replace(/\\[a-zA-Z]+/g, 'a')
    .replace(/\\.|[{}^_\s]/g, '');
  return shown.length <= ONE_PIECE;
}
