import { type CourseFile, type CourseFiles, totalSize } from './course-files.ts';

/** What it takes to have a version whole. */
export interface UpdatePlan {
  /** Already in and verified by an attempt that was cut short. */
  readonly present: readonly CourseFile[];
  /** The same content under the same path in the copy that is in use. */
  readonly copied: readonly CourseFile[];
  readonly fetched: readonly CourseFile[];
  /** Bytes that have to come over the network. */
  readonly fetchSize: number;
}

/** Sorts the files of `wanted` by where they can be had; `had` is the copy in use, `present` the paths already staged. */
export function planUpdate(
  wanted: CourseFiles,
  had: CourseFiles | undefined,
  present: ReadonlySet<string> = new Set(),
): UpdatePlan {
  const hashes = new Map(had?.files.map(({ path, hash }) => [path, hash]));
  const missing = wanted.files.filter(({ path }) => !present.has(path));
  const fetched = missing.filter(({ path, hash }) => hashes.get(path) !== hash);
  return {
    present: wanted.files.filter(({ path }) => present.has(path)),
    copied: missing.filter(({ path, hash }) => hashes.get(path) === hash),
    fetched,
    fetchSize: totalSize(fetched),
  };
}
