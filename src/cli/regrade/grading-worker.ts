import { parentPort } from 'node:worker_threads';
import type { Call } from '../../grading/call.ts';
import type { Sheet } from '../../grading/sheet.ts';
import { callsOf } from '../../grading/sheet-calls.ts';
import { parseSheet } from '../../grading/sheet-wire.ts';
import { QuickJsRealm } from '../../sandbox/quickjs-realm.ts';
import { gradeSource } from '../grade.ts';
import { markOf } from './mark-of.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

// One thread of a GradingPool: it keeps its engine and the sheets it has seen, and grades one program at a time.

const realm = new QuickJsRealm();
const known = new Map<string, { readonly sheet: Sheet; readonly calls: readonly Call[] }>();

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'sheet') {
    const sheet = parseSheet(message.text);
    known.set(sheet.id, { sheet, calls: callsOf(sheet) });
    return;
  }
  void answer(message).then((said) => parentPort?.postMessage(said));
});

async function answer({ exercise, source }: ToWorker & { kind: 'grade' }): Promise<FromWorker> {
  try {
    const one = known.get(exercise);
    if (!one) throw new Error(`There is no sheet of "${exercise}" here.`);
    return { kind: 'mark', mark: markOf(await gradeSource(one.sheet, source, realm, one.calls)) };
  } catch (error) {
    realm.dispose();
    return { kind: 'trouble', message: error instanceof Error ? error.message : String(error) };
  }
}
