import { OPEN } from './frame-contract.ts';
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
  const frame = sandboxedFrame();
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
    // The frame's origin is opaque and has no name to address.
    frame.onload = () => frame.contentWindow?.postMessage(OPEN, '*', [port2]);
    reachable(url).then((address) => {
      // Replaced, or given up, while its text was on the way.
      if (frames.get(url) !== frame) return;
      frame.src = address;
      document.body.append(frame);
    });
  });
}

/**
 * No service worker is asked for the document of a frame of opaque origin, so that a page kept offline fetches it itself
 * and hands it over as a blob; the policy is written in the document and holds there as well.
 */
async function reachable(url: string): Promise<string> {
  if (!navigator.serviceWorker?.controller) return url;
  const response = await fetch(url).catch(() => undefined);
  return response?.ok
    ? URL.createObjectURL(new Blob([await response.text()], { type: 'text/html' }))
    : url;
}

function sandboxedFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  // One invisible pixel on the screen: browsers give a hidden frame's process less of the processor.
  frame.style.cssText =
    'position:fixed;left:0;bottom:0;width:1px;height:1px;border:0;opacity:0;pointer-events:none';
  frame.title = 'Where your code runs';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  return frame;
}

const sentence = (startDeadlineMs: number) =>
  `The sandbox that runs your code did not start within ${startDeadlineMs / 1000} s. A browser extension, or a rule of your network, may be keeping it from loading.`;
