import { describe, expect } from 'vitest';
import * as z from 'zod/mini';
import { answersForm } from '../../src/progress/checkpoint-answers.ts';
import { draftForm } from '../../src/progress/drafts.ts';
import type { Form } from '../../src/progress/form.ts';
import { helpForm } from '../../src/progress/help.ts';
import { otherDraftsForm } from '../../src/progress/other-drafts.ts';
import { passedCodeForm } from '../../src/progress/passed-code.ts';
import { progressForm } from '../../src/progress/progress.ts';
import { mangled } from './mangled.ts';
import { property } from './property.ts';

const text = z.string();
const at = '2026-10-01T08:00:00.000Z';

/** Each form that a page reads by itself, the same in zod, and what fits it. */
const FORMS: Readonly<Record<string, readonly [Form<unknown>, z.ZodMiniType, unknown]>> = {
  draft: [
    draftForm,
    z.object({
      code: text,
      savedAt: text,
      starter: z.optional(text),
      revision: z.optional(text),
    }),
    { code: 'x', savedAt: at, starter: '', revision: 'r' },
  ],
  'other drafts': [
    otherDraftsForm,
    z.array(
      z.object({
        code: text,
        at: text,
        why: z.enum([
          'another-tab',
          'older-page',
          'reset',
          'attempt',
          'new-starter',
          'shared-link',
          'import',
        ]),
      }),
    ),
    [
      { code: 'x', at, why: 'reset' },
      { code: '', at, why: 'import' },
    ],
  ],
  help: [
    helpForm,
    z.object({ hints: z.int().check(z.minimum(0)), solutionAt: z.optional(text) }),
    { hints: 2, solutionAt: at },
  ],
  'passed code': [
    passedCodeForm,
    z.object({ code: text, passedAt: text }),
    { code: 'x', passedAt: at },
  ],
  progress: [
    progressForm,
    z.object({ passed: z.record(text, text), last: z.optional(text) }),
    { passed: { adam: at, sgd: at }, last: '/lessons/adam/' },
  ],
  answers: [answersForm, z.record(text, text), { 'adam-first-step': 'one', other: '' }],
};

describe('what a page reads without zod', () => {
  for (const [name, [form, schema, fitting]] of Object.entries(FORMS))
    property(`takes of ${name} what zod takes, and gives the same`, mangled(fitting), (json) => {
      const value = read(json);
      const ours = form.safeParse(value);
      const theirs = schema.safeParse(value);
      expect(ours.success).toBe(theirs.success);
      if (ours.success) expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
    });
});

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
