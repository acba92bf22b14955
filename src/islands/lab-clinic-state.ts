import { KNOB_NAMES, type Knobs, knobSettings } from '../labs/clinic-knobs.ts';
import { PATIENTS } from '../labs/clinic-patients.ts';
import { EPOCHS } from '../labs/clinic-run.ts';
import { type Field, wholeField } from './lab-state.ts';

/**
 * A treatment, or none. All knobs are written out, touched or not, so that a link does not tell which of them the fault asks
 * for.
 */
const knobsField: Field<Knobs | undefined> = {
  initial: undefined,
  parse: (text) => {
    const values = text.split(',');
    if (values.length !== KNOB_NAMES.length) return undefined;
    const named = Object.fromEntries(KNOB_NAMES.map((name, k) => [name, values[k]]));
    const read = knobSettings.safeParse(named);
    return read.success ? read.data : undefined;
  },
  print: (knobs) => (knobs ? KNOB_NAMES.map((name) => knobs[name]).join(',') : ''),
};

/** Everything a reader sets in the clinic, as its address carries it: no answer, and nothing that names one. */
export const CLINIC_FIELDS = {
  case: wholeField(1, { min: 1, max: PATIENTS.length }),
  epoch: wholeField(EPOCHS, { min: 0, max: EPOCHS }),
  knobs: knobsField,
};

/** The knobs with one of them moved; undefined when all are back where the patient had them. */
export function turned(own: Knobs, treatment: Knobs | undefined, name: string, to: string) {
  const moved = knobSettings.parse({ ...own, ...treatment, [name]: to });
  return movedKnobs(own, moved).length === 0 ? undefined : moved;
}

/** The knobs that a treatment sets otherwise than the patient had them. */
export const movedKnobs = (own: Knobs, treatment: Knobs | undefined) =>
  treatment ? KNOB_NAMES.filter((name) => treatment[name] !== own[name]) : [];
