import { sigmoid } from '../optim/sigmoid.ts';
import { digits } from './figure-digits.ts';
import {
  predictionOf,
  type Settings,
  shownLosses,
  signOf,
  TARGET,
} from './loss-figure-settings.ts';

/** What to notice at this prediction, in a few sentences, with the numbers that are on show. */
export const notice = (settings: Settings): string =>
  settings.task === 'regression' ? regression(settings) : classification(settings);

/** How hard each shown loss pushes, whichever way: the sizes of the slopes. */
const pushes = (settings: Settings): readonly string[] =>
  shownLosses(settings).map(({ loss, target }) =>
    digits(Math.abs(loss.slope(predictionOf(settings), target))),
  );

function regression(settings: Settings): string {
  const [mse, mae, huber] = pushes(settings);
  const { delta } = settings;
  const off = predictionOf(settings) - TARGET;
  const distance = Number(Math.abs(off).toFixed(6));
  if (distance === 0)
    return 'On target, all three cost nothing. MSE and Huber arrive here with a slope that has faded to 0; the slope of MAE jumps from \u22121 to 1, and calling it 0 in between is a convention.';
  const where = `The prediction is ${digits(distance)} too ${off > 0 ? 'high' : 'low'}`;
  const away = `a step against the slope moves it ${off > 0 ? 'down' : 'up'}`;
  return distance <= delta
    ? `${where}, and ${away}. Up to \u03b4\u00a0=\u00a0${delta} Huber is half the squared error, so it pushes half as hard as MSE: ${huber} against ${mse}. MAE pushes with ${mae}, as it does at any distance.`
    : `${where}, and ${away}. MSE pushes with ${mse}, in proportion to the error. MAE pushes with ${mae} at any distance, and Huber, past \u03b4\u00a0=\u00a0${delta}, with ${huber} and never harder.`;
}

function classification(settings: Settings): string {
  const [log, hinge] = pushes(settings);
  const margin = signOf(settings.label) * predictionOf(settings);
  const right = `class\u00a0${settings.label}, the right one, a probability of ${digits(sigmoid(margin))}`;
  if (margin < 0)
    return `Wrong side: this score gives ${right}. Log loss pushes with ${log}, which is the probability that went astray; hinge pushes with ${hinge}. However wrong the score, neither pushes harder than 1.`;
  if (margin === 0)
    return `On the fence: this score gives either class a probability of ${digits(sigmoid(margin))}. Log loss pushes with ${log}, hinge with ${hinge}.`;
  if (margin < 1)
    return `Right side, but short of the margin. Hinge pushes with ${hinge}, as if the answer were wrong. This score gives ${right}, and log loss pushes with the rest, ${log}.`;
  return `Right, and by the margin or more: for hinge the case is closed, cost ${hinge} and slope ${hinge}. Log loss gives ${right} and still asks for more, with a push of ${log} that fades but never ends.`;
}
