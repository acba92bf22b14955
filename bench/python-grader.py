"""The grading job of the exercise on Adam in Python, on lists: run every case of a sheet and compare with tolerance."""

import json

sheet = None


def open_sheet(text):
    global sheet
    sheet = json.loads(text)


def grade(source):
    """How many cases a program passes, and of how many."""
    program = {}
    exec(compile(source, "student.py", "exec"), program)
    passed = sum(passes(program, case["check"]) for case in sheet["cases"])
    return f"{passed} of {len(sheet['cases'])}"


def passes(program, check):
    if check["kind"] == "expect":
        expected = check["expected"]
        rolled = roll(program, check["call"])
        return all(near(rolled.get(part), expected[part]) for part in rolled)
    # A relation is one of weights; the states may differ.
    first, second = ([one["w"] for one in roll(program, call)["records"]] for call in check["calls"])
    order = check["relation"].get("order")
    return near(second, first if order is None else [[w[j] for j in order] for w in first])


def roll(program, call):
    parts = [("records", call["w0"], call["gradients"])]
    if "interleaved" in call:
        other = call["interleaved"]
        parts.append(("interleaved", other["w0"], other["gradients"]))
    states = [program["init"](len(w0)) for _, w0, _ in parts]
    rolled = {"initial": states[0]}
    rolled.update({name: [] for name, _, _ in parts})
    weights = [w0 for _, w0, _ in parts]
    due = set(call["record"])
    hyper = dict(call["hyper"])
    for t in range(1, max(steps_of(gradients) for _, _, gradients in parts) + 1):
        for name, values in call.get("schedule", {}).items():
            hyper[name] = values[t - 1]
        for k, (name, _, gradients) in enumerate(parts):
            if t > steps_of(gradients):
                continue
            w, state = program["step"](list(weights[k]), gradient(gradients, t), states[k], dict(hyper))
            weights[k], states[k] = w, state
            if t in due:
                rolled[name].append({"step": t, "w": w, "state": state})
    return rolled


def steps_of(gradients):
    return len(gradients["list"]) if gradients["kind"] == "list" else gradients["steps"]


def gradient(gradients, t):
    if gradients["kind"] == "list":
        return list(gradients["list"][t - 1])
    return [
        scale * ((t * stride) % gradients["modulus"] - gradients["offset"])
        for scale, stride in zip(gradients["scale"], gradients["stride"])
    ]


def near(now, expected):
    if isinstance(expected, dict):
        return isinstance(now, dict) and all(near(now.get(name), expected[name]) for name in expected)
    if not isinstance(expected, list):
        return is_near(now, expected, abs(expected))
    if not isinstance(now, list) or len(now) != len(expected):
        return False
    if any(isinstance(one, (list, dict)) for one in expected):
        return all(near(a, b) for a, b in zip(now, expected))
    scale = max((abs(one) for one in expected), default=0)
    return all(is_near(a, b, scale) for a, b in zip(now, expected))


def is_near(a, b, scale):
    tolerance = sheet["tolerance"]
    allowed = tolerance["relative"] * max(abs(a), abs(b)) + tolerance["absolute"] * scale
    return abs(a - b) <= allowed
