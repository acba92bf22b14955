import { readFileSync } from 'node:fs';
import { comparisonLines, readRecord } from './comparison.ts';

const USAGE = `npm run bench:compare -- <before.json> <after.json>
Two files that npm run bench has written: how each figure, over its anchor, has changed.`;

const [before, after, ...more] = process.argv.slice(2);
if (before === undefined || after === undefined || more.length > 0) {
  console.error(USAGE);
  process.exit(2);
}
try {
  const read = (file: string) => readRecord(readFileSync(file, 'utf8'), file);
  for (const line of comparisonLines(read(before), read(after))) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
