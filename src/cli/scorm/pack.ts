import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { PROGRESS_KEY } from '../../progress/kept-keys.ts';
import type { ScormVersion } from '../../scorm/dialect.ts';
import type { BuiltSite } from './built-site.ts';
import { LAUNCH_PAGE, launchFiles } from './launch-page.ts';
import { manifest } from './manifest.ts';
import { relativeAddresses } from './relative-addresses.ts';

/** What an instructor decides about a package. */
export interface PackageChoice {
  readonly version: ScormVersion;
  readonly title: string;
  /** Exercises that complete the course. */
  readonly needed: number;
}

/** The files of a package by their paths, `imsmanifest.xml` first. */
export function packageFiles(
  site: BuiltSite,
  choice: PackageChoice,
): ReadonlyMap<string, Uint8Array> {
  const { version, title, needed } = choice;
  const content = new Map<string, Uint8Array>();
  for (const file of site.files) {
    const bytes = new Uint8Array(readFileSync(path.join(site.folder, file)));
    content.set(file, TEXT.test(file) ? relativeBytes(file, bytes, site) : bytes);
  }
  const facts = { version, exercises: site.exercises, needed, progressKey: PROGRESS_KEY };
  for (const [file, text] of launchFiles(title, facts)) content.set(file, strToU8(text));
  const list = manifest({
    version,
    title,
    identifier: `${nameOf(title)}-scorm-${version.replace('.', '-')}`,
    contentVersion: site.version.slice(0, 12),
    start: LAUNCH_PAGE,
    files: [...content.keys()].sort(),
  });
  return new Map([['imsmanifest.xml', strToU8(list)], ...content]);
}

/** A zip that is the same, byte for byte, whenever and wherever it is made of the same files. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [file, bytes] of files) entries[file] = bytes;
  // The zip format knows no zone: this is the first day of its calendar in every one.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

const TEXT = /\.(html|css|js)$/;

const relativeBytes = (file: string, bytes: Uint8Array, site: BuiltSite): Uint8Array =>
  strToU8(withoutCopy(relativeAddresses(file, new TextDecoder().decode(bytes), site)));

/** The page that makes a copy for use without a network has no service worker here, and no session without a platform. */
const withoutCopy = (html: string): string =>
  html.replace(
    /<offline-panel\b[\s\S]*?<\/offline-panel>/,
    '<p>Inside a learning platform there is nothing to copy. Open the course’s own site for that.</p>',
  );

/** A title as an XML identifier. */
const nameOf = (title: string): string =>
  `course-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`.slice(0, 60);
