/** A frame that nobody sees, not yet in the page. */
export function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // One invisible pixel on the screen: browsers give a hidden frame's process less of the processor.
  frame.style.cssText =
    'position:fixed;left:0;bottom:0;width:1px;height:1px;border:0;opacity:0;pointer-events:none';
  frame.title = 'Where your code runs';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  return frame;
}

/** Where a frame has its document from: an address, or its text. */
export type FrameDocument = { readonly src: string } | { readonly srcdoc: string };

/** Gives the frame an origin of its own and scripts, and nothing else; hands the port over once its document is there. */
export function enterSandbox(
  frame: HTMLIFrameElement,
  document: FrameDocument,
  message: string,
  port: MessagePort,
): void {
  frame.setAttribute('sandbox', 'allow-scripts');
  // The frame's origin is opaque and has no name to address.
  frame.onload = () => frame.contentWindow?.postMessage(message, '*', [port]);
  Object.assign(frame, document);
}
