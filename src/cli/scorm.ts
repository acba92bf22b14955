import { writeFileSync } from 'node:fs';
import type { ScormVersion } from '../scorm/dialect.ts';
import { passedText } from '../scorm/passed-ids.ts';
import { splitArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { type BuiltSite, readBuiltSite } from './scorm/built-site.ts';
import { packageFiles, zipped } from './scorm/pack.ts';

/** Characters that SCORM 1.2 has an LMS keep for a course. */
const KEPT_BY_12 = 4096;

export const scorm: Command = {
  name: 'scorm',
  summary: 'packs the built site for a learning platform (SCORM 1.2 or 2004)',
  help: `Usage: npm run -s downhill -- scorm [--version 1.2|2004] [--pass all|80%|36] [--out course.zip] [--json]

Packs what "npm run build" made as a SCORM package with one SCO. In the learning platform the course reports its score (the
share of exercises passed, as 0 to 100) and that it is complete, once enough of them are; code stays in the learner's browser.

  --version V  1.2 (the default: every platform takes it) or 2004 (4th edition)
  --pass P     what completes the course: all exercises (the default), a share of them as in 80%, or a number of them
  --out F      the package; otherwise downhill-scorm-V.zip
  --title T    the course's title in the platform; otherwise the site's
  --dist D     the folder of the built site; otherwise dist
  --json       one object on stdout: file, version, title, bytes, files, exercises, needed

Exit code: 0 written, 2 the call is wrong.`,
  run: async (args, terminal) => {
    const { values, positionals } = splitArguments(args, {
      version: { type: 'string', default: '1.2' },
      pass: { type: 'string', default: 'all' },
      out: { type: 'string' },
      title: { type: 'string' },
      dist: { type: 'string', default: 'dist' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 0)
      throw new UsageError(`scorm takes options only, not "${positionals[0]}".`);
    const version = knownVersion(values.version);
    const site = readBuiltSite(values.dist);
    const needed = neededFor(values.pass, site.exercises.length);
    refuseTooMany(site, version);
    const title = values.title ?? site.title;
    const files = packageFiles(site, { version, title, needed });
    const zip = zipped(files);
    const file = values.out ?? `downhill-scorm-${version}.zip`;
    writeFileSync(file, zip);
    const exercises = site.exercises.length;
    if (values.json) {
      const facts = { file, version, title, bytes: zip.length, files: files.size };
      terminal.print(JSON.stringify({ ...facts, exercises, needed }));
    } else
      terminal.note(
        `wrote ${file}: SCORM ${version}, ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB; ${needed} of ${exercises} exercises complete it`,
      );
    return 0;
  },
};

function knownVersion(text: string): ScormVersion {
  if (text === '1.2' || text === '2004') return text;
  throw new UsageError(`--version takes 1.2 or 2004, not "${text}".`);
}

/** How many of `total` exercises complete the course. */
function neededFor(text: string, total: number): number {
  if (total === 0)
    throw new UsageError('the site has no exercise, so that nothing could be scored.');
  const [, digits = '', sign] = /^(\d{1,4})(%?)$/.exec(text) ?? [];
  const needed = sign === '%' ? Math.ceil((Number(digits) / 100) * total) : Number(digits);
  if (text === 'all') return total;
  if (digits === '' || needed < 1 || needed > total)
    throw new UsageError(
      `--pass takes "all", a share as in 80%, or a number of exercises from 1 to ${total}, not "${text}".`,
    );
  return needed;
}

function refuseTooMany({ exercises }: BuiltSite, version: ScormVersion): void {
  const { length } = passedText(new Set(exercises));
  if (version === '1.2' && length > KEPT_BY_12)
    throw new UsageError(
      `the names of ${exercises.length} exercises take ${length} characters, and SCORM 1.2 has a platform keep ${KEPT_BY_12}. Pack with --version 2004.`,
    );
}
