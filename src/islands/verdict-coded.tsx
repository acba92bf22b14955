import { codeSpans } from './code-spans.ts';

/** A sentence whose backticks set code. */
export function Coded({ text }: { readonly text: string }) {
  return (
    <>
      {codeSpans(text).map(({ text: piece, code }) =>
        code ? <code key={piece}>{piece}</code> : piece,
      )}
    </>
  );
}
