/** The files of a small exercise that obeys every law: the weighted step −η g, to be changed into the author's own. */
export function exerciseTemplate(id: string, lesson: string): Readonly<Record<string, string>> {
  const title = `${id[0]?.toUpperCase() ?? ''}${id.slice(1).replaceAll('-', ' ')}`;
  return {
    [`exercises/${id}/exercise.ts`]: declaration(title, lesson),
    [`exercises/${id}/statement.mdx`]: STATEMENT,
    [`exercises/${id}/starter.ts`]: program('  // Your code.\n  return w;'),
    [`solutions/${id}/solution.ts`]: program('  return w.map((wj, j) => wj - lr * g[j]);'),
    [`solutions/${id}/mistakes/ascent.ts`]: program('  return w.map((wj, j) => wj + lr * g[j]);'),
    [`solutions/${id}/mistakes/rate-forgotten.ts`]: program(
      '  return w.map((wj, j) => wj - g[j]);',
    ),
  };
}

const program = (
  body: string,
): string => `/** The parameters after one step against the gradient. */
export function update(w: number[], g: number[], lr: number): number[] {
${body}
}
`;

const STATEMENT = `One step of gradient descent moves every parameter against its gradient:

$$
w \\leftarrow w - \\eta\\, g
$$

\`update(w, g, lr)\` returns the new parameters as a new array. \`w\` and \`g\` have the same length, which may be 0;
\`lr\` is the learning rate $\\eta$. Leave \`w\` and \`g\` as they are.
`;

const declaration = (
  title: string,
  lesson: string,
): string => `import { apply, defineExercise, drawn, example, hidden } from '#exercise';

export default defineExercise({
  title: '${title}',
  lesson: '${lesson}',
  summary: 'One sentence that says what is written here.',
  difficulty: 1,
  minutes: 5,
  entry: ['update'],
  cases: [
    example('two parameters', apply('update', [1, -2], [0.5, -1], 0.1), {
      // An anchor is a number found without our code: by hand, in a paper, in tests/oracle.
      anchor: { source: 'by hand: 1 − 0.1 · 0.5 and −2 + 0.1 · 1', value: [0.95, -1.9] },
    }),
    hidden('no parameters', apply('update', [], [], 0.1)),
    hidden('a gradient of zero', apply('update', [3, 4], [0, 2], 0.5)),
  ],
  generated: {
    count: 3,
    draw: (draws) => {
      const n = draws.integer(2, 8);
      return drawn(
        \`\${n} drawn parameters\`,
        apply('update', draws.normals(n), draws.normals(n), draws.number(0.001, 1)),
      );
    },
  },
  mistakes: [
    { id: 'ascent', question: 'The gradient points uphill. Which way do your parameters go?' },
    { id: 'rate-forgotten', question: 'How long is your step, and what was to decide that?' },
  ],
  hints: ['Each new parameter depends on the old one and on its own entry of the gradient.'],
  commentary: 'One \`map\` over the index reads both arrays and writes a third.',
});
`;
