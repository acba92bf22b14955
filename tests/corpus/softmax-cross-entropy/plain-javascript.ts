// No types at all: what somebody who knows JavaScript types in.
export function softmaxCrossEntropy(logits, targets) {
  var loss = 0;
  var gradient = [];
  if (logits.length == 0) return { loss: loss, gradient: gradient };
  logits.forEach(function (z, i) {
    var m = Math.max.apply(Math, z);
    var e = z.map(function (v) { return Math.exp(v - m); });
    var s = 0;
    for (var k in e) s += e[k];
    loss += Math.log(s) + m - z[targets[i]];
    gradient.push(e.map(function (v, k) { return (v / s - (k == targets[i])) / logits.length; }));
  });
  return { loss: loss / logits.length, gradient: gradient };
}
