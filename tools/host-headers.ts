import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const INLINE = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** Documents that run students' code, and the shell around them, bring a policy of their own, see `src/sandbox/realm-document.ts`. */
const FRAMES = ['sandbox.html', 'lab-sandbox.html', 'sandbox-shell.html'];

/** The hashes by which a policy admits the scripts that stand in these pages, sorted, each once. */
export function scriptHashes(pages: readonly string[]): readonly string[] {
  const hashes = pages.flatMap((html) =>
    [...html.matchAll(INLINE)]
      .filter(([, attributes = '']) => !/\ssrc=|type="(?!module)/.test(attributes))
      .map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`),
  );
  return [...new Set(hashes)].sort();
}

/** The policy that pages run under: nothing from other places but what an analytics script needs. */
export function pagePolicy(hashes: readonly string[], analytics: string): string {
  const other = analytics.startsWith('https://') ? ` ${new URL(analytics).origin}` : '';
  return [
    "default-src 'none'",
    // Two engines are WebAssembly: the search and the one that cross-checks.
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}${other}`,
    // Formulas and the editor set widths and heights on elements.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${other}`,
    "font-src 'self' data:",
    `connect-src 'self'${other}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/**
 * The file `_headers` as Netlify and Cloudflare Pages read it, for a site at `base` with these pages. Both have a browser
 * ask again for all that no rule makes lasting. Rules only add, so the policy names the pages, and not the frames.
 */
export function headersFile(base: string, pages: readonly string[], policy: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const rule = (pattern: string, headers: readonly string[]) =>
    [`${root}${pattern}`, ...headers.map((header) => `  ${header}`)].join('\n');
  const places = pages.flatMap((page) => {
    const [folder = '', ...rest] = page.split('/');
    if (rest.length > 0) return [`${folder}/*`];
    return page === 'index.html' ? ['', page] : [page];
  });
  return `${[
    rule('*', [
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
    ]),
    rule('_astro/*', ['Cache-Control: public, max-age=31536000, immutable']),
    ...[...new Set(places)]
      .sort()
      .map((place) => rule(place, [`Content-Security-Policy: ${policy}`])),
  ].join('\n')}\n`;
}

/** Writes `_headers` beside the finished site. */
export function hostHeaders(base: string, analytics: string): AstroIntegration {
  return {
    name: 'host-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
          .map((file) => file.split(path.sep).join('/'))
          .filter((file) => file.endsWith('.html') && !FRAMES.includes(file));
        const texts = pages.map((file) => readFileSync(path.join(dist, file), 'utf8'));
        const policy = pagePolicy(scriptHashes(texts), analytics);
        writeFileSync(path.join(dist, '_headers'), headersFile(base, pages, policy));
      },
    },
  };
}
