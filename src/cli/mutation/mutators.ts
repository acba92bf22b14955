import ts from 'typescript';
import type { Edit } from './mutant.ts';

/** Proposes edits for one node of a syntax tree; most nodes get none. */
export type Mutator = (node: ts.Node, source: ts.SourceFile) => readonly Edit[];

const replace = (node: ts.Node, source: ts.SourceFile, text: string): Edit => ({
  start: node.getStart(source),
  end: node.getEnd(),
  text,
});

const ARITHMETIC: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['*'],
  [ts.SyntaxKind.AsteriskAsteriskToken]: ['*'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-=', '='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+=', '='],
  [ts.SyntaxKind.AsteriskEqualsToken]: ['/='],
  [ts.SyntaxKind.SlashEqualsToken]: ['*='],
};

const COMPARISON: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
};

/** Another operator in the place of each. */
const operator: Mutator = (node, source) => {
  if (!ts.isBinaryExpression(node)) return [];
  const { operatorToken } = node;
  const others = ARITHMETIC[operatorToken.kind] ?? COMPARISON[operatorToken.kind] ?? [];
  return others.map((text) => replace(operatorToken, source, text));
};

const TERMS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
]);

/** One side of a sum, product, quotient or power left out. */
const droppedTerm: Mutator = (node, source) =>
  ts.isBinaryExpression(node) && TERMS.has(node.operatorToken.kind)
    ? [
        replace(node, source, `(${node.left.getText(source)})`),
        replace(node, source, `(${node.right.getText(source)})`),
      ]
    : [];

/** A constant one larger, one smaller, and 0 and 1 for one another. */
const constant: Mutator = (node, source) => {
  if (!ts.isNumericLiteral(node)) return [];
  const value = Number(node.text);
  return [...new Set([value + 1, value - 1])].map((other) =>
    replace(node, source, other < 0 ? `(${other})` : String(other)),
  );
};

/** A sign or a negation left out. */
const prefix: Mutator = (node, source) => {
  if (!ts.isPrefixUnaryExpression(node)) return [];
  const { operator: sign, operand } = node;
  if (sign === ts.SyntaxKind.MinusToken || sign === ts.SyntaxKind.ExclamationToken)
    return [replace(node, source, `(${operand.getText(source)})`)];
  return [];
};

const TWINS: Readonly<Record<string, string>> = {
  max: 'min',
  min: 'max',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  trunc: 'ceil',
  sin: 'cos',
  cos: 'sin',
  every: 'some',
  some: 'every',
};

/** A function of Math for its twin, and a call of Math with one argument for that argument. */
const call: Mutator = (node, source) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  const twin = TWINS[name.text];
  const edits = twin === undefined ? [] : [replace(name, source, twin)];
  const isMath = ts.isIdentifier(expression) && expression.text === 'Math';
  const [only, ...others] = node.arguments;
  if (isMath && only && others.length === 0 && !ts.isSpreadElement(only))
    edits.push(replace(node, source, `(${only.getText(source)})`));
  if (['slice', 'reverse', 'sort', 'toSorted'].includes(name.text) && !isMath)
    edits.push(replace(node, source, `(${expression.getText(source)})`));
  return edits;
};

/** A copy left out: `[...list]` becomes `list`, `{ ...record }` becomes `record`. */
const copy: Mutator = (node, source) => {
  if (ts.isArrayLiteralExpression(node)) {
    const [only, ...others] = node.elements;
    if (only && others.length === 0 && ts.isSpreadElement(only))
      return [replace(node, source, `(${only.expression.getText(source)})`)];
  }
  if (ts.isObjectLiteralExpression(node)) {
    const [only, ...others] = node.properties;
    if (only && others.length === 0 && ts.isSpreadAssignment(only))
      return [replace(node, source, `(${only.expression.getText(source)})`)];
  }
  return [];
};

/** A choice that always falls the same way. */
const condition: Mutator = (node, source) => {
  if (ts.isConditionalExpression(node))
    return [
      replace(node, source, `(${node.whenTrue.getText(source)})`),
      replace(node, source, `(${node.whenFalse.getText(source)})`),
    ];
  if (ts.isIfStatement(node))
    return [replace(node.expression, source, 'true'), replace(node.expression, source, 'false')];
  return [];
};

/** A statement left out; a loop run backwards by its counter would not end, so counters are left alone. */
const statement: Mutator = (node, source) =>
  ts.isExpressionStatement(node) ||
  ts.isBreakStatement(node) ||
  ts.isContinueStatement(node) ||
  ts.isThrowStatement(node)
    ? [replace(node, source, ';')]
    : [];

/** An index one further or one back. */
const index: Mutator = (node, source) =>
  ts.isElementAccessExpression(node) && !ts.isNumericLiteral(node.argumentExpression)
    ? ['+ 1', '- 1'].map((shift) =>
        replace(
          node.argumentExpression,
          source,
          `${node.argumentExpression.getText(source)} ${shift}`,
        ),
      )
    : [];

export const MUTATORS: readonly Mutator[] = [
  operator,
  droppedTerm,
  constant,
  prefix,
  call,
  copy,
  condition,
  statement,
  index,
];
