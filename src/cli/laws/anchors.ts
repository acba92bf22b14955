import type { Anchor } from '../../exercises/declaration.ts';
import { yardstickOf } from '../../grading/case-results.ts';
import { compareOutcomes } from '../../grading/compare-outcomes.ts';
import type { Outcome, Rolled, StepRecord } from '../../grading/run.ts';
import { isFields, type Value } from '../../grading/value.ts';
import { complainer, type Law } from './subject.ts';
import { troubleText } from './trouble-text.ts';

/** Numbers found without our code agree with the solution's, and there are some. */
export const anchors: Law = (subject) => {
  const { folder, sheet } = subject;
  const complain = complainer('anchors', subject);
  const file = `exercises/${folder.id}/exercise.ts`;
  const anchored = folder.declaration.cases.flatMap((one, index) =>
    one.kind === 'expect' && one.anchor
      ? [{ index, anchor: one.anchor, purpose: one.purpose }]
      : [],
  );
  const complaints = anchored.flatMap(({ index, anchor, purpose }) => {
    const check = sheet.cases[index]?.check;
    if (check?.kind !== 'expect') return [];
    const trouble = against(anchor, check.expected);
    if (trouble === 'nothing')
      return [
        complain(
          file,
          `the anchor of "${purpose}" holds no number for a recorded step`,
          'Give value, or w or state at a step that is recorded.',
        ),
      ];
    const { trouble: differs } = compareOutcomes(
      trouble,
      check.expected,
      yardstickOf(sheet, check.scale),
    );
    return differs
      ? [
          complain(
            folder.solution.file,
            `disagrees with ${anchor.source} in the case "${purpose}": ${troubleText(differs, 'the source')}`,
            'Find out which of the two is wrong; never copy the solution’s number into the anchor.',
          ),
        ]
      : [];
  });
  if (anchored.length === 0)
    complaints.push(
      complain(
        file,
        'has no anchor',
        'Give at least one case { anchor: { source, … } }: a value found without our code.',
      ),
    );
  return { complaints, figure: String(anchored.length) };
};

/** The solution's outcome with the anchor's numbers put in, so that comparing the two compares just those. */
function against(anchor: Anchor, outcome: Outcome): Outcome | 'nothing' {
  if (outcome.kind === 'returned' && anchor.value !== undefined)
    return { ...outcome, value: anchor.value };
  if (outcome.kind !== 'rolled') return 'nothing';
  const steps = outcome.records.map((record) => record.step);
  const held = [anchor.w, anchor.state].flatMap((one) => Object.keys(one ?? {}).map(Number));
  if (!held.some((step) => steps.includes(step))) return 'nothing';
  const records = outcome.records.map(
    (record): StepRecord => ({
      step: record.step,
      w: anchor.w?.[record.step] ?? record.w,
      state: overlaid(record.state, anchor.state?.[record.step]),
    }),
  );
  return { ...outcome, records } satisfies Rolled;
}

const overlaid = (state: Value, fields: Readonly<Record<string, Value>> | undefined): Value =>
  fields === undefined ? state : isFields(state) ? { ...state, ...fields } : fields;
