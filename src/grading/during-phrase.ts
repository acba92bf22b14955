import type { During } from './verdict.ts';

/** Where in the run something happened, to follow "while" or "in": `in case 3, "…", at step 2`. */
export function duringPhrase(during: During): string {
  if (during.kind === 'loading') return 'while the file was being loaded, before any case';
  const step =
    during.step === undefined ? '' : during.step === 0 ? ', in `init`' : `, at step ${during.step}`;
  return `in case ${during.number}, “${during.purpose}”${step}`;
}
