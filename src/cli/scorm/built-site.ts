import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { UsageError } from '../command.ts';
import type { SiteFiles } from './relative-addresses.ts';

/** A built site as it lies in a folder. */
export interface BuiltSite extends SiteFiles {
  readonly folder: string;
  readonly title: string;
  /** Changes when any file changes. */
  readonly version: string;
  /** Ids of the exercises, sorted. */
  readonly exercises: readonly string[];
}

/** Made by the build: what a complete copy of the site needs. */
const LIST = 'offline/files.json';
const listSchema = z.object({
  version: z.string().check(z.regex(/^[\da-f]{8,}$/)),
  files: z.array(z.object({ path: z.string() })),
});
/** Nothing for a page inside an LMS: no server shows the one, and nobody installs the other. */
const NOT_PACKED = new Set(['404.html', 'manifest.webmanifest']);

/** Reads what was built into `folder`; throws a UsageError where that is no site of this course. */
export function readBuiltSite(folder: string): BuiltSite {
  const fault = (what: string) =>
    new UsageError(
      `${folder} ${what}. Build the site first ("npm run build"), or name its folder with --dist.`,
    );
  const read = (file: string): string => {
    const full = path.join(folder, file);
    if (!existsSync(full)) throw fault(`has no ${file}`);
    return readFileSync(full, 'utf8');
  };
  const list = listSchema.safeParse(parsed(read(LIST)));
  if (!list.success) throw fault(`has a ${LIST} that is not the build's`);
  const names = list.data.files.map((file) => file.path).filter((file) => !NOT_PACKED.has(file));
  const front = read('index.html');
  const base = /\sclass="colophon[^>]*\sdata-base="([^"]*)"/.exec(front)?.[1];
  if (base === undefined) throw fault('has an index.html that is not this course’s');
  return {
    folder,
    base,
    version: list.data.version,
    files: new Set(names),
    title: plain(/<meta property="og:site_name" content="([^"]*)"/.exec(front)?.[1] ?? 'Course'),
    exercises: names.flatMap((file) => /^sheets\/([a-z0-9-]+)\.json$/.exec(file)?.[1] ?? []).sort(),
  };
}

/** The text of an attribute that the build has written. */
const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
