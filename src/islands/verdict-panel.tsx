import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../grading/run.ts';
import type { TypeNotice } from './editor.ts';
import type { Judged } from './grader-contract.ts';
import { Coded } from './verdict-coded.tsx';
import { DivergenceTable } from './verdict-divergence.tsx';
import { Output } from './verdict-output.tsx';
import { TypeNotices } from './verdict-types.tsx';

/** What the panel under the editor shows. */
export interface PanelProps {
  readonly judged: Judged;
  readonly goTo: (place: Place) => void;
  /** May arrive after the verdict, which does not wait for it. */
  readonly notices: Promise<readonly TypeNotice[]>;
}

/** Renders the panel; its headline and lead stand above it in the status line. */
export function showPanel(host: HTMLElement, props: PanelProps): void {
  render(<Panel {...props} />, host);
}

function Panel({ judged, goTo, notices }: PanelProps) {
  const { report, logs } = judged;
  const { place, divergence, paragraphs } = report;
  const noticed = useArrived(notices);
  return (
    <>
      {place && (
        <button type="button" class="go-to" onClick={() => goTo(place)}>
          Go to line {place.line}
        </button>
      )}
      <TypeNotices notices={noticed} goTo={goTo} />
      {divergence && <DivergenceTable row={divergence} />}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Coded text={paragraph} />
        </p>
      ))}
      <Tally judged={judged} />
      <Output logs={logs} />
    </>
  );
}

/** One mark a case, and the figures of the run. */
function Tally({ judged: { report, durationMs } }: Pick<PanelProps, 'judged'>) {
  const { passed, total, worst } = report;
  return (
    <dl class="tally">
      <div>
        <dt>Cases</dt>
        <dd>
          {passed} of {total}
        </dd>
      </div>
      {worst !== undefined && (
        <div>
          <dt>Largest deviation</dt>
          <dd>{worst} of what is accepted</dd>
        </div>
      )}
      <div>
        <dt>Your code ran for</dt>
        <dd>{durationMs < 10 ? durationMs.toFixed(1) : Math.round(durationMs)} ms</dd>
      </div>
    </dl>
  );
}

/** The promised list once it is there, and nothing before, after a newer promise, or when it fails. */
function useArrived(promise: PanelProps['notices']): readonly TypeNotice[] {
  const [arrived, setArrived] = useState<{
    from: PanelProps['notices'];
    list: readonly TypeNotice[];
  }>();
  useEffect(() => {
    promise.then(
      (list) => setArrived({ from: promise, list }),
      () => {},
    );
  }, [promise]);
  return arrived?.from === promise ? arrived.list : [];
}
