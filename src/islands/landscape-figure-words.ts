import { arrival } from '../optim/arrival.ts';
import { coordinate } from './figure-coordinate.ts';
import { digits } from './figure-digits.ts';
import { type Scene, sceneOf } from './landscape-figure-scenes.ts';
import { type Settings, STEPS, type Walked } from './landscape-figure-settings.ts';

/** Closer than this to a minimum counts as having arrived, if it lasts for so many steps up to the end. */
const RADIUS = 0.1;
const STAY = 10;

/** Where a path ends: which minimum, if any, and since when. */
interface Rest {
  readonly place: number;
  readonly step: number;
}

function restOf({ surface }: Scene, { trajectory }: Walked): Rest | undefined {
  if (trajectory.end === 'diverged') return undefined;
  for (const [place, minimizer] of surface.minimizers.entries()) {
    const { step } = arrival(trajectory, [minimizer], RADIUS);
    if (step !== undefined && step <= STEPS - STAY) return { place, step };
  }
  return undefined;
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Where a path ends, for the table. */
export function fate(scene: Scene, walked: Walked): string {
  const { trajectory } = walked;
  if (trajectory.end === 'diverged') return 'diverges';
  const rest = restOf(scene, walked);
  if (rest) return `step ${rest.step}`;
  const { distance } = arrival(trajectory, scene.surface.minimizers, RADIUS);
  return distance > 100 ? 'far off the map' : `${digits(Number(distance.toPrecision(2)))} away`;
}

/** A loss for the table; what is lower than this is as good as nothing. */
export const lossText = (f: number): string =>
  f < 1e-9 ? '< 10⁻⁹' : Number.isFinite(f) ? digits(f) : '∞';

/** What happened: who ended in which minimum, and who did not. */
export function notice({ scene: id, start, noisy }: Settings, shown: readonly Walked[]): string {
  const scene = sceneOf(id);
  const from = `${STEPS} steps from (${coordinate(start[0])}, ${coordinate(start[1])})${noisy ? ' with noisy gradients' : ''}.`;
  if (shown.length === 0) return `${from} Nobody is on the map; tick a name in the table.`;
  const arrived = scene.places.flatMap((place, index) => {
    const there = shown.flatMap((walked) => {
      const rest = restOf(scene, walked);
      return rest?.place === index ? [{ said: walked.walker.said, step: rest.step }] : [];
    });
    const [first, ...others] = there.sort((a, b) => a.step - b.step);
    if (!first) return [];
    const names = [
      `${first.said} (since step ${first.step})`,
      ...others.map(({ said, step }) => `${said} (${step})`),
    ];
    return [`${place[0]?.toUpperCase()}${place.slice(1)}: ${listed(names)}.`];
  });
  const others = (end: 'ran' | 'diverged') =>
    listed(
      shown
        .filter((walked) => walked.trajectory.end === end && !restOf(scene, walked))
        .map(({ walker }) => walker.said),
    );
  const [wandering, lost] = [others('ran'), others('diverged')];
  return [
    from,
    ...arrived,
    ...(wandering ? [`Not at rest: ${wandering}.`] : []),
    ...(lost ? [`Diverged: ${lost}.`] : []),
  ].join(' ');
}

/** What the scene is there to show, said once and for all settings. */
export const LOOK: Readonly<Record<Scene['id'], string>> = {
  ravine:
    'Across the ravine the slope is fifty times as steep as along it. Rules that divide each coordinate by the size of its gradients take the two for equal and cut across.',
  turned:
    'The same ravine, the same start, seen from another angle. For gradient descent and momentum nothing has changed but the picture; for the other three everything has.',
  wells:
    'The start lies a hair above the line that leads straight to the saddle. The way out of it begins almost level.',
  plateau:
    'On the plain the slope fades to nothing, and with it every step that is proportional to the slope.',
  valleys:
    'Four minima, all equally deep. Which one a path finds depends on the rule and on the rate.',
};
