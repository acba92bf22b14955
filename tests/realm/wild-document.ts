import { REALM_POLICY } from '../../src/sandbox/realm-document.ts';

/** Ways out of a worker whose globals nobody took away; `AT` is the counting server's address. */
const FROM_A_WORKER = [
  "fetch('AT/worker-fetch')",
  "const x = new XMLHttpRequest(); x.open('GET', 'AT/worker-xhr'); x.send()",
  "new WebSocket('AT/worker-ws'.replace('http', 'ws'))",
  "new EventSource('AT/worker-es')",
  "importScripts('AT/worker-scripts')",
  "import('AT/worker-import')",
  "import('data:text/javascript,import%20%22AT/worker-data-import%22')",
  "new Worker('AT/worker-nested')",
  "new Worker(URL.createObjectURL(new Blob([`fetch('AT/worker-nested-blob')`])))",
];

/** Ways out of a document that runs what it likes. */
const FROM_A_DOCUMENT = [
  "fetch('AT/fetch')",
  "navigator.sendBeacon('AT/beacon', 'x')",
  "new Image().src = 'AT/image'",
  "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'AT/style' }))",
  "document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: 'AT/prefetch' }))",
  "document.head.append(Object.assign(document.createElement('script'), { src: 'AT/script' }))",
  "document.body.append(Object.assign(document.createElement('iframe'), { src: 'AT/frame' }))",
  "document.body.append(Object.assign(document.createElement('object'), { data: 'AT/object' }))",
  "new FontFace('x', \"url('AT/font')\").load()",
  "parent.document.title = 'taken'; parent.fetch('AT/parent')",
  "localStorage.x = 1; fetch('AT/storage')",
];

const guarded = (attempts: readonly string[]) =>
  attempts.map((code) => `try { ${code} } catch {}`).join('\n');

/**
 * A frame's document with no harness at all, which tries every way out from itself and from a worker, under the realm's
 * policy or under none: what holds with our own tidying gone.
 */
export function wildDocument(at: string, withPolicy: boolean): string {
  const meta = withPolicy
    ? `<meta http-equiv="Content-Security-Policy" content="${REALM_POLICY}">`
    : '';
  const worker = JSON.stringify(guarded(FROM_A_WORKER).replaceAll('AT', at));
  return `<!doctype html><html><head>${meta}</head><body><script>
new Worker(URL.createObjectURL(new Blob([${worker}], { type: 'text/javascript' })));
${guarded(FROM_A_DOCUMENT).replaceAll('AT', at)}
</script></body></html>`;
}
