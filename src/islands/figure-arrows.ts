/** How far an arrow key moves a place on a map, alone and with Shift, in the map's units. */
const NUDGE = { fine: 0.1, coarse: 0.5 } as const;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The move that a key asks for, or undefined when it is no arrow or belongs to a shortcut. */
export function arrowMove(event: Key): readonly [x: number, y: number] | undefined {
  const arrow = ARROWS[event.key];
  if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const by = event.shiftKey ? NUDGE.coarse : NUDGE.fine;
  return [by * arrow[0], by * arrow[1]];
}
