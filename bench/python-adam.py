"""The model solution of the exercise on Adam in Python, on lists."""

from math import sqrt


def init(n):
    return {"t": 0, "m": [0.0] * n, "v": [0.0] * n}


def step(w, g, s, h):
    t = s["t"] + 1
    m = [h["beta1"] * mj + (1 - h["beta1"]) * gj for mj, gj in zip(s["m"], g)]
    v = [h["beta2"] * vj + (1 - h["beta2"]) * gj * gj for vj, gj in zip(s["v"], g)]
    correction1 = 1 - h["beta1"] ** t
    correction2 = 1 - h["beta2"] ** t
    w = [
        wj - h["lr"] * (mj / correction1) / (sqrt(vj / correction2) + h["eps"])
        for wj, mj, vj in zip(w, m, v)
    ]
    return w, {"t": t, "m": m, "v": v}
