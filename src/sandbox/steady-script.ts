/**
 * A classic script for QuickJS that makes chance and time the same in every run, so that a verdict is a function of what
 * was run: `Math.random` is one fixed sequence (mulberry32, T. Ettinger 2017), and the clock moves a millisecond a look.
 */
export const STEADY_SCRIPT = `(() => {
  let seed = 1;
  Math.random = function random() {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  let now = 1767225600000;
  const Real = Date;
  Real.now = function () { return (now += 1); };
  const Steady = new Proxy(Real, {
    apply: () => new Real((now += 1)).toString(),
    construct: (target, args, asked) =>
      Reflect.construct(target, args.length > 0 ? args : [(now += 1)], asked),
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: Steady });
  globalThis.Date = Steady;
})()`;
