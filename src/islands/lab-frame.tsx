import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { FigurePanel } from './figure-panel.tsx';
import type { LabAddress } from './lab-address.ts';
import { saveCsv, savePng, type Table } from './lab-export.ts';

/**
 * What every lab has around its picture: the note of a link that did not open as it was meant to, the picture itself, and
 * the row of buttons that copy its address, save it, and set it back.
 */
export function LabFrame({
  name,
  address,
  table,
  children,
}: {
  /** Names the files that are saved. */
  readonly name: string;
  readonly address: Pick<LabAddress<unknown>, 'note' | 'reset'>;
  /** The numbers behind the picture, made when they are asked for. */
  readonly table: () => Table;
  /** Gets the ref of the box that a saved picture shows. */
  readonly children: (picture: RefObject<HTMLDivElement>) => ComponentChildren;
}) {
  const picture = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const doing = (work: () => Promise<void> | void, done: string) => async () => {
    try {
      await work();
      say(done);
    } catch (error) {
      say(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <FigurePanel name="lab">
      {address.note && (
        <p class="lab-note" role="status">
          {address.note}
        </p>
      )}
      {children(picture)}
      <div class="lab-bar">
        <button
          type="button"
          onClick={doing(
            () => navigator.clipboard.writeText(location.href),
            'The link is copied; it opens the lab as it stands.',
          )}
        >
          Copy link
        </button>
        <button
          type="button"
          onClick={doing(async () => {
            if (picture.current) await savePng(name, picture.current);
          }, 'The picture is saved.')}
        >
          Save PNG
        </button>
        <button type="button" onClick={doing(() => saveCsv(name, table()), 'The table is saved.')}>
          Save CSV
        </button>
        <button
          type="button"
          onClick={() => {
            address.reset();
            say('The lab stands as it begins.');
          }}
        >
          Reset
        </button>
        <span class="lab-said" role="status">
          {said}
        </span>
      </div>
    </FigurePanel>
  );
}
