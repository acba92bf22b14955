/** One token of a program, names and numbers made alike, with the line it stands on (from 0). */
export interface Token {
  readonly text: string;
  readonly line: number;
}

const KEYWORDS = new Set(
  `break case catch class const continue default do else export extends false finally for function if in instanceof
  interface let new null of return switch this throw true try type typeof undefined var void while with yield`.split(
    /\s+/,
  ),
);

/** A comment, a string, a name, a number, or a sign; whatever else is one character. */
const PIECE =
  /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|([\p{ID_Start}$_][\p{ID_Continue}$]*)|(\d[\w.]*)|\s+|(=>|\*\*|[-+*/%=!<>&|?.]{1,3}|[\s\S])/gu;

/** What is longer is no answer to an exercise, and could be made to take for ever to read. */
const LONGEST = 20_000;

/** Reads a program as signs that stay the same when names, numbers, comments and spaces are changed. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  if (source.length > LONGEST) return tokens;
  let line = 0;
  for (const [all, comment, text, name, number, sign] of source.matchAll(PIECE)) {
    const token =
      text !== undefined
        ? 's'
        : name !== undefined
          ? KEYWORDS.has(name)
            ? name
            : 'v'
          : number !== undefined
            ? 'n'
            : comment === undefined
              ? sign
              : undefined;
    if (token !== undefined) tokens.push({ text: token, line });
    line += all.split('\n').length - 1;
  }
  return tokens;
}

/** A program with what its comments say left out; every line stays where it was. */
export const withoutComments = (source: string): string =>
  source.replace(PIECE, (all, comment: string | undefined) =>
    comment === undefined ? all : all.replace(/[^\n]+/g, '…').replace(/^…/, '//…'),
  );
