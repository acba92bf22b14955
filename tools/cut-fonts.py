"""
Cuts the site's faces out of the packages @fontsource-variable/source-*, which stay whole in node_modules. By hand, when a
range of src/styles/fonts.css changes:  pip install fonttools brotli && python3 tools/cut-fonts.py

The whole files are 400 kB, of which a lesson shows a sixth: one optical size, regular to semibold, and the characters
below. "Source" is a name that the license reserves for whole faces, so the cut ones are called Downhill.
"""

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

# As in src/styles/fonts.css.
TEXT = "U+20-7E A0 A7 A9 AB B0-B3 B7 B9 BB-BE D7 2009 2013-2014 2018-2019 201C-201D 2020 2022 2026 2032 2190-2193 2212"
LETTERS = "C0-D6 D8-F6 F8-FF 152-153"
# Of the capitals those that are no Latin ones.
GREEK = "393-394 398 39B 39E 3A0 3A3 3A6 3A8-3A9 3B1-3C9 3D5 3F5"

SEMIBOLD = {"wght": (400, 600)}
REGULAR = {"wght": 400}

CUTS = [
    ("serif", "source-serif-4", "latin", "normal", TEXT, SEMIBOLD),
    ("serif-letters", "source-serif-4", "latin", "normal", LETTERS, SEMIBOLD),
    ("serif-greek", "source-serif-4", "greek", "normal", GREEK, REGULAR),
    ("serif-italic", "source-serif-4", "latin", "italic", TEXT, REGULAR),
    ("serif-italic-letters", "source-serif-4", "latin", "italic", LETTERS, REGULAR),
    ("sans", "source-sans-3", "latin", "normal", TEXT, SEMIBOLD),
    ("sans-letters", "source-sans-3", "latin", "normal", LETTERS, SEMIBOLD),
    ("sans-greek", "source-sans-3", "greek", "normal", GREEK, REGULAR),
    ("mono", "source-code-pro", "latin", "normal", TEXT, REGULAR),
]

# What the style sheets ask for, and what shaping needs.
FEATURES = ["calt", "case", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "onum", "pnum", "tnum"]


def characters(ranges):
    """The code points of ranges written as in CSS."""
    for one in ranges.removeprefix("U+").split():
        first, _, last = one.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


for name, package, script, style, ranges, axes in CUTS:
    folder = f"node_modules/@fontsource-variable/{package}/files"
    font = TTFont(f"{folder}/{package}-{script}-wght-{style}.woff2")
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(ranges))
    subsetter.subset(font)
    font = instantiateVariableFont(font, axes)
    for record in font["name"].names:
        # The copyright and the license say whose work it is and stay.
        if record.nameID not in (0, 13, 14):
            record.string = str(record).replace("Source", "Downhill")
    font.flavor = "woff2"
    font.save(f"src/styles/fonts/{name}.woff2")
