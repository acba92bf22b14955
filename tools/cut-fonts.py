"""
Cuts the site's faces out of the packages @fontsource-variable/source-*, which stay whole in node_modules, and what those
lack of Greek and of signs out of Adobe's own. By hand, when the characters below change:

  pip install fonttools brotli
  npm pack source-serif@4.5.1 source-sans@3.52.0    (in an empty folder; unpack each into a folder of its name)
  python3 tools/cut-fonts.py that-folder

The whole files are 400 kB, of which a lesson shows a sixth: one optical size, regular to semibold, and the characters
below. "Source" is a name that the license reserves for whole faces, so the cut ones are called Downhill.
"""

import sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otBase import BaseTable, ValueRecord
from fontTools.varLib.instancer import instantiateVariableFont

TEXT = "20-7E A0 A7 A9 AB B0-B3 B7 B9 BB-BE D7 2009 2013-2014 2018-2019 201C-201D 2020 2022 2026 2032 2190-2193 2212"
# Greek, raised and lowered digits, and signs outside of formulas; as in src/styles/fonts.css.
SIGNS = "394 3A3 3B1-3C9 2016 2070 2074-2079 207B 2080-2089 2153 2202 221A 221E 2248 2264-2265 25B3"
# As in src/styles/fonts.css.
LETTERS = "C0-D6 D8-F6 F8-FF 152-153"

SEMIBOLD = {"wght": (400, 600)}
REGULAR = {"wght": 400}
# The optical size that the packages of @fontsource have chosen.
SERIF_SIGNS = {"wght": 400, "opsz": 14}

FONTSOURCE = "node_modules/@fontsource-variable"
SERIF = f"{FONTSOURCE}/source-serif-4/files/source-serif-4-latin-wght"
SANS = f"{FONTSOURCE}/source-sans-3/files/source-sans-3-latin-wght"
MONO = f"{FONTSOURCE}/source-code-pro/files/source-code-pro-latin-wght"
[ADOBE] = sys.argv[1:]
WHOLE_SERIF = f"{ADOBE}/source-serif/VAR/SourceSerif4Variable"
WHOLE_SANS = f"{ADOBE}/source-sans/VF/SourceSans3VF"

CUTS = [
    ("serif", f"{SERIF}-normal.woff2", TEXT, SEMIBOLD),
    ("serif-signs", f"{WHOLE_SERIF}-Roman.ttf", SIGNS, SERIF_SIGNS),
    ("serif-letters", f"{SERIF}-normal.woff2", LETTERS, SEMIBOLD),
    ("serif-italic", f"{SERIF}-italic.woff2", TEXT, REGULAR),
    ("serif-italic-signs", f"{WHOLE_SERIF}-Italic.ttf", SIGNS, SERIF_SIGNS),
    ("serif-italic-letters", f"{SERIF}-italic.woff2", LETTERS, REGULAR),
    ("sans", f"{SANS}-normal.woff2", TEXT, SEMIBOLD),
    ("sans-signs", f"{WHOLE_SANS}-Upright.ttf", SIGNS, REGULAR),
    ("sans-letters", f"{SANS}-normal.woff2", LETTERS, SEMIBOLD),
    ("mono", f"{MONO}-normal.woff2", TEXT, REGULAR),
]

# What shaping needs. Digits are lining and of one width already.
FEATURES = ["calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk"]


# Of a ValueFormat; its other bits say where what varies is found.
PLACES_AND_ADVANCES = 0x000F


def characters(ranges):
    """The code points of ranges written as in CSS."""
    for one in ranges.split():
        first, _, last = one.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def keep_kerning_of_regular(font):
    """
    Takes out how kerning varies with weight. From regular to semibold that is a thousandth or two of the size in the mean and
    three hundredths at most, and was a tenth of the file.
    """
    if "fvar" not in font or "GPOS" not in font:
        return
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            for value in values_of(subtable):
                for name in ("XPlaDevice", "YPlaDevice", "XAdvDevice", "YAdvDevice"):
                    if hasattr(value, name):
                        delattr(value, name)
            for name in ("ValueFormat", "ValueFormat1", "ValueFormat2"):
                if hasattr(subtable, name):
                    setattr(subtable, name, getattr(subtable, name) & PLACES_AND_ADVANCES)


def values_of(node):
    """Every ValueRecord below a positioning subtable."""
    if isinstance(node, ValueRecord):
        yield node
    elif isinstance(node, list):
        for child in node:
            yield from values_of(child)
    elif isinstance(node, BaseTable):
        for child in vars(node).values():
            yield from values_of(child)


for name, source, ranges, axes in CUTS:
    font = TTFont(source)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    # Whose work it is, under which license, and what it is called.
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(ranges))
    subsetter.subset(font)
    font = instantiateVariableFont(font, axes)
    keep_kerning_of_regular(font)
    for record in font["name"].names:
        # The copyright and the license stay as they are.
        if record.nameID not in (0, 13, 14):
            record.string = str(record).replace("Source", "Downhill")
    font.flavor = "woff2"
    font.save(f"src/styles/fonts/{name}.woff2")
