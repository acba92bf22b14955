import { describe, expect, it } from 'vitest';
import {
  lossChart,
  mapFrame,
  mapGround,
  mapPaths,
} from '../../../src/islands/landscape-figure-map.ts';
import { WALKERS } from '../../../src/islands/landscape-figure-rules.ts';
import { SCENES, type SceneId, sceneOf } from '../../../src/islands/landscape-figure-scenes.ts';
import {
  DEFAULTS,
  onMap,
  opening,
  RATES,
  type Settings,
  STEPS,
  toggled,
  visible,
  walks,
} from '../../../src/islands/landscape-figure-settings.ts';
import { fate, lossText, notice } from '../../../src/islands/landscape-figure-words.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const NOT_A_NUMBER = /NaN|Infinity|undefined|e\+/;
const at = (scene: SceneId, part: Partial<Settings> = {}): Settings => ({
  ...DEFAULTS,
  ...opening(scene),
  ...part,
});
const told = (settings: Settings) => notice(settings, visible(walks(settings), settings.shown));
const fates = (settings: Settings) =>
  Object.fromEntries(
    walks(settings).map((one) => [one.walker.id, fate(sceneOf(settings.scene), one)]),
  );
const losses = (settings: Settings, id: string) =>
  walks(settings).find(({ walker }) => walker.id === id)?.trajectory.value ?? new Float64Array();

describe('the landscape figure', () => {
  it.each(SCENES)('opens $name on its map, with rates that its lists offer', (scene) => {
    expect(onMap(scene.id, scene.start).map((x) => x.toFixed(2))).toEqual(
      scene.start.map((x) => x.toFixed(2)),
    );
    for (const rate of Object.values(scene.rates)) expect(RATES).toContain(rate);
    expect(scene.places).toHaveLength(scene.surface.minimizers.length);
  });

  it.each(SCENES)('draws $name without a number that is none, noisy or not', ({ id }) => {
    for (const noisy of [false, true]) {
      const settings = at(id, { noisy });
      const scene = sceneOf(id);
      const frame = mapFrame(scene, 490);
      const all = walks(settings);
      const marks = [
        ...mapGround(scene, frame),
        ...mapPaths(all, frame, 40, { width: 490, height: 327 }),
        ...stepChart(lossChart(scene, all, 40, 330, 327)),
      ];
      expect(svgMarks(marks)).not.toMatch(NOT_A_NUMBER);
    }
  });

  it('draws a path that diverges only as far as it is near', () => {
    const settings = at('ravine', { rates: { ...DEFAULTS.rates, sgd: 0.05 } });
    const scene = sceneOf('ravine');
    const frame = mapFrame(scene, 490);
    const marks = mapPaths(walks(settings), frame, STEPS, { width: 490, height: 327 });
    expect(svgMarks(marks)).not.toMatch(NOT_A_NUMBER);
    expect(fates(settings)['sgd']).toBe('far off the map');
  });

  it('gives rules that know no axes the same losses in the turned ravine, and the others different ones', () => {
    for (const id of ['sgd', 'momentum']) {
      const [straight, turned] = [losses(at('ravine'), id), losses(at('turned'), id)];
      straight.forEach((f, k) => {
        expect(Math.abs(f - (turned[k] ?? 0))).toBeLessThan(1e-9 * Math.max(f, 1e-6));
      });
    }
    for (const id of ['adagrad', 'rmsprop', 'adam'])
      expect(losses(at('turned'), id)[30] ?? 0).toBeGreaterThan(
        2 * (losses(at('ravine'), id)[30] ?? 0),
      );
  });

  it('gives all rules the same noise, and the same noise again', () => {
    const noisy = at('plateau', { noisy: true });
    expect(losses(noisy, 'adam')).toEqual(losses(noisy, 'adam'));
    expect(losses(noisy, 'adam')).not.toEqual(losses(at('plateau'), 'adam'));
  });

  it('says who arrives where, in the order of arrival', () => {
    expect(told(at('valleys'))).toMatch(
      /In the north-west valley: gradient descent \(since step \d+\)\./,
    );
    expect(told(at('plateau'))).toContain('Not at rest: gradient descent');
    expect(told(at('wells', { start: [-2.4, -0.5] }))).toContain('In the lower well: ');
    expect(told(at('ravine', { shown: [] }))).toContain('Nobody is on the map');
  });

  it('does not take a visit in the last steps for an arrival', () => {
    expect(fates(at('ravine'))['rmsprop']).toBe('0.032 away');
    expect(told(at('ravine'))).toContain('Not at rest: RMSProp.');
  });

  it('says who diverges', () => {
    const settings = at('valleys', { rates: { ...opening('valleys').rates, momentum: 2 } });
    expect(told(settings)).toContain('Diverged: momentum.');
    expect(fates(settings)['momentum']).toBe('diverges');
  });

  it('writes a loss of next to nothing as that', () => {
    expect(lossText(1e-83)).toBe('< 10⁻⁹');
    expect(lossText(0.25)).toBe('0.25');
    expect(lossText(Number.POSITIVE_INFINITY)).toBe('∞');
  });

  it('keeps the start on the map, and the legend in its order', () => {
    expect(onMap('ravine', [99, -99])).toEqual([3, -2]);
    const without = toggled(DEFAULTS.shown, 'adagrad');
    expect(without).toEqual(['sgd', 'momentum', 'rmsprop', 'adam']);
    expect(toggled(without, 'adagrad')).toEqual(DEFAULTS.shown);
    expect(toggled(DEFAULTS.shown, 'average')).toEqual(WALKERS.map(({ id }) => id));
  });
});
