"""
Cuts the characters that the course's formulas are made of out of KaTeX's faces, and writes src/styles/katex-faces.css, in
which they come before the whole ones, as families of their own; why, src/styles/fonts.css says. By hand, when KaTeX is
updated or the ranges below change:
pip install fonttools brotli && python3 tools/cut-katex-fonts.py && npx biome format --write src/styles/katex-faces.css

The whole files stay in node_modules and are still in the style sheet: a formula with a character that is not below makes
the browser fetch the whole face as well, so nothing here decides what can be set, only what it weighs.
"""

import json
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# As KaTeX places them.
ACCENTS = "2C6 2C9 2D9 2DC"
GREEK_CAPITALS = "394 3A0 3A3 3A9"
# Those of the course, and their like: each is 60 bytes of every page with a formula.
SIGNS = (
    "B1 D7 2026 2032 2113 2190-2192 21D2 2200 2202 2207-2208 2212 2217 221A 221D-221E 2223 2225 223C 2248 2264-2265 226A-226B"
    " 2299 22A4 22C5 22EF 2308-230B 27E8-27E9 27FA"
)
BRACKETS = "28-29 2F 5B-5D 7B-7D A0 2223 2225 2308-230B 27E8-27E9"

# The face's file, its part here, and the elements that KaTeX's own style sheet sets in it.
CUTS = [
    ("Main-Regular", f"20-21 25 27-5B 5D-5E 61-7E A0 {SIGNS} {ACCENTS} {GREEK_CAPITALS}", [".katex", ".katex .mainrm"]),
    ("Math-Italic", "41-5A 61-7A A0 131 237 3B1-3C9 3D1 3D5 3F1 3F5", [".katex .mathnormal"]),
    ("AMS-Regular", "41-5A 6B A0", [".katex .amsrm", ".katex .mathbb", ".katex .textbb"]),
    (
        "Size1-Regular",
        f"{BRACKETS} 220F 2211 222B",
        [
            ".katex .delimsizing.size1",
            ".katex .delimsizing.mult .delim-size1 > span",
            ".katex .op-symbol.small-op",
        ],
    ),
    (
        "Size2-Regular",
        f"{BRACKETS} 220F 2211 222B",
        [".katex .delimsizing.size2", ".katex .op-symbol.large-op"],
    ),
    ("Size3-Regular", BRACKETS, [".katex .delimsizing.size3"]),
    (
        "Size4-Regular",
        f"{BRACKETS} 239B-23AE",
        [".katex .delimsizing.size4", ".katex .delimsizing.mult .delim-size4 > span"],
    ),
]


def characters(ranges):
    """The code points of ranges written as in CSS."""
    for one in ranges.split():
        first, _, last = one.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


with open("node_modules/katex/package.json", encoding="utf-8") as package:
    version = json.load(package)["version"]

faces = [
    f"/* Made by tools/cut-katex-fonts.py of KaTeX {version}: the characters of the course's formulas. The rest comes from the whole faces. */"
]
for name, ranges, selectors in CUTS:
    font = TTFont(f"node_modules/katex/dist/fonts/KaTeX_{name}.woff2")
    options = Options()
    options.hinting = False
    # Whose work it is, under which license, and what it is called.
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(ranges))
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(f"src/styles/fonts/formula-{name.lower()}.woff2")
    family, _, style = name.partition("-")
    faces.append(
        f"""
@font-face {{
  font-family: "Formula {family}";
  font-style: {"italic" if style == "Italic" else "normal"};
  font-weight: 400;
  font-display: block;
  src: url("./fonts/formula-{name.lower()}.woff2") format("woff2");
}}

{", ".join(selectors)} {{
  font-family: "Formula {family}", KaTeX_{family}, serif;
}}"""
    )
with open("src/styles/katex-faces.css", "w", encoding="utf-8") as sheet:
    sheet.write("\n".join(faces) + "\n")
