/** A name that can be offered, with its type and its comment where the exercise gives them. */
export interface KnownName {
  readonly name: string;
  readonly kind: 'variable' | 'function' | 'type' | 'property' | 'keyword';
  readonly type?: string;
  readonly comment?: string;
}

const WORD = /[A-Za-z_$][\w$]*/g;
const KEYWORDS =
  'const let for of return if else while continue break function export new true false number'.split(
    ' ',
  );
const MATH =
  'abs atan2 cbrt ceil cos E exp expm1 floor hypot log log1p log2 max min PI pow round sign sin sqrt tanh trunc'.split(
    ' ',
  );
const ARRAY =
  'at concat entries every fill filter find findIndex forEach indexOf length map push reduce slice some'.split(
    ' ',
  );

/** The fields of each interface in `source`, by the interface's name; a comment is the line or block just above. */
export function fieldsByType(source: string): ReadonlyMap<string, readonly KnownName[]> {
  const found = new Map<string, readonly KnownName[]>();
  for (const [, name = '', body = ''] of source.matchAll(
    /\binterface\s+(\w+)[^{]*\{([\s\S]*?)\n\}/g,
  ))
    found.set(name, fieldsIn(body));
  return found;
}

function fieldsIn(body: string): readonly KnownName[] {
  const field =
    /(?:\/\*\*[\s*]*(?<comment>[\s\S]*?)\s*\*\/\s*)?(?:readonly\s+)?(?<name>\w+)\??:\s*(?<type>[^;\n]+)/g;
  return [...body.matchAll(field)].map(({ groups = {} }) => ({
    name: groups['name'] ?? '',
    kind: 'property',
    type: (groups['type'] ?? '').trim(),
    ...(groups['comment'] && { comment: groups['comment'].replace(/\s*\n\s*\*\s*/g, ' ') }),
  }));
}

/**
 * What may follow `before.` in `code`: the fields of the type that `before` was declared with, `Math`'s members, an
 * array's, or every field that the exercise knows when the declaration is nowhere to be seen.
 */
export function membersOf(before: string, code: string): readonly KnownName[] {
  if (before === 'Math') return MATH.map((name) => ({ name, kind: 'function' }));
  const types = fieldsByType(code);
  const all = [...types.values()].flat();
  const declared = new RegExp(`\\b${before.replaceAll('$', '\\$')}\\s*:\\s*([\\w$]+(?:\\[\\])*)`);
  const type = declared.exec(code)?.[1] ?? '';
  if (type.endsWith('[]')) return ARRAY.map((name) => ({ name, kind: 'property' }));
  return types.get(type) ?? unique(all);
}

/** The names that stand in the code and in the statement's code spans, and the words one writes most. */
export function namesIn(code: string, statement: readonly string[]): readonly KnownName[] {
  const types = fieldsByType(code);
  const functions = new Set([...code.matchAll(/\bfunction\s+(\w+)/g)].map(([, name = '']) => name));
  const kindOf = (name: string): KnownName['kind'] => {
    if (functions.has(name)) return 'function';
    return types.has(name) || /^[A-Z]\w*[a-z]/.test(name) ? 'type' : 'variable';
  };
  const told = statement.filter((span) => /^[A-Za-z_$][\w$]*$/.test(span));
  const seen = [...told, ...(withoutComments(code).match(WORD) ?? []), 'Math'];
  return unique([
    ...KEYWORDS.map((name): KnownName => ({ name, kind: 'keyword' })),
    ...seen.map((name) => ({ name, kind: kindOf(name) })),
  ]);
}

/** Comments are prose, and strings are rarely names. */
const withoutComments = (code: string): string =>
  code.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'[^'\n]*'|"[^"\n]*"/g, ' ');

const unique = (names: readonly KnownName[]): readonly KnownName[] => [
  ...new Map([...names].reverse().map((one) => [one.name, one])).values(),
];
