import { OPEN, type ShellOrder } from './frame-contract.ts';
import { enterSandbox, hiddenFrame } from './hidden-frame.ts';

/**
 * The document around a realm's frame in a page that is kept offline. A frame made of text inherits the policy of the
 * document that makes it; the page's own would refuse what the realm is made of, and this one's lets it be. It opens one
 * frame for the page that embeds it, and hands the port on.
 */
let open = false;
addEventListener('message', ({ data, origin, ports }) => {
  const [port] = ports;
  // Not by its source, which WebKit does not always tell: whoever is of this origin may as well open a frame itself.
  if (open || origin !== location.origin || port === undefined) return;
  open = true;
  const { html } = data as ShellOrder;
  const frame = hiddenFrame();
  enterSandbox(frame, { srcdoc: html }, OPEN, port);
  document.body.append(frame);
});
