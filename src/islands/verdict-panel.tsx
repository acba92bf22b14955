import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../grading/run.ts';
import type { TypeNotice } from './editor.ts';
import type { Judged } from './grader-contract.ts';
import { Coded } from './verdict-coded.tsx';
import { DivergenceTable } from './verdict-divergence.tsx';
import { Output } from './verdict-output.tsx';
import { Tally } from './verdict-tally.tsx';
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
  const { place, divergence, before, after } = report;
  const noticed = useArrived(notices);
  return (
    <>
      {place && (
        <button type="button" class="plain-button" onClick={() => goTo(place)}>
          Go to line {place.line}
        </button>
      )}
      <TypeNotices notices={noticed} goTo={goTo} />
      <Sentences list={before} />
      {divergence && <DivergenceTable row={divergence} />}
      <Sentences list={after} />
      <Tally judged={judged} />
      <Output logs={logs} />
    </>
  );
}

function Sentences({ list }: { readonly list: readonly string[] }) {
  return list.map((sentence) => (
    <p key={sentence}>
      <Coded text={sentence} />
    </p>
  ));
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
