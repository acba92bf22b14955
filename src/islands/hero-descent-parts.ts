/** The pieces of the server's markup that the stage works on. */
export interface Parts {
  readonly plate: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly handle: HTMLElement;
  readonly play: HTMLButtonElement;
  readonly restart: HTMLButtonElement;
  readonly step: HTMLButtonElement;
  readonly clock: HTMLElement;
  readonly outcome: HTMLElement;
  readonly picture: Element;
  readonly labels: readonly HTMLElement[];
  readonly heights: readonly HTMLElement[];
  readonly rests: readonly HTMLElement[];
}

/** Finds every piece by its `data-` name; a missing one is a fault of the component, said by name. */
export function heroParts(root: HTMLElement): Parts {
  const one = <T extends Element>(name: string, kind: new () => T): T => {
    const found = root.querySelector(`[data-${name}]`);
    if (!(found instanceof kind)) throw new Error(`<hero-descent> has no [data-${name}].`);
    return found;
  };
  const all = (name: string) => [...root.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  return {
    plate: one('plate', HTMLElement),
    canvas: one('canvas', HTMLCanvasElement),
    handle: one('handle', HTMLElement),
    play: one('play', HTMLButtonElement),
    restart: one('restart', HTMLButtonElement),
    step: one('step', HTMLButtonElement),
    clock: one('clock', HTMLElement),
    outcome: one('outcome', HTMLElement),
    picture: one('picture', Element),
    labels: all('label'),
    heights: all('height'),
    rests: all('rest'),
  };
}
