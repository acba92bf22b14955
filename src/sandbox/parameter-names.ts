import { charCode, findText, sliceText, textOfFunction } from './primordials.ts';

const isNameCode = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 36;

/**
 * The name a program gave to its k-th parameter (0-based), to speak of it in the program's own words; `argument 2` where
 * the parameters are patterns, have defaults or cannot be read.
 */
export function parameterName(fn: unknown, k: number): string {
  const fallback = `argument ${k + 1}`;
  const text = textOfFunction(fn);
  const open = findText(text, '(');
  const close = findText(text, ')', open);
  if (open < 0 || close < 0) return fallback;
  let from = open + 1;
  for (let i = 0; i < k; i++) {
    from = findText(text, ',', from) + 1;
    if (from === 0 || from > close) return fallback;
  }
  const comma = findText(text, ',', from);
  const name = trimmed(sliceText(text, from, comma >= 0 && comma < close ? comma : close));
  if (name === '' || name.length > 40) return fallback;
  for (let i = 0; i < name.length; i++) if (!isNameCode(charCode(name, i))) return fallback;
  // A bracket, brace or default anywhere before the closing parenthesis makes counting commas unsafe.
  const before = sliceText(text, open + 1, from);
  const unsafe =
    findText(before, '{') >= 0 || findText(before, '[') >= 0 || findText(before, '=') >= 0;
  return unsafe ? fallback : name;
}

function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && charCode(text, from) <= 32) from += 1;
  while (to > from && charCode(text, to - 1) <= 32) to -= 1;
  return sliceText(text, from, to);
}
