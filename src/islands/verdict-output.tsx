import type { Logs } from '../grading/run.ts';

/** What the student's code printed. */
export function Output({ logs: { lines, dropped } }: { readonly logs: Logs }) {
  if (lines.length === 0) return null;
  const count = lines.length + dropped;
  return (
    <details class="output">
      <summary>
        Printed by your code: {count} {count === 1 ? 'line' : 'lines'}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>{lines.join('\n')}</pre>
      {dropped > 0 && <p>{dropped} more lines were not kept.</p>}
    </details>
  );
}
