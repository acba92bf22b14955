import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type DiffLine, type DiffRow, diffCode } from './code-diff.ts';

/** One of two programs, with the name it goes by in the reader's sentence. */
interface Side {
  readonly name: string;
  readonly code: string;
}

/** Two programs to lay side by side. */
export interface DiffProps {
  readonly left: Side;
  readonly right: Side;
}

/** Puts a comparison into a place on the page, and brings it into view. */
export function showDiff(place: HTMLElement, props: DiffProps): void {
  render(<DiffTable {...props} />, place);
  place.hidden = false;
  place.scrollIntoView({ block: 'nearest' });
}

/** Two programs line by line: beside each other where there is room, one below the other where there is not. */
export function DiffTable({ left, right }: DiffProps) {
  const narrow = useNarrow();
  const { rows, onlyLeft, onlyRight } = diffCode(left.code, right.code);
  if (onlyLeft + onlyRight === 0)
    return <p class="diff-none">Line by line, the two are the same.</p>;
  const names = { left: left.name, right: right.name };
  return (
    <table class="diff" data-narrow={narrow || undefined}>
      <caption>
        {left.name}: {lineWords(onlyLeft)} of its own (−). {right.name}: {lineWords(onlyRight)} of
        its own (+).
      </caption>
      <colgroup>
        <col class="numbers" />
        <col />
        {!narrow && <col class="numbers" />}
        {!narrow && <col />}
      </colgroup>
      <thead>
        <tr>
          {narrow ? (
            <th scope="col" colSpan={2}>
              {left.name} (−) and {right.name} (+)
            </th>
          ) : (
            [left.name, right.name].map((name) => (
              <th key={name} scope="colgroup" colSpan={2}>
                {name}
              </th>
            ))
          )}
        </tr>
      </thead>
      <tbody>{narrow ? stacked(rows, names) : rows.map((row, k) => beside(row, k, names))}</tbody>
    </table>
  );
}

interface Names {
  readonly left: string;
  readonly right: string;
}

function beside(row: DiffRow, key: number, names: Names) {
  if (row.kind === 'skipped') return <Skipped key={key} lines={row.lines} columns={4} />;
  const changed = row.kind === 'changed';
  return (
    <tr key={key}>
      <Line line={row.left} mark={changed ? '−' : ''} only={names.left} />
      <Line line={row.right} mark={changed ? '+' : ''} only={names.right} />
    </tr>
  );
}

/** Of a run of changed rows, all left lines come first: a reader compares blocks, not single lines. */
function stacked(rows: readonly DiffRow[], names: Names) {
  const out = [];
  for (let k = 0; k < rows.length; ) {
    const row = rows[k];
    if (row?.kind !== 'changed') {
      if (row?.kind === 'skipped') out.push(<Skipped key={k} lines={row.lines} columns={2} />);
      if (row?.kind === 'same')
        out.push(
          <tr key={k}>
            <Line line={row.right} mark="" only="" />
          </tr>,
        );
      k += 1;
      continue;
    }
    const end = rows.findIndex((one, at) => at > k && one.kind !== 'changed');
    const run = rows.slice(k, end === -1 ? rows.length : end);
    for (const side of ['left', 'right'] as const)
      run.forEach((one, at) => {
        const line = one.kind === 'changed' ? one[side] : undefined;
        if (line)
          out.push(
            <tr key={`${k}-${at}-${side}`}>
              <Line line={line} mark={side === 'left' ? '−' : '+'} only={names[side]} />
            </tr>,
          );
      });
    k += run.length;
  }
  return out;
}

function Skipped({ lines, columns }: { readonly lines: number; readonly columns: number }) {
  return (
    <tr class="skipped">
      <td colSpan={columns}>{lines} lines the same</td>
    </tr>
  );
}

/** Number and text; of a changed line the mark says so to the eye, and the name to the ear. */
function Line({
  line,
  mark,
  only,
}: {
  readonly line: DiffLine | undefined;
  readonly mark: '' | '−' | '+';
  readonly only: string;
}) {
  if (!line)
    return (
      <>
        <td class="number" />
        <td class="none" />
      </>
    );
  return (
    <>
      <td class="number">
        {mark !== '' && <span class="sr-only">Only in {only}: </span>}
        <span aria-hidden="true">{mark}</span> {line.number}
      </td>
      <td class="line-text" data-mark={mark === '' ? undefined : mark}>
        <code>{line.text}</code>
      </td>
    </>
  );
}

const lineWords = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

const NARROW = '(width < 48rem)';

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return narrow;
}
