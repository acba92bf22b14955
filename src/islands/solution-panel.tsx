import { render } from 'preact';
import { DiffTable } from './code-diff-table.tsx';
import { highlightedHtml } from './editor-highlight.ts';
import type { ModelSolution } from './model-solution.ts';
import { focusHeading, PastHeading } from './past-heading.tsx';
import { ATTEMPTS_BEFORE_SOLUTION } from './solution-gate.ts';
import { Coded } from './verdict-coded.tsx';

/** Says what opens the solution, and how far the reader is; `trouble` where earlier attempts cannot be counted. */
export function showClosed(host: HTMLElement, attempts: number, trouble?: string): void {
  const left = ATTEMPTS_BEFORE_SOLUTION - attempts;
  show(
    host,
    'The model solution',
    <>
      <p>
        It opens once you have passed, or after {ATTEMPTS_BEFORE_SOLUTION} different attempts.{' '}
        {attempts === 0
          ? 'You have checked nothing of your own yet.'
          : `You have made ${attempts}; ${left} more to go.`}{' '}
        A hint may help sooner.
      </p>
      {trouble !== undefined && (
        <p class="trouble">{trouble} Only the attempts of this visit are counted.</p>
      )}
    </>,
  );
}

/** Shows the solution beside the reader's code, with what is worth seeing in it. */
export function showSolution(host: HTMLElement, solution: ModelSolution, code: string): void {
  show(
    host,
    'The model solution',
    <>
      {solution.commentary.split('\n\n').map((paragraph) => (
        <p key={paragraph} class="commentary">
          <Emphasized text={paragraph} />
        </p>
      ))}
      <DiffTable
        left={{ name: 'Yours', code }}
        right={{ name: 'The model solution', code: solution.code }}
      />
      <details>
        <summary>The model solution by itself</summary>
        <pre>
          <code dangerouslySetInnerHTML={{ __html: highlightedHtml(solution.code.trimEnd()) }} />
        </pre>
      </details>
    </>,
  );
}

function show(host: HTMLElement, title: string, content: preact.ComponentChild): void {
  const close = () => {
    render(null, host);
    host.hidden = true;
    host.dispatchEvent(new Event('close'));
  };
  render(
    <>
      <PastHeading title={title} place={host} close={close} />
      {content}
    </>,
    host,
  );
  host.hidden = false;
  focusHeading(host);
}

/** A commentary's `code` and *emphasis*, the two marks that authors use. */
function Emphasized({ text }: { readonly text: string }) {
  return text
    .split(/(?<![\w*])\*([^*`]+)\*(?![\w*])/)
    .map((piece, k) =>
      k % 2 === 1 ? <em key={piece}>{piece}</em> : <Coded key={piece} text={piece} />,
    );
}
