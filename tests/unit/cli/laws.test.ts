import { describe, expect, it } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { type Changes, courseWith } from './course.ts';

const declaration = 'exercises/sample/exercise.ts';
const solution = 'solutions/sample/solution.ts';
const mistake = 'solutions/sample/mistakes/ascent.ts';
const accepted = 'solutions/sample/accepted/other.ts';

/** Replaces a part of the template's text, which must be there. */
const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
const program = (body: string) =>
  `export function update(w: number[], g: number[], lr: number): number[] {\n${body}\n}\n`;
const withConvention = swap(
  '  mistakes: [',
  "  conventions: [{ id: 'other', note: 'As elsewhere.' }],\n  mistakes: [",
);

/** For each law, a course that breaks it and what `check` prints about it. */
const BROKEN: readonly [law: string, what: string, changes: Changes, text: readonly string[]][] = [
  [
    'complete',
    'a missing solution',
    { [solution]: null },
    [
      'sample · complete',
      `${solution}: is missing`,
      '→ Write a right answer as a good student would.',
    ],
  ],
  [
    'complete',
    'no example',
    { [declaration]: swap('example(', 'hidden(') },
    [
      `${declaration}: has no example`,
      '→ Add at least one case with example(…), shown in the statement.',
    ],
  ],
  [
    'complete',
    'no hidden case',
    { [declaration]: (text) => text.replaceAll(/\n {4}hidden\(.*\),/g, '') },
    ['has no hidden case', '→ Add cases with hidden(…).'],
  ],
  [
    'complete',
    'nothing generated',
    { [declaration]: swap('count: 3', 'count: 0') },
    ['generates no case', 'marks rest on published inputs'],
  ],
  [
    'complete',
    'no hint',
    { [declaration]: (text) => text.replace(/hints: \[.*\]/, 'hints: []') },
    ['has no hint', '→ Write two to four'],
  ],
  [
    'complete',
    'no mistake',
    {
      [declaration]: (text) => text.replace(/mistakes: \[[\s\S]*?\n {2}\]/, 'mistakes: []'),
      [mistake]: null,
      'solutions/sample/mistakes/rate-forgotten.ts': null,
    },
    ['names no mistake', 'solutions/sample/mistakes/'],
  ],
  [
    'complete',
    'one purpose twice',
    { [declaration]: swap('no parameters', 'a gradient of zero') },
    ['has two cases called "a gradient of zero"'],
  ],
  [
    'complete',
    'an empty statement',
    { 'exercises/sample/statement.mdx': '' },
    ['exercises/sample/statement.mdx: is empty'],
  ],
  [
    'complete',
    'a long statement',
    { 'exercises/sample/statement.mdx': 'word '.repeat(201) },
    ['has 201 words', 'at most 200 words'],
  ],
  [
    'complete',
    'a program nobody declares',
    { 'solutions/sample/mistakes/stray.ts': program('  return g;') },
    ['solutions/sample/mistakes/stray.ts: is not declared', "Add { id: 'stray', … } to mistakes"],
  ],
  [
    'complete',
    'a declared program nobody wrote',
    { [mistake]: null },
    [`${mistake}: is missing`, 'or take "ascent" out of'],
  ],
  [
    'complete',
    'a declaration that does not load',
    { [declaration]: 'export default 1 +;' },
    [`${declaration}: does not load`, 'may import from "#exercise" only'],
  ],
  [
    'complete',
    'a declaration of something else',
    { [declaration]: 'export default 1;' },
    ['has no default export made by defineExercise'],
  ],
  [
    'types',
    'a starter that does not type-check',
    { 'exercises/sample/starter.ts': program("  return 'w';") },
    [
      'sample · types',
      "exercises/sample/starter.ts:2: Type 'string' is not assignable to type 'number[]'.",
      '→ Mend the type; a student would see this underlined.',
    ],
  ],
  [
    'types',
    'a solution that uses the DOM',
    { [solution]: program('  document.title;\n  return w.map((wj, j) => wj - lr * g[j]);') },
    [`${solution}:2: Cannot find name 'document'`],
  ],
  [
    'solution',
    'a solution that writes to its input',
    { [solution]: program('  for (let j = 0; j < w.length; j++) w[j] -= lr * g[j];\n  return w;') },
    ['sample · solution', 'changes its input w', '→ Work on a copy, or set mayMutate on the call.'],
  ],
  [
    'solution',
    'a solution that throws',
    {
      [solution]: program(
        "  if (w.length === 0) throw new Error('empty');\n  return w.map((wj, j) => wj - lr * g[j]);",
      ),
    },
    ['throws in the case "no parameters": Error: empty', 'mark the case with { throws: true }'],
  ],
  [
    'solution',
    'a solution that should throw',
    {
      [declaration]: swap(
        "apply('update', [], [], 0.1)",
        "apply('update', [], [], 0.1), { throws: true }",
      ),
    },
    ['does not throw in the case "no parameters"'],
  ],
  [
    'solution',
    'a solution that does not parse',
    { [solution]: 'export function update( {' },
    [`${solution}: does not parse (line 1)`],
  ],
  [
    'solution',
    'a solution that loops',
    { [solution]: program('  for (;;);') },
    [`${solution}: stops in call 1 of 6 (deadline)`, 'look for an endless loop'],
  ],
  [
    'anchors',
    'an anchor that disagrees',
    { [declaration]: swap('value: [0.95, -1.9]', 'value: [0.95, -1.8]') },
    [
      'sample · anchors',
      'disagrees with by hand',
      'result[1] is -1.9 where the source has -1.8',
      '→ Find out which of the two is wrong',
    ],
  ],
  [
    'anchors',
    'no anchor',
    { [declaration]: (text) => text.replace(/, \{\n[\s\S]*?anchor:[\s\S]*?\n {4}\}\)/, ')') },
    ['has no anchor', 'a value found without our code'],
  ],
  [
    'starter',
    'a starter that passes',
    { 'exercises/sample/starter.ts': program('  return w.map((wj, j) => wj - lr * g[j]);') },
    ['sample · starter', 'passes as it is'],
  ],
  [
    'starter',
    'a starter that throws',
    { 'exercises/sample/starter.ts': `${program('  return w;')}throw new Error('no');\n` },
    ['exercises/sample/starter.ts: does not load'],
  ],
  [
    'starter',
    'a starter without the function',
    { 'exercises/sample/starter.ts': 'export const other = 1;\n' },
    ['does not export the function update'],
  ],
  [
    'accepted',
    'a convention that fails',
    {
      [declaration]: withConvention,
      [accepted]: program("  if (w.length === 0) throw new Error('empty');\n  for (;;);"),
    },
    [`${accepted}: stops in call 1 of 6`],
  ],
  [
    'accepted',
    'a convention that is the statement’s own',
    {
      [declaration]: withConvention,
      [accepted]: program('  return w.map((wj, j) => wj - lr * g[j]);'),
    },
    [
      'sample · accepted',
      'cannot be told from the statement’s own convention',
      '→ Add a case on which the two part ways, or delete the file.',
    ],
  ],
  [
    'mistakes',
    'a mistake that passes',
    { [mistake]: program('  return w.map((wj, j) => wj - g[j] * lr);') },
    ['sample · mistakes', `${mistake}: passes`, '→ Add a case on which the mistake shows.'],
  ],
  [
    'mistakes',
    'two mistakes that are one',
    { [mistake]: program('  return w.map((wj, j) => wj - g[j]);') },
    [
      'computes the same as rate-forgotten on every case',
      '→ Add a case on which they part ways, or merge them.',
    ],
  ],
  [
    'mistakes',
    'a mistake without a nature of its own',
    { [mistake]: program('  return w.map((wj, j) => wj + lr * g[j] + Math.random());') },
    [`${mistake}: is not recognised (failed)`],
  ],
  [
    'mutants',
    'cases that let a changed solution through',
    { [solution]: program('  return w.map((wj, j) => wj - lr * g[j] * (w.length > 40 ? 2 : 1));') },
    [
      'sample · mutants',
      'passes with this change:',
      '    -   return w.map((wj, j) => wj - lr * g[j] * (w.length > 40 ? 2 : 1));',
      '    +   return w.map((wj, j) => wj - lr * g[j] * (w.length > 40 ? 3 : 1));',
      '→ Add a case that tells the two apart; if none can, waive it: { mutant: ',
    ],
  ],
  [
    'mutants',
    'a waiver of nothing',
    {
      [declaration]: swap(
        '  commentary: ',
        "  waivers: [{ mutant: 'a → b', reason: 'none' }],\n  commentary: ",
      ),
    },
    ['waives a mutant that does not survive: a → b', '→ Delete the waiver.'],
  ],
  [
    'budget',
    'a run that needs more than a tenth of its time',
    {
      [declaration]: swap('  cases: [', '  budgetMs: 600,\n  cases: ['),
      [solution]: program(
        '  let waste = 0;\n  for (let k = 0; k < 5e6; k++) waste += k % 7;\n  return w.map((wj, j) => wj - lr * g[j] + 0 * waste);',
      ),
    },
    [
      'sample · budget',
      'ms of 600 ms',
      '→ Make the cases smaller, or give the exercise a larger budgetMs.',
    ],
  ],
];

async function printed(root: string): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const terminal = { print: (line: string) => lines.push(line), note: () => {} };
  const code = await check.run(['--root', root], terminal);
  return { code, text: lines.join('\n') };
}

describe('check', () => {
  it('has nothing to say about the template that new writes', async () => {
    const { code, text } = await printed(courseWith('sound'));
    expect(text).toContain('1 exercise, no complaint');
    expect(text).toMatch(
      /^exercise\s+cases\s+anchors\s+mistakes told apart\s+accepted\s+mutants rejected\s+median run$/m,
    );
    expect(text).toMatch(/^sample\s+1\+2\+3\s+1\s+2\/2\s+–\s+\d+\/\d+\s+\d/m);
    expect(code).toBe(0);
  }, 30_000);

  it.each(BROKEN)(
    'law %s: %s',
    async (law, what, changes, texts) => {
      const { code, text } = await printed(
        courseWith(`${law}-${what.replaceAll(/\W+/g, '-')}`, changes),
      );
      for (const part of texts) expect(text).toContain(part);
      expect(code).toBe(1);
    },
    60_000,
  );
});
