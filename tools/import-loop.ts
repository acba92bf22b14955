/** Files that import one another in a circle, the first of them again at the end; undefined where there is no circle. */
export function importLoop(
  importsOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const cleared = new Set<string>();
  const loopFrom = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (cleared.has(file)) return undefined;
    for (const imported of importsOf.get(file) ?? []) {
      const loop = loopFrom(imported, [...way, file]);
      if (loop) return loop;
    }
    cleared.add(file);
    return undefined;
  };
  for (const file of importsOf.keys()) {
    const loop = loopFrom(file, []);
    if (loop) return loop;
  }
  return undefined;
}
