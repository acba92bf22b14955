/** An exercise's code as a link carries it; whose it is, nobody knows. */
export interface SharedCode {
  readonly exercise: string;
  readonly code: string;
}

/** A link's fragment, or why there can be none, as a sentence. */
export type Packed =
  | { readonly kind: 'packed'; readonly fragment: string }
  | { readonly kind: 'refused'; readonly why: string };

/** What came of reading a fragment; `nothing` when it is not about code at all, `why` is a sentence for the reader. */
export type Unpacked =
  | { readonly kind: 'shared'; readonly shared: SharedCode }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly why: string };

/** Characters of code, the same limit as a hand-in file's. */
export const LONGEST_CODE = 200_000;

/** Characters of a fragment: beyond it, mail and chat programs cut links short. */
export const LONGEST_FRAGMENT = 32_000;

const START = '#code=';
const VERSION = '1.';
const ID = /^[a-z][a-z0-9-]{0,63}$/;
/** The id, a space, eight digits of checksum and a line end: what stands before the code. */
const LONGEST_HEAD = 64 + 1 + 8 + 1;
/** Deflate grows a byte to at most 1032, so that one bite cannot fill the memory before the limit is seen. */
const BITE = 256;

/** Packs exercise and code as `#code=1.…`: a head line and the code in UTF-8, deflated (RFC 1951), in base64url. */
export async function packCode({ exercise, code }: SharedCode): Promise<Packed> {
  if (code.length > LONGEST_CODE) return { kind: 'refused', why: TOO_LONG };
  const text = `${exercise} ${checksum(exercise + code)}\n${code}`;
  const deflated = bites(new TextEncoder().encode(text)).pipeThrough(
    new CompressionStream('deflate-raw'),
  );
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  const fragment = START + VERSION + toBase64Url(bytes);
  if (fragment.length > LONGEST_FRAGMENT) return { kind: 'refused', why: TOO_LONG };
  return { kind: 'packed', fragment };
}

/** Reads what `packCode` wrote. Total: whatever stands in the address bar, the answer is a value, and it comes soon. */
export async function unpackCode(fragment: string): Promise<Unpacked> {
  if (!fragment.startsWith(START)) return { kind: 'nothing' };
  const rest = fragment.slice(START.length);
  if (fragment.length > LONGEST_FRAGMENT) return { kind: 'refused', why: OVERSIZED };
  if (!rest.startsWith(VERSION))
    return { kind: 'refused', why: /^\d+\./.test(rest) ? OTHER_VERSION : BROKEN };
  const bytes = fromBase64Url(rest.slice(VERSION.length));
  const text = bytes && (await inflated(bytes));
  if (text === undefined) return { kind: 'refused', why: BROKEN };
  const [head = ''] = text.split('\n', 1);
  const code = text.slice(head.length + 1);
  if (Math.max(head.length, code.length) > LONGEST_CODE) return { kind: 'refused', why: OVERSIZED };
  const [exercise = '', sum] = head.split(' ');
  if (!ID.test(exercise) || sum !== checksum(exercise + code))
    return { kind: 'refused', why: BROKEN };
  return { kind: 'shared', shared: { exercise, code } };
}

const TOO_LONG = 'This code is too long for a link. Copy the code itself instead.';
const OVERSIZED = 'The code in this link is larger than any exercise needs, so it was not opened.';
const OTHER_VERSION =
  'This link was made by a newer version of this page. Reload the page, then open the link again.';
const BROKEN =
  'The code in this link cannot be read: the link is damaged or was cut short. Ask for it again.';

/** The text, cut soon after it is longer than is allowed; nothing where the bytes are not deflated UTF-8. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = bites(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  try {
    while (text.length <= LONGEST_CODE + LONGEST_HEAD) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
    return text;
  } catch {
    return undefined;
  }
}

function bites(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + BITE));
      at += BITE;
    },
  });
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, in hexadecimal: raw deflate would let a changed letter pass. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
