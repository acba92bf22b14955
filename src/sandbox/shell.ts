import { OPEN, type ShellOrder } from './frame-contract.ts';
import { enterSandbox, hiddenFrame } from './hidden-frame.ts';

/**
 * The document around a realm's frame in a page that is kept offline. A blob inherits the policy of the document that
 * opens it; the page's own would refuse what the realm is made of, and this one's lets it be. It opens one frame for the
 * page that embeds it, and hands the port on.
 */
let open = false;
addEventListener('message', ({ data, origin, ports, source }) => {
  const [port] = ports;
  if (open || source !== parent || origin !== location.origin || port === undefined) return;
  open = true;
  const { html } = data as ShellOrder;
  const frame = hiddenFrame();
  const blob = new Blob([html], { type: 'text/html' });
  enterSandbox(frame, URL.createObjectURL(blob), OPEN, port);
  document.body.append(frame);
});
