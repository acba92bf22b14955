import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attempt } from '../progress/attempts.ts';
import type { OtherDraft } from '../progress/other-drafts.ts';
import { DiffTable } from './code-diff-table.tsx';
import { focusHeading, PastHeading } from './past-heading.tsx';
import { timeWords } from './time-words.ts';

/** Code from before that can be looked at and brought back. */
export type Past =
  | { readonly kind: 'attempt'; readonly attempt: Attempt }
  | { readonly kind: 'draft'; readonly other: OtherDraft };

/** What the panel shows. */
export interface AttemptsProps {
  /** Newest first. */
  readonly past: readonly Past[];
  /** What could not be read, in sentences. */
  readonly troubles: readonly string[];
  /** The exercise's revision, to mark attempts that an earlier one graded. */
  readonly revision: string;
  readonly now: string;
  readonly restore: (code: string, when: string) => void;
  readonly close: () => void;
}

/** Shown at first; the rest is a press away. */
const FIRST = 8;

/** Renders the panel, or renders it anew; `focus` moves the reader there. */
export function showAttempts(host: HTMLElement, props: AttemptsProps, focus: boolean): void {
  render(<AttemptsPanel {...props} place={host} />, host);
  host.hidden = false;
  if (focus) focusHeading(host);
}

/** Takes it away. */
export function hideAttempts(host: HTMLElement): void {
  render(null, host);
  host.hidden = true;
}

function AttemptsPanel({
  past,
  troubles,
  revision,
  now,
  restore,
  close,
  place,
}: AttemptsProps & { readonly place: HTMLElement }) {
  const [all, setAll] = useState(false);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (all) list.current?.querySelectorAll<HTMLElement>('li button')[0]?.focus();
  }, [all]);
  return (
    <>
      <PastHeading title="Your attempts" place={place} close={close} />
      {troubles.map((trouble) => (
        <p key={trouble} class="trouble">
          {trouble}
        </p>
      ))}
      {past.length === 0 && (
        <p>None yet: each check is kept here, with its code, and can be brought back.</p>
      )}
      <p aria-live="polite" class="said">
        {said}
      </p>
      <ol ref={list} reversed>
        {past.slice(0, all ? past.length : FIRST).map((one) => (
          <PastItem
            key={`${one.kind} ${timeOf(one)}`}
            past={one}
            revision={revision}
            now={now}
            restore={(code, when) => {
              restore(code, when);
              setSaid(`The code of ${when} is in the editor. “Undo restore” takes it back.`);
            }}
          />
        ))}
      </ol>
      {!all && past.length > FIRST && (
        <button type="button" class="plain-button" onClick={() => setAll(true)}>
          Show all {past.length}
        </button>
      )}
    </>
  );
}

function PastItem({
  past,
  revision,
  now,
  restore,
}: Pick<AttemptsProps, 'revision' | 'now' | 'restore'> & { readonly past: Past }) {
  const [open, setOpen] = useState(false);
  const code = past.kind === 'attempt' ? past.attempt.code : past.other.code;
  const when = timeWords(timeOf(past), 'an unknown time', 'second');
  const isNow = code.trimEnd() === now.trimEnd();
  return (
    <li>
      <p>
        <time dateTime={timeOf(past)}>{when}</time> <What past={past} revision={revision} />
      </p>
      {isNow ? (
        <p class="is-now">This is what stands in the editor.</p>
      ) : (
        <p class="acts">
          <button
            type="button"
            class="plain-button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            Compare<span class="sr-only"> the code of {when} with the editor</span>
          </button>
          <button type="button" class="plain-button" onClick={() => restore(code, when)}>
            Restore<span class="sr-only"> the code of {when}</span>
          </button>
        </p>
      )}
      {open && !isNow && (
        <DiffTable left={{ name: when, code }} right={{ name: 'In the editor now', code: now }} />
      )}
    </li>
  );
}

function What({ past, revision }: { readonly past: Past; readonly revision: string }) {
  if (past.kind === 'draft') return <span class="what">{WHY[past.other.why]}</span>;
  const { verdict, revision: graded } = past.attempt;
  return (
    <>
      <span class="what" data-verdict={verdict.status}>
        {verdict.headline}
      </span>
      {graded !== revision && <span class="earlier"> (an earlier form of the exercise)</span>}
    </>
  );
}

const timeOf = (past: Past): string => (past.kind === 'attempt' ? past.attempt.at : past.other.at);

const WHY: Readonly<Record<OtherDraft['why'], string>> = {
  'another-tab': 'Not checked: a newer edit in another tab took its place.',
  'older-page': 'Not checked: a newer edit on an older page of this site took its place.',
  reset: 'Not checked: it stood here before a reset.',
  attempt: 'Not checked: it stood here before older code was brought back.',
  'new-starter': 'Not checked: it stood here before the new starter was taken.',
  'shared-link': 'Not checked: it stood here before code from a link was taken.',
  import: 'Not checked: it stood here before an import.',
};
