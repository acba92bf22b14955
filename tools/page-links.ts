/** What link checking needs to know of one built page. */
export interface PageLinks {
  /** Everything an anchor can point to. */
  readonly ids: ReadonlySet<string>;
  /** Addresses in `href`, `src` and `poster`, as written, entities resolved. */
  readonly targets: readonly string[];
}

const SKIPPED = /<!--[\s\S]*?-->|<(script|style|template)\b([^>]*)>[\s\S]*?<\/\1>/gi;
const TAG =
  /<[a-z][\w-]*((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+))/g;

/** Reads the ids and addresses out of a page. Enough for HTML that a build has written, not for the wild. */
export function pageLinks(html: string): PageLinks {
  const ids = new Set<string>();
  const targets: string[] = [];
  const markup = html.replace(
    SKIPPED,
    (_all, tag: string | undefined, attributes: string | undefined) =>
      tag === undefined ? '' : `<${tag}${attributes ?? ''}>`,
  );
  for (const [, attributes = ''] of markup.matchAll(TAG)) {
    for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
      const value = decode(double ?? single ?? bare ?? '');
      if (name === 'id') ids.add(value);
      if (name === 'href' || name === 'src' || name === 'poster') targets.push(value);
    }
  }
  return { ids, targets };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

function decode(value: string): string {
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? all;
  });
}
