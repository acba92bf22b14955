// No types at all: what somebody who knows JavaScript types in.
const zeros = (n) => new Array(n).fill(0);

export function init(n) {
  return { t: 0, m: zeros(n), v: zeros(n) };
}

export function step(w, g, s, h) {
  var t = s.t + 1;
  var m = [], v = [], out = [];
  for (var i in w) {
    m[i] = h.beta1 * s.m[i] + (1 - h.beta1) * g[i];
    v[i] = h.beta2 * s.v[i] + (1 - h.beta2) * g[i] * g[i];
    var mh = m[i] / (1 - Math.pow(h.beta1, t));
    var vh = v[i] / (1 - Math.pow(h.beta2, t));
    out[i] = w[i] - h.lr * mh / (Math.sqrt(vh) + h.eps);
  }
  return { w: out, state: { t, m, v } };
}
