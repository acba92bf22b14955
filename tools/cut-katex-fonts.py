"""
Cuts the characters that the course's formulas are made of out of KaTeX's faces, and writes src/styles/katex-faces.css, in
which they come before the whole ones. By hand, when KaTeX is updated or the ranges below change:
pip install fonttools brotli && python3 tools/cut-katex-fonts.py && npx biome format --write src/styles/katex-faces.css

The whole files stay in node_modules and are still in the style sheet: a formula with a character that is not below makes
the browser fetch the whole face as well, so nothing here decides what can be set, only what it weighs.
"""

import json
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Accents as KaTeX places them, and the invisible character by which it holds lines open.
ACCENTS = "A8 AF B4 2C6-2C7 2C9-2DC 200B"
GREEK_CAPITALS = "393-394 398 39B 39E 3A0 3A3 3A6 3A8-3A9"
SIGNS = (
    "A0 AC B1 B7 D7 F7 2013-2014 2018-2019 201C-201D 2026 2032 2113 2190-2194 21A6 21D0-21D4 2200 2202-2203 2205 2207-2209"
    " 220B 2212-2213 2217-2218 221A 221D-221E 2223 2225 2227-222A 223C 2243 2248 2260-2261 2264-2265 226A-226B 2282-2283"
    " 2286-2287 2295-2299 22A4-22A5 22C5 22EE-22EF 22F1 2308-230B 27E8-27E9 27FA"
)
BRACKETS = "28-29 2F 5B-5D 7B-7D A0 200B 2223 2225 2308-230B 27E8-27E9"

# The face's file, and its part here.
CUTS = [
    ("Main-Regular", f"20-7E {SIGNS} {ACCENTS} {GREEK_CAPITALS}"),
    ("Math-Italic", "41-5A 61-7A A0 131 237 200B 3B1-3C9 3D1 3D5 3F1 3F5"),
    ("AMS-Regular", "41-5A 6B A0 200B"),
    ("Size1-Regular", f"{BRACKETS} 220F 2211 222B"),
    ("Size2-Regular", f"{BRACKETS} 220F 2211 222B"),
    ("Size3-Regular", BRACKETS),
    ("Size4-Regular", f"{BRACKETS} 239B-23AE"),
]


def characters(ranges):
    """The code points of ranges written as in CSS."""
    for one in ranges.split():
        first, _, last = one.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def written(points):
    """Code points as a `unicode-range`, eight ranges a line."""
    runs = []
    for point in sorted(points):
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    texts = [f"U+{a:04X}" + (f"-{b:04X}" if b > a else "") for a, b in runs]
    lines = [", ".join(texts[k : k + 8]) for k in range(0, len(texts), 8)]
    return " " + lines[0] if len(lines) == 1 else "\n    " + ",\n    ".join(lines)


with open("node_modules/katex/package.json", encoding="utf-8") as package:
    version = json.load(package)["version"]

faces = [
    f"/* Made by tools/cut-katex-fonts.py of KaTeX {version}: the characters of the course's formulas. The rest comes from the whole faces. */"
]
for name, ranges in CUTS:
    font = TTFont(f"node_modules/katex/dist/fonts/KaTeX_{name}.woff2")
    points = set(characters(ranges))
    kept = points & set(font.getBestCmap())
    options = Options()
    options.hinting = False
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(f"src/styles/fonts/formula-{name.lower()}.woff2")
    family, _, style = name.partition("-")
    # The invisible character is in no face, and must not have the whole one fetched.
    claimed = kept | ({0x200B} & points)
    faces.append(
        f"""
@font-face {{
  font-family: KaTeX_{family};
  font-style: {"italic" if style == "Italic" else "normal"};
  font-weight: 400;
  font-display: block;
  src: url("./fonts/formula-{name.lower()}.woff2") format("woff2");
  unicode-range:{written(claimed)};
}}"""
    )
with open("src/styles/katex-faces.css", "w", encoding="utf-8") as sheet:
    sheet.write("\n".join(faces) + "\n")
