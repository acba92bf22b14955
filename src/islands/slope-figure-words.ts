import { LOWEST, loss, VALLEYS } from './ball-loss.ts';
import { digits } from './figure-digits.ts';
import { ahead, here, inSight, type Walk } from './slope-figure-state.ts';

/** A slope below this counts as level ground. */
const LEVEL = 0.01;

/** What the last step did and what the slope says about the next. */
export function notice(walk: Walk): string {
  const w = digits(here(walk));
  if (!inSight(walk))
    return `${last(walk)} That threw the ball off the chart, to w = ${w}. Push it back, and try a smaller rate.`;
  const { gradient, step } = ahead(walk);
  if (Math.abs(gradient) < LEVEL) return `${last(walk)} ${arrived(walk)}`.trim();
  const [up, down] = gradient > 0 ? ['right', 'left'] : ['left', 'right'];
  return `${last(walk)} At w = ${w} the slope is ${digits(gradient)}: the loss rises to the ${up}, so the step goes ${down}, by ${digits(Math.abs(step))}.`.trim();
}

function last({ path }: Walk): string {
  const [from, to] = path.slice(-2);
  if (from === undefined || to === undefined) return '';
  const [before, after] = [loss(from), loss(to)];
  const [a, b] = [digits(before), digits(after)];
  const change =
    a === b
      ? `the loss stays at ${b}`
      : `the loss ${after < before ? 'falls' : 'rises'} from ${a} to ${b}`;
  return `Step ${path.length - 1}: ${change}.`;
}

function arrived(walk: Walk): string {
  const w = here(walk);
  const level = `At w = ${digits(w)} the ground is level, and the steps fade with the slope.`;
  const valley = VALLEYS.find((one) => Math.abs(one.w - w) < 0.1);
  if (!valley) return `${level} But this is a top: the slightest push, and the ball rolls off.`;
  return valley === LOWEST
    ? `${level} This is the deepest valley, ${valley.wave}.`
    : `${level} This is a valley, though not the deepest: ${valley.wave}. No slope leads out of it.`;
}
