import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { escapeHtml } from '../../src/cli/report/escape-html.ts';
import { pageCommands } from '../../tools/page-commands.ts';
import { courseOf, runPageCommand } from '../unit/cli/page-steps.ts';
import { builtFiles, FRAMES } from './built-files.ts';
import { hostHeaders } from './host-headers.ts';
import { nginxAnswer } from './nginx-conf.ts';
import { builtConfig } from './served-course.ts';

/*
 * What the pages for instructors do with the folder that was built: their commands, word for word, and the server's file
 * that they name.
 */

/** A copy of the course's folder with what was built in it. */
function withBuilt(name: string): string {
  const root = courseOf(name);
  symlinkSync(path.resolve('dist'), path.join(root, 'dist'), 'dir');
  return root;
}

test('the commands on packing make packages that bear the course’s title', async () => {
  test.setTimeout(180_000);
  const title = escapeHtml((await builtConfig()).title);
  const root = withBuilt('packed');
  const [build, ...commands] = pageCommands('content/instructors/lms.mdx');
  // Done before: there is a folder.
  expect(build).toBe('npm run build');
  expect(commands.map((command) => runPageCommand(command, root)).join()).toContain('exercises');
  for (const [version, schema] of [
    ['1.2', '1.2'],
    ['2004', '2004 4th Edition'],
  ]) {
    const zip = new Uint8Array(readFileSync(path.join(root, `downhill-scorm-${version}.zip`)));
    const only = ({ name }: { readonly name: string }) =>
      /^(imsmanifest\.xml|launch\.html)$/.test(name);
    const files = unzipSync(zip, { filter: only });
    const read = (file: string) => strFromU8(files[file] ?? new Uint8Array());
    expect(read('imsmanifest.xml')).toContain(`<schemaversion>${schema}</schemaversion>`);
    expect(read('imsmanifest.xml')).toContain(`<title>${title}</title>`);
    expect(read('launch.html')).toContain(`<title>${title}</title>`);
  }
});

/** The bucket after these commands of the `aws` program: each file with its caching. */
function bucketAfter(calls: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const bucket = new Map<string, string>();
  for (const [service, action, ...rest] of calls.filter(([name]) => name === 's3')) {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        delete: { type: 'boolean' },
        recursive: { type: 'boolean' },
        'cache-control': { type: 'string' },
      },
    });
    const [from = '', to = ''] = positionals;
    expect([`${service} ${action}`, values.delete, values.recursive]).toEqual(
      action === 'sync' ? ['s3 sync', true, undefined] : ['s3 cp', undefined, true],
    );
    for (const file of builtFiles().map((one) => `dist/${one}`))
      if (file.startsWith(from))
        bucket.set(file.replace(from, to), values['cache-control'] ?? 'none');
  }
  return bucket;
}

test('the commands for S3 and the file for nginx serve every file as the table and _headers say', () => {
  const root = withBuilt('published');
  mkdirSync(path.join(root, 'bin'));
  const [aws, log] = [path.join(root, 'bin/aws'), path.join(root, 'calls')];
  // In place of the real one, which would want a bucket: writes down what it was called with.
  writeFileSync(aws, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${log}'\necho >> '${log}'\n`);
  chmodSync(aws, 0o755);
  const env = { ...process.env, PATH: `${path.dirname(aws)}:${process.env['PATH']}` };
  const commands = pageCommands('content/instructors/deploy.mdx').filter((one) =>
    one.startsWith('aws '),
  );
  for (const command of commands) runPageCommand(command, root, env);
  const calls = readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n\n')
    .map((call) => call.split('\n'));
  expect(calls.map(([service]) => service)).toEqual(['s3', 's3', 'cloudfront']);
  expect(calls[2]).toContain('/*');
  const bucket = bucketAfter(calls);
  expect(bucket.size).toBe(builtFiles().length);
  for (const file of builtFiles()) {
    // What the hosts that read _headers say by themselves, where it says nothing.
    const caching = hostHeaders(file)['cache-control'] ?? 'no-cache';
    expect(bucket.get(`s3://BUCKET/${file}`), file).toBe(caching);
    const { headers, type } = nginxAnswer(file);
    expect(headers['cache-control'], file).toBe(caching);
    if (!/^pagefind\/(fragment|index|pagefind\.)|^_headers$/.test(file))
      expect(type, file).toBeDefined();
  }
});

test('the file for nginx sends the headers of _headers, and of the policy what holds for every build', () => {
  for (const file of ['index.html', 'lessons/adam/index.html', ...FRAMES]) {
    const { 'content-security-policy': policy, ...plain } = hostHeaders(file);
    const { 'content-security-policy': kept, ...headers } = nginxAnswer(file).headers;
    expect(headers).toMatchObject(plain);
    if (!FRAMES.includes(file)) expect(policy?.split('; ')).toContain(kept);
  }
});
