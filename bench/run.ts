import { build, preview } from 'astro';
import { askedNames } from './asked-names.ts';
import { type FigureGroup, groupLines } from './figures.ts';
import { MEASUREMENTS } from './groups.ts';
import { record } from './record.ts';

const HOST = '127.0.0.1';
const PORT = 4329;

const asked = askedNames(process.argv.slice(2), Object.keys(MEASUREMENTS));
if (asked.kind === 'unknown') {
  console.error(asked.sentence);
  process.exit(2);
}

const site = siteOnDemand();
const measured: FigureGroup[] = [];
try {
  for (const name of asked.names) {
    const one = MEASUREMENTS[name];
    if (!one) continue;
    const groups =
      one.needs === 'site' ? await one.measure(await site.origin()) : await one.measure();
    for (const group of groups) {
      measured.push(group);
      for (const line of groupLines(group)) console.log(line);
    }
  }
} finally {
  await site.stop();
}
console.log(`Recorded in ${record(measured)}`);

/** The site as it is now, built and served when it is first asked for. */
function siteOnDemand() {
  let serving: ReturnType<typeof preview> | undefined;
  const start = async () => {
    process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
    await build({ logLevel: 'error' });
    return preview({ server: { host: HOST, port: PORT }, logLevel: 'error' });
  };
  return {
    async origin(): Promise<string> {
      serving ??= start();
      return `http://${HOST}:${(await serving).port}`;
    },
    async stop(): Promise<void> {
      await (await serving)?.stop();
    },
  };
}
