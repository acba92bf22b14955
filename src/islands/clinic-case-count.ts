import { PATIENTS } from '../labs/clinic-patients.ts';

/** How many cases the clinic has, for pages that say so when they are built: in a browser it costs the cases themselves. */
export const CLINIC_CASE_COUNT = PATIENTS.length;
