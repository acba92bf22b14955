import path from 'node:path';

/** What is known of a built site when its addresses are rewritten. */
export interface SiteFiles {
  /** The path it was built for, with a slash at both ends. */
  readonly base: string;
  /** All files that go into the package, relative to the site's folder, with `/`. */
  readonly files: ReadonlySet<string>;
}

/** An address that begins at the site's base, up to what ends it in HTML, CSS or a script's string. */
const REST = '[^"\'`)\\s<>&\\\\]*';
const OPENING = '(["\'`(]|&quot;)';
/** The bundler's way from a file's name in the site to its address. */
const PRELOAD = /return(["'`])(\/[^"'`]*)\1\+(\w+)/g;

/**
 * Makes the addresses of one file of a built site relative, so that the site works in whatever folder it lies, also where
 * no server turns a folder's address into its `index.html`. Throws, naming the address, where one would be left behind.
 */
export function relativeAddresses(file: string, text: string, site: SiteFiles): string {
  switch (path.extname(file)) {
    case '.html':
      return relativeHtml(file, text, site);
    case '.css':
      return text.replace(ours(site), (_all, opening, rest) => opening + upFrom(file) + rest);
    case '.js':
      return relativeScript(file, text, site);
    default:
      return text;
  }
}

function relativeHtml(file: string, text: string, site: SiteFiles): string {
  const up = upFrom(file);
  const base = escaped(site.base);
  return text
    .replace(ours(site), (_all, opening, rest) => opening + up + pageName(rest, site))
    .replace(
      new RegExp(`(\\shref=")${base}(?=["#])`, 'g'),
      (_all, opening) => `${opening}${up}index.html`,
    )
    .replace(
      new RegExp(`(\\sdata-base="|&quot;base&quot;:\\[0,&quot;)${base}(?="|&quot;)`, 'g'),
      (_all, opening) => opening + up,
    );
}

/** In a script an address is resolved against the script, for a worker or a page may be anywhere. */
function relativeScript(file: string, text: string, site: SiteFiles): string {
  // The search's own bundle finds its files from its own address.
  if (file.startsWith('pagefind/')) return text;
  const up = upFrom(file);
  const whole = new RegExp(`(["'\`])${escaped(site.base)}(${topLevel(site)}${REST})\\1`, 'g');
  const inStyle = new RegExp(
    `(\`[^\`'"]*url\\()${escaped(site.base)}(${topLevel(site)}${REST})`,
    'g',
  );
  const made = text
    // A stylesheet that a script adds to a page, as the bundler writes it: a template.
    .replace(
      inStyle,
      (_all, before, rest) => `${before}\${new URL(\`${up}${rest}\`,import.meta.url).href}`,
    )
    .replace(whole, (all, _quote, rest: string) =>
      site.files.has(rest) ? `new URL(\`${up}${rest}\`,import.meta.url).href` : all,
    )
    .replace(PRELOAD, (all, _quote, base: string, name: string) =>
      base === site.base ? `return new URL(\`${up}\`+${name},import.meta.url).href` : all,
    );
  const left = made.match(ours(site))?.[0];
  if (left !== undefined)
    throw new Error(
      `${file} holds the address ${left.slice(1)}, which would lead out of the package. Teach src/cli/scorm/relative-addresses.ts how such an address is written.`,
    );
  return made;
}

const ours = (site: SiteFiles): RegExp =>
  new RegExp(`${OPENING}${escaped(site.base)}(${topLevel(site)}${REST})`, 'g');

/** The names right under the base, each with what may follow it. */
function topLevel({ files }: SiteFiles): string {
  const names = new Set([...files].map((file) => file.split('/')[0] ?? ''));
  return `(?:${[...names].map(escaped).join('|')})(?=[/"'\`)?#&]|$)`;
}

/** `lessons/adam/#x` is `lessons/adam/index.html#x` where there is such a file. */
function pageName(address: string, { files }: SiteFiles): string {
  const [, name = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  return name.endsWith('/') && files.has(`${name}index.html`)
    ? `${name}index.html${rest}`
    : address;
}

const upFrom = (file: string): string => '../'.repeat(file.split('/').length - 1) || './';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
