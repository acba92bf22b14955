import type { ComponentChildren } from 'preact';
import type { Judged } from './grader-contract.ts';

/** The figures of the run that the headline does not give. */
export function Tally({ judged: { report, durationMs } }: { readonly judged: Judged }) {
  const { status, passed, total, worst } = report;
  return (
    <dl class="tally">
      {status !== 'passed' && status !== 'failed' && (
        <Figure name="Cases passed">
          {passed} of {total}
        </Figure>
      )}
      {worst !== undefined && (
        <Figure name="Largest deviation">{worst === '0' ? 'none' : `${worst} × tolerance`}</Figure>
      )}
      <Figure name="Your code ran for">
        {durationMs < 10 ? durationMs.toFixed(1) : Math.round(durationMs)} ms
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

function Figure({ name, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
