import { ADAPTIVE_FIELDS } from '../src/islands/lab-adaptive-state.ts';
import { BATCH_FIELDS } from '../src/islands/lab-batches-state.ts';
import { CLINIC_FIELDS } from '../src/islands/lab-clinic-state.ts';
import { CLIPPING_FIELDS } from '../src/islands/lab-clipping-state.ts';
import { LEARNING_RATE_FIELDS } from '../src/islands/lab-learning-rate-state.ts';
import { MOMENTUM_FIELDS } from '../src/islands/lab-momentum-state.ts';
import { SCHEDULE_FIELDS } from '../src/islands/lab-schedules-state.ts';
import { type Fields, readState } from '../src/islands/lab-state.ts';
import { SURFACE_FIELDS } from '../src/islands/lab-surface-state.ts';
import { TRAINING_FIELDS } from '../src/islands/lab-training-state.ts';

/** What the address of each lab may carry, by the lab's slug. */
const FIELDS: Readonly<Record<string, Fields>> = {
  adaptive: ADAPTIVE_FIELDS,
  batches: BATCH_FIELDS,
  clinic: CLINIC_FIELDS,
  clipping: CLIPPING_FIELDS,
  'learning-rate': LEARNING_RATE_FIELDS,
  momentum: MOMENTUM_FIELDS,
  schedules: SCHEDULE_FIELDS,
  surface: SURFACE_FIELDS,
  training: TRAINING_FIELDS,
};

/**
 * Reads the fragment of a link to a page as the state of a lab.
 * @returns undefined if it is none: another page, or a fragment without a version.
 */
export function readLabLink(
  page: string,
  fragment: string,
): { readonly note?: string } | undefined {
  const slug = /^labs\/([^/]+)\/index\.html$/.exec(page)?.[1] ?? '';
  const fields = Object.hasOwn(FIELDS, slug) ? FIELDS[slug] : undefined;
  if (fields === undefined || !new URLSearchParams(fragment).has('v')) return undefined;
  const { note } = readState(fields, fragment);
  return note === undefined ? {} : { note };
}
