/** The elements of the server-rendered exercise that its behaviour hangs on. */
export interface Parts {
  readonly editor: HTMLElement;
  readonly printed: HTMLElement;
  readonly check: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
  readonly undo: HTMLButtonElement;
  readonly hint: HTMLButtonElement;
  readonly hints: HTMLElement;
  readonly attempts: HTMLButtonElement;
  readonly history: HTMLElement;
  readonly solution: HTMLButtonElement;
  readonly model: HTMLElement;
  readonly saved: HTMLElement;
  readonly share: HTMLButtonElement;
  readonly switchEditor: HTMLButtonElement;
  readonly told: HTMLElement;
  readonly notice: HTMLElement;
  readonly news: HTMLElement;
  readonly comparison: HTMLElement;
  readonly status: HTMLElement;
  readonly panel: HTMLElement;
}

/** Finds every part by its `data-part`; throws when the markup of `Exercise.astro` and this list disagree. */
export function partsOf(exercise: HTMLElement): Parts {
  const find = <E extends HTMLElement>(name: keyof Parts, kind: new () => E): E => {
    const part = exercise.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof kind))
      throw new Error(
        `An exercise has no ${kind.name} with data-part="${name}"; see Exercise.astro.`,
      );
    return part;
  };
  return {
    editor: find('editor', HTMLElement),
    printed: find('printed', HTMLElement),
    check: find('check', HTMLButtonElement),
    reset: find('reset', HTMLButtonElement),
    undo: find('undo', HTMLButtonElement),
    hint: find('hint', HTMLButtonElement),
    hints: find('hints', HTMLElement),
    attempts: find('attempts', HTMLButtonElement),
    history: find('history', HTMLElement),
    solution: find('solution', HTMLButtonElement),
    model: find('model', HTMLElement),
    saved: find('saved', HTMLElement),
    share: find('share', HTMLButtonElement),
    switchEditor: find('switchEditor', HTMLButtonElement),
    told: find('told', HTMLElement),
    notice: find('notice', HTMLElement),
    news: find('news', HTMLElement),
    comparison: find('comparison', HTMLElement),
    status: find('status', HTMLElement),
    panel: find('panel', HTMLElement),
  };
}
