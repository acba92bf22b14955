import type { Program } from '../labs/program.ts';
import {
  type LabAnswer,
  type LabRequest,
  reasonOf,
  serveExperiments,
} from '../labs/serve-experiments.ts';
import { READY } from '../sandbox/frame-contract.ts';
import { leaveOnlyTheLanguage } from '../sandbox/language-only.ts';

/**
 * The worker of a lab's sandboxed frame: runs experiments with one reader's program, handed over as JavaScript. Nothing it
 * sends decides anything but that reader's own curve.
 */
const announce: typeof postMessage = postMessage.bind(globalThis);
const { port1: port, port2: farPort } = new MessageChannel();
const answer: (message: LabAnswer, transfer: ArrayBuffer[]) => void = port.postMessage.bind(port);
const clock = performance;
const encodeText = encodeURIComponent;
leaveOnlyTheLanguage();
// What the experiments time themselves with is no power.
Object.defineProperty(globalThis, 'performance', { value: clock });

type Serve = (request: LabRequest) => void;

async function load(js: string): Promise<Serve> {
  const address = `data:text/javascript,${encodeText(`${js}\n//# sourceURL=yours.js`)}`;
  try {
    return serveExperiments((await import(/* @vite-ignore */ address)) as Program, answer);
  } catch (error) {
    const reason = reasonOf(error);
    return ({ kind, run }) => kind === 'advance' && answer({ kind: 'stopped', run, reason }, []);
  }
}

port.onmessage = ({ data: js }: MessageEvent<string>) => {
  const loaded = load(js);
  port.onmessage = ({ data }: MessageEvent<LabRequest>) => void loaded.then((serve) => serve(data));
};
announce(READY, [farPort]);
