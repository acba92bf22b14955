/** Which versions a browser holds; written by the service worker alone. */
export interface CopyState {
  /** The version that pages opened from now on are served from. */
  readonly current: string;
  /** When it was taken, ISO 8601. */
  readonly takenAt: string;
  /** Pages and workers that began with an older version, by client id: they are served from it to their end. */
  readonly held: Readonly<Record<string, string>>;
  /** Versions that are not current any more and whose files may still be needed. */
  readonly retired: readonly string[];
}

/** The state after the reader has taken `version` while the pages and workers of `clients` were open. */
export function takeVersion(
  before: CopyState | undefined,
  version: string,
  clients: readonly string[],
  takenAt: string,
): CopyState {
  if (before === undefined) return { current: version, takenAt, held: {}, retired: [] };
  if (before.current === version) return before;
  const held = Object.fromEntries(clients.map((id) => [id, before.held[id] ?? before.current]));
  const retired = [...new Set([...before.retired, before.current])].filter(
    (old) => old !== version,
  );
  return { current: version, takenAt, held, retired };
}

/** The state once the clients that are gone are forgotten, and the versions that nobody needs any more. */
export function dropUnused(
  state: CopyState,
  clients: readonly string[],
): { readonly state: CopyState; readonly unused: readonly string[] } {
  const open = new Set(clients);
  const held = Object.fromEntries(Object.entries(state.held).filter(([id]) => open.has(id)));
  const needed = new Set(Object.values(held));
  return {
    state: { ...state, held, retired: state.retired.filter((version) => needed.has(version)) },
    unused: state.retired.filter((version) => !needed.has(version)),
  };
}

/** The state in which a client, a worker that an older page has just started, is of that page's version. */
export const holdClient = (state: CopyState, client: string, version: string): CopyState => ({
  ...state,
  held: { ...state.held, [client]: version },
});

/** The version that a client is served from. */
export const versionOf = (state: CopyState, client: string): string =>
  state.held[client] ?? state.current;

/** The state in this JSON value, or undefined when it is none. */
export function readCopyState(value: unknown): CopyState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { current, takenAt, held, retired } = value as Partial<Record<keyof CopyState, unknown>>;
  if (typeof current !== 'string' || typeof takenAt !== 'string') return undefined;
  if (typeof held !== 'object' || held === null || !Array.isArray(retired)) return undefined;
  const versions = Object.entries(held).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    current,
    takenAt,
    held: Object.fromEntries(versions),
    retired: retired.filter((version) => typeof version === 'string'),
  };
}
