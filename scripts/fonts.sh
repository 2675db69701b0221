#!/usr/bin/env bash
# Makes the three web fonts of styles/fonts/ from their published sources.
#
#   scripts/fonts.sh            writes the WOFF2 files and the licence texts into
#                               styles/fonts/ and prints the fallback @font-face
#                               rules, for styles/fonts.css
#   scripts/fonts.sh --check    writes nothing: makes everything in a temporary
#                               folder and exits 1 if a committed file differs
#                               from it, or if styles/fonts.css does not hold
#                               the printed rules word for word
#
# Needs bash, npm, python3 with venv, tar and sha256sum, and the npm and PyPI
# registries. The fonts are committed, so a normal build never runs this.
#
# Sources, all pinned, the npm archives also by their SHA-256:
#   @fontsource-variable/newsreader  Newsreader, variable (wght, opsz)
#   @fontsource-variable/inter       Inter, variable (wght)
#   @capsizecss/metrics              measurements of the system fonts (fallbacks)
#   @capsizecss/unpack               frequencies of characters in English text
#   dejavu-fonts-ttf                 DejaVu Serif and Sans, only to measure them
#   fonttools, brotli                the tools, from PyPI
#
# What is done to each font:
#   1. its axes are pinned (see FONTS below), which makes it static;
#   2. U+2010 and U+2011, which the sources lack, are mapped to the hyphen;
#   3. the name table gets the family name that styles/fonts.css uses;
#   4. Newsreader only: kerning is kept between letters, digits and common
#      punctuation of English text, and dropped for other pairs (accented
#      letters, rare symbols). It is held as some 6000 single pairs and would
#      otherwise weigh almost as much as the outlines;
#   5. it is cut down to the characters in CHARS and the features listed, without
#      hinting, and written as WOFF2 with the source's own time stamp, so that
#      two runs give the same bytes.
#
# The fallback rules make a system font take the room of the web font, so that
# the page does not move when the web font arrives:
#   size-adjust       = average advance of the web font / that of the system font
#                       (both in em, weighted by character frequency; for the
#                       web font, with the kerning of a sample of prose, which
#                       makes it about 1% narrower, in the system fonts far less)
#   ascent-override   = ascent of the web font in em / size-adjust
#   descent-override, line-gap-override   likewise
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
mode=write
case "${1-}" in
  '') ;;
  --check) mode=check ;;
  *) echo "usage: scripts/fonts.sh [--check]" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# package, version, archive name, SHA-256 of the archive
while read -r name version archive sum; do
  (cd "$work" && npm pack --silent "$name@$version" >/dev/null 2>&1) ||
    { echo "cannot fetch $name@$version" >&2; exit 1; }
  echo "$sum  $work/$archive-$version.tgz" | sha256sum --check --quiet
  mkdir "$work/$archive"
  tar -xzf "$work/$archive-$version.tgz" -C "$work/$archive" --strip-components=1
done <<'EOF'
@fontsource-variable/newsreader 5.3.0 fontsource-variable-newsreader 4b8cfba8f4e79abe7b221b761b751d76569fd2d2303a9cace2e90b862c56630d
@fontsource-variable/inter 5.3.0 fontsource-variable-inter d26710dd38e7217484a1d47ee76c024977ec550548876f26d06ed1844af09a14
@capsizecss/metrics 4.3.0 capsizecss-metrics 5e89a9528d3dfbc3ee6c097c50392802617d2fabf9907279d4f303cc3b6ad2f8
@capsizecss/unpack 4.0.1 capsizecss-unpack 923d58c144c9724af03638f2b26a57d42eda88dabe81dbf9b8a42a1992b791e3
dejavu-fonts-ttf 2.37.3 dejavu-fonts-ttf b7013ac58f9225250619db82cfb72e99c37ca8195f2b5a06a9e6a95bc5e1c84a
EOF

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fonttools==4.68.0 brotli==1.2.1

mkdir "$work/out"
"$work/venv/bin/python" - "$work" >"$work/fallbacks.css" <<'PYTHON'
import io
import json
import logging
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

logging.disable(logging.WARNING)
work = Path(sys.argv[1])
out = work / "out"


def span(first, last):
    return list(range(first, last + 1))


CHARS = [
    *span(0x20, 0x7E),                                      # ASCII
    0xA0, 0xA7, 0xA9, 0xAB, 0xB7, 0xBB, 0xD7,               # nbsp § © « · » ×
    *span(0xC0, 0xFF),                                      # Latin-1 letters
    0x152, 0x153,                                           # Œ œ of French
    *span(0x2010, 0x2015), *span(0x2018, 0x201E),           # dashes, quotes
    *span(0x2020, 0x2022), 0x2026, 0x2032, 0x2033,          # dagger, bullet, …, primes
    0x2039, 0x203A, 0x20AC, *span(0x2190, 0x2193), 0x2197,  # ‹ › €, arrows
    0x2212,                                                 # minus
]
# The characters whose kerning is kept in Newsreader.
KERNED = [
    *span(0x30, 0x39), *span(0x41, 0x5A), *span(0x61, 0x7A),
    *map(ord, " !\"'(),-./:;?[]"),
    0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026,
]
TOLERANCE = 6  # units of kerning (of 2000 to the em) that no eye can see

NEWSREADER = "fontsource-variable-newsreader/files/newsreader-latin-opsz-normal.woff2"
INTER = "fontsource-variable-inter/files/inter-latin-wght-normal.woff2"
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."

# file, family, source, axes, features, characters to keep kerned (None: all)
FONTS = [
    ("newsreader-text.woff2", "Newsreader Text", NEWSREADER,
     {"opsz": 18, "wght": 400}, ["kern", "liga", "ccmp", "locl", "mark"], KERNED),
    ("newsreader-display.woff2", "Newsreader Display", NEWSREADER,
     {"opsz": 72, "wght": 500}, ["kern", "liga", "ccmp", "locl", "mark"], KERNED),
    ("inter-ui.woff2", "Inter UI", INTER,
     {"wght": 550}, ["kern", "liga", "ccmp", "locl", "mark", "tnum"], None),
]


def prune_kerning(font, chars):
    """Keeps pair kerning only between the glyphs of chars, and drops single
    pairs that say the same as the class pair they are an exception to."""
    cmap = font.getBestCmap()
    keep = {cmap[c] for c in chars if c in cmap}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        tables = [t for t in lookup.SubTable if t.LookupType == 2]
        classes = [t for t in tables if t.Format == 2]

        def class_value(first, second):
            for t in classes:
                if first in t.Coverage.glyphs:
                    record = t.Class1Record[t.ClassDef1.classDefs.get(first, 0)]
                    record = record.Class2Record[t.ClassDef2.classDefs.get(second, 0)]
                    return record.Value1.XAdvance if record.Value1 else 0
            return 0

        for t in (t for t in tables if t.Format == 1):
            glyphs, sets = [], []
            for first, pairs in zip(t.Coverage.glyphs, t.PairSet):
                pairs.PairValueRecord = [
                    r for r in pairs.PairValueRecord
                    if first in keep and r.SecondGlyph in keep
                    and abs(r.Value1.XAdvance - class_value(first, r.SecondGlyph)) >= TOLERANCE
                ]
                pairs.PairValueCount = len(pairs.PairValueRecord)
                if pairs.PairValueCount:
                    glyphs.append(first)
                    sets.append(pairs)
            t.Coverage.glyphs, t.PairSet, t.PairSetCount = glyphs, sets, len(sets)
        for t in classes:
            t.Coverage.glyphs = [g for g in t.Coverage.glyphs if g in keep]
            for definition in (t.ClassDef1, t.ClassDef2):
                definition.classDefs = {g: c for g, c in definition.classDefs.items() if g in keep}


def kern(font, text):
    """The kerning of a text, in em, per character."""
    cmap, total = font.getBestCmap(), 0
    lookups = font["GPOS"].table.LookupList.Lookup
    indices = {i for record in font["GPOS"].table.FeatureList.FeatureRecord
               if record.FeatureTag == "kern" for i in record.Feature.LookupListIndex}
    for pair in zip(text, text[1:]):
        first, second = (cmap[ord(c)] for c in pair)
        for index in indices:
            for t in lookups[index].SubTable:
                t = getattr(t, "ExtSubTable", t)
                if t.LookupType != 2 or first not in t.Coverage.glyphs:
                    continue
                if t.Format == 1:
                    records = t.PairSet[t.Coverage.glyphs.index(first)].PairValueRecord
                    record = next((r for r in records if r.SecondGlyph == second), None)
                    if record is None:
                        continue  # the next subtable may hold the pair
                else:
                    record = t.Class1Record[t.ClassDef1.classDefs.get(first, 0)]
                    record = record.Class2Record[t.ClassDef2.classDefs.get(second, 0)]
                total += getattr(record.Value1, "XAdvance", 0) if record.Value1 else 0
                break
    return total / len(text) / font["head"].unitsPerEm


def make(file, family, source, axes, features, kerned):
    font = instancer.instantiateVariableFont(TTFont(work / source, recalcTimestamp=False), axes)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for alias in (0x2010, 0x2011):
                table.cmap.setdefault(alias, table.cmap[0x2D])
    if kerned:
        prune_kerning(font, kerned)
    names = font["name"]
    version = names.getDebugName(5)
    postscript = family.replace(" ", "") + "-Regular"
    texts = {1: family, 2: "Regular", 3: f"{version};subset;{postscript}", 4: family,
             6: postscript, 13: LICENCE, 14: "https://openfontlicense.org"}
    for number, text in texts.items():
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)

    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARS)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(out / file)
    lacks = [f"U+{c:04X}" for c in CHARS if c not in font.getBestCmap()]
    print(f"{file}: {(out / file).stat().st_size} bytes; not in the source: {' '.join(lacks)}",
          file=sys.stderr)


for entry in FONTS:
    make(*entry)
for name in ("newsreader", "inter"):
    text = (work / f"fontsource-variable-{name}/LICENSE").read_bytes()
    (out / f"OFL-{name.capitalize()}.txt").write_bytes(text)

# --- fallbacks ---------------------------------------------------------------
unpack = next(p for p in sorted((work / "capsizecss-unpack/dist").glob("*.mjs"))
              if "weightings_default = {" in p.read_text())
latin = unpack.read_text().split('"latin": {', 1)[1].split("}", 1)[0]
FREQUENCY = {json.loads(k): float(v)
             for k, v in re.findall(r'("(?:\\.|[^"\\])+"):\s*([0-9.e-]+)', latin)}
assert 0.98 < sum(FREQUENCY.values()) < 1.02, sum(FREQUENCY.values())


SAMPLE = """When the first results came back from the laboratory, nobody believed them. \
The numbers were too small, the error bars too wide, and the instrument had been rebuilt \
only a month before. Over the following years the team repeated the measurement again and \
again, each time removing another source of doubt, until the only explanation left was the \
one they had set aside at the start. The Federal Reserve said on Tuesday that it would keep \
rates steady through the summer, a decision that surprised investors who had expected a cut. \
In New York, stocks fell about 2 percent by midday before recovering. Officials in \
Washington said they would wait for the July figures before they took any further action."""


def measure(path, kerned=False):
    """Average advance, ascent, descent and line gap, in em."""
    font = TTFont(path)
    em, cmap, hhea = font["head"].unitsPerEm, font.getBestCmap(), font["hhea"]
    average = sum(font["hmtx"][cmap[ord(c)]][0] * f for c, f in FREQUENCY.items()) / em
    if kerned:
        average += kern(font, SAMPLE)
    return average, hhea.ascent / em, -hhea.descent / em, hhea.lineGap / em


def known(name):
    """The average advance, in em, of a system font as published."""
    text = (work / f"capsizecss-metrics/entireMetricsCollection/{name}/index.cjs").read_text()
    number = lambda key: float(re.search(rf"\b{key}: (-?[0-9.]+)", text)[1])
    return number("xWidthAvg") / number("unitsPerEm")


def dejavu(name):
    """The same of a face of DejaVu, which is measured here."""
    return measure(work / f"dejavu-fonts-ttf/ttf/DejaVu{name}.ttf")[0]


# Liberation Serif and Tinos have the widths of Times New Roman, Liberation Sans and
# Arimo those of Arial. Each face has its full name, which every browser finds.
SERIF = [
    ("Georgia", known("georgia"), ["Georgia"]),
    ("Times", known("timesNewRoman"), ["Times New Roman", "Liberation Serif", "Tinos",
                                       "Tinos Regular"]),
    ("Noto", known("notoSerif"), ["Noto Serif", "Noto Serif Regular"]),
    ("DejaVu", dejavu("Serif"), ["DejaVu Serif"]),
]
# Segoe UI, Helvetica Neue and Roboto are as wide as Arial within 1%, which is less than
# the difference between two labels' letters.
SANS = [
    ("Arial", known("arial"), ["Segoe UI", "Helvetica Neue", "Roboto", "Roboto Regular",
                               "Arial", "Liberation Sans", "Arimo", "Arimo Regular"]),
    ("Noto", known("notoSans"), ["Noto Sans", "Noto Sans Regular"]),
    ("DejaVu", dejavu("Sans"), ["DejaVu Sans"]),
]
WEIGHT = {"Newsreader Text": "400", "Newsreader Display": "400 700", "Inter UI": "400 700"}

for file, family, *_ in FONTS:
    average, ascent, descent, gap = measure(out / file, kerned=True)
    for short, width, faces in SANS if family == "Inter UI" else SERIF:
        adjust = average / width
        sources = ",\n      ".join(f'local("{face}")' for face in faces)
        print(f"""  @font-face {{
    font-family: "{family} {short}";
    src:
      {sources};
    font-weight: {WEIGHT[family]};
    size-adjust: {adjust:.2%};
    ascent-override: {ascent / adjust:.2%};
    descent-override: {descent / adjust:.2%};
    line-gap-override: {gap / adjust:.2%};
  }}
""")
PYTHON

if [ "$mode" = write ]; then
  mkdir -p "$root/styles/fonts"
  cp "$work"/out/* "$root/styles/fonts/"
  cat "$work/fallbacks.css"
  exit 0
fi

status=0
for made in "$work"/out/*; do
  cmp "$made" "$root/styles/fonts/${made##*/}" || status=1
done
python3 - "$work/fallbacks.css" "$root/styles/fonts.css" <<'PYTHON' || status=1
import sys

rules, sheet = (open(path, encoding="utf-8").read() for path in sys.argv[1:])
missing = [rule for rule in rules.split("\n\n") if rule.strip() and rule.strip() not in sheet]
for rule in missing:
    print("not in styles/fonts.css:\n" + rule, file=sys.stderr)
sys.exit(bool(missing))
PYTHON
if [ "$status" = 0 ]; then echo "styles/fonts/ and styles/fonts.css are as made"; fi
exit "$status"
