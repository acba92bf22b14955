/** A module that is fetched when it is first asked for and held from then on; a fetch that failed is tried again. */
export function loadedOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let held: Promise<Module> | undefined;
  return () => {
    held ??= load().catch((error: unknown) => {
      held = undefined;
      throw error;
    });
    return held;
  };
}
