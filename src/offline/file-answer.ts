/** Which file answers an address, as a static host would choose it. */
export type FileAnswer =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Not one of the copy's files. */
  | { readonly kind: 'missing' }
  /** Not under the site's base. */
  | { readonly kind: 'elsewhere' };

/** The answer to `url` from the files at `paths` under `base` (which ends in a slash); the query is not looked at. */
export function fileAnswer(url: URL, base: string, paths: ReadonlySet<string>): FileAnswer {
  if (`${url.pathname}/` === base) return { kind: 'redirect', to: base + url.search };
  if (!url.pathname.startsWith(base)) return { kind: 'elsewhere' };
  const inside = decode(url.pathname.slice(base.length));
  if (inside === undefined) return { kind: 'missing' };
  const path = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (paths.has(path)) return { kind: 'file', path };
  if (paths.has(`${path}/index.html`))
    return { kind: 'redirect', to: `${url.pathname}/${url.search}` };
  return { kind: 'missing' };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
