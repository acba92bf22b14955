/** One result after another: while a computation is under way, only the newest of those asked for meanwhile waits. */
export function latest<T>(show: (result: T) => void): (work: () => Promise<T>) => void {
  let busy = false;
  let next: (() => Promise<T>) | undefined;
  const run = async (work: () => Promise<T>): Promise<void> => {
    busy = true;
    show(await work());
    busy = false;
    const waiting = next;
    next = undefined;
    if (waiting) await run(waiting);
  };
  return (work) => {
    if (busy) next = work;
    else void run(work);
  };
}
