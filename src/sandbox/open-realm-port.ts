import { OPEN, SHELL, type ShellOrder } from './frame-contract.ts';
import { enterSandbox, hiddenFrame } from './hidden-frame.ts';
import { RealmStartError } from './realm-start-error.ts';

const frames = new Map<string, HTMLIFrameElement>();

/**
 * Puts the realm's frame into the page and opens a port to it, which may be transferred to a worker and given to
 * `FrameRealm` there. A second call for the same address replaces the frame, with all that still runs in it. Rejects with
 * a {@link RealmStartError} when the frame gives no answer within the deadline.
 */
export function openRealmPort(
  url: string,
  { startDeadlineMs }: { readonly startDeadlineMs: number },
): Promise<MessagePort> {
  frames.get(url)?.remove();
  const frame = hiddenFrame();
  frames.set(url, frame);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      frame.remove();
      if (frames.get(url) === frame) frames.delete(url);
      port1.close();
      reject(new RealmStartError(sentence(startDeadlineMs)));
    }, startDeadlineMs);
    port1.onmessage = (event) => {
      if (event.data !== OPEN) return;
      clearTimeout(timer);
      port1.onmessage = null;
      resolve(port1);
    };
    keptText(url).then((html) => {
      // Replaced, or given up, while its text was on the way.
      if (frames.get(url) !== frame) return;
      if (html === undefined) enterSandbox(frame, { src: url }, OPEN, port2);
      else enterShell(frame, url, html, port2);
      document.body.append(frame);
    });
  });
}

/**
 * No service worker is asked for the document of a frame of opaque origin, so that a page kept offline fetches it itself
 * and has it framed by the shell, which the worker does answer for; the policy is written in the document and holds there
 * as well.
 */
async function keptText(url: string): Promise<string | undefined> {
  if (!navigator.serviceWorker?.controller) return undefined;
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}

/** Has the shell, which is of the page's own origin, open the realm from its text. */
function enterShell(frame: HTMLIFrameElement, url: string, html: string, port: MessagePort): void {
  const order: ShellOrder = { html };
  frame.onload = () => frame.contentWindow?.postMessage(order, location.origin, [port]);
  frame.src = new URL(SHELL, new URL(url, document.baseURI)).href;
}

const sentence = (startDeadlineMs: number) =>
  `The sandbox that runs your code did not start within ${startDeadlineMs / 1000} s. A browser extension, or a rule of your network, may be keeping it from loading.`;
