/** One file of the built site. */
export interface CourseFile {
  /** From the site's base, without a leading slash: `lessons/adam/index.html`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** From {@link contentHash}. */
  readonly hash: string;
}

/** Everything that a copy of the site needs, written by the build; two builds of the same content have one version. */
export interface CourseFiles {
  readonly version: string;
  readonly files: readonly CourseFile[];
}

/** Where the build leaves the list, from the base. */
export const LIST_PATH = 'offline/files.json';

/** The service worker's file, from the base; being at the top, it may answer for the whole site. */
export const WORKER_PATH = 'service-worker.js';

/** The size of a whole copy in bytes. */
export const totalSize = (files: readonly CourseFile[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

/** The first 128 bits of a file's SHA-256, in hexadecimal: against damage and mixed-up versions, not against forgery. */
export async function contentHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The list in this JSON value, or undefined when it is none (a host's own error page, a cut-off file). */
export function readCourseFiles(value: unknown): CourseFiles | undefined {
  if (!isRecord(value)) return undefined;
  const { version, files } = value;
  if (typeof version !== 'string' || !/^[0-9a-f]{8,64}$/.test(version)) return undefined;
  if (!Array.isArray(files) || files.length === 0 || !files.every(isFile)) return undefined;
  return { version, files };
}

function isFile(value: unknown): value is CourseFile {
  if (!isRecord(value)) return false;
  const { path, size, hash } = value;
  return (
    typeof path === 'string' &&
    /^[^/\\?#][^\\?#]*$/.test(path) &&
    !path.split('/').includes('..') &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    typeof hash === 'string' &&
    /^[0-9a-f]{32}$/.test(hash)
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
