// No types at all: what somebody who knows JavaScript types in.
export const cosineAnnealing = function (t, h) {
  var rate = h.lrMin;
  if (t < h.T) rate += (h.lrMax - h.lrMin) * (1 + Math.cos(Math.PI * t / h.T)) / 2;
  return rate;
}
