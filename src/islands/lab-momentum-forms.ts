import { useMemo } from 'preact/hooks';
import { MOMENTUM_FORMS, type MomentumForm } from '../labs/choices.ts';
import type { ScheduledMomentumSettings } from '../labs/scheduled-momentum.ts';
import { optimizerById } from '../optim/catalog.ts';
import type { Trajectory } from '../optim/descend.ts';
import type { Tone } from '../plots/mark.ts';
import type { MomentumState } from './lab-momentum-state.ts';
import type { OwnCode } from './lab-own-code.ts';
import { type RunWish, useLabRuns } from './lab-runs.ts';
import { START, STEPS } from './momentum-figure-settings.ts';

/** Colour and letter of each form; letters stand at the ends of the curves, so that colour is never alone. */
export const FORM_LOOK: Readonly<
  Record<MomentumForm, { readonly tone: Tone; readonly letter: string }>
> = {
  momentum: { tone: 'series-2', letter: 'm' },
  'momentum-heavy-ball': { tone: 'series-3', letter: 'h' },
  'momentum-ema': { tone: 'series-4', letter: 'a' },
};

/** What a form is called. */
export const formName = (form: MomentumForm): string => optimizerById(form).name;

/** What has come of one form: the library's path, and the reader's beside it where it was asked for. */
export interface FormRun {
  readonly form: MomentumForm;
  readonly library: Trajectory | undefined;
  readonly own: Trajectory | undefined;
  /** Why the reader's form has no path, as a part of a sentence. */
  readonly stopped: string | undefined;
}

type Asked = Pick<MomentumState, 'kappa' | 'lr' | 'beta' | 'schedule' | 'matched' | 'own'>;

/** The runs behind the curves. */
export function formWishes(
  { kappa, lr, beta, schedule, matched, own }: Asked,
  code: OwnCode,
  allowed: boolean,
): readonly RunWish<'scheduled-momentum'>[] {
  return MOMENTUM_FORMS.flatMap((form) => {
    const settings: ScheduledMomentumSettings = {
      kappa: Number(kappa),
      start: [START[0], START[1]],
      steps: STEPS,
      form,
      own: false,
      lr: form === 'momentum-ema' && matched ? lr / (1 - beta) : lr,
      beta,
      schedule,
    };
    const library = { key: form, settings };
    if (!own.includes(form)) return [library];
    const reader = { source: code.get(form), allowed };
    return [library, { key: `own-${form}`, settings: { ...settings, own: true }, own: reader }];
  });
}

/** Runs all three forms under the schedule, off the main thread. */
export function useForms(
  frameUrl: string,
  { kappa, lr, beta, schedule, matched, own }: MomentumState,
  code: OwnCode,
  allowed: boolean,
): readonly FormRun[] {
  const wishes = useMemo(
    () => formWishes({ kappa, lr, beta, schedule, matched, own }, code, allowed),
    [kappa, lr, beta, schedule, matched, own, code, allowed],
  );
  const shown = useLabRuns(frameUrl, 'scheduled-momentum', wishes);
  return useMemo(
    () =>
      MOMENTUM_FORMS.map((form) => ({
        form,
        library: shown.get(form)?.batches[0],
        own: shown.get(`own-${form}`)?.batches[0],
        stopped: shown.get(`own-${form}`)?.stopped,
      })),
    [shown],
  );
}
