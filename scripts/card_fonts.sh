#!/usr/bin/env bash
# Makes the card picture's fonts for letters that the page's own subsets lack: Latin
# letters of all languages, Cyrillic and Greek.
#
#   scripts/card_fonts.sh            writes crates/publish/src/card/*-wide.ttf
#   scripts/card_fonts.sh --check    writes nothing, and exits 1 if a file differs
#
# Needs bash, npm, python3 with venv, tar and sha256sum, and the npm and PyPI
# registries. The fonts are committed, so a normal build never runs this. They are only
# in the publisher's program; no reader loads them.
#
# The sources are those of scripts/fonts.sh, with one file for each script. Each file is
# made static and cut down to its letters with kerning and marks; then the files of a
# family are merged.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# package, version, archive name, SHA-256 of the archive
while read -r name version archive sum; do
  (cd "$work" && npm pack --silent "$name@$version" >/dev/null 2>&1) ||
    { echo "cannot fetch $name@$version" >&2; exit 1; }
  echo "$sum  $work/$archive-$version.tgz" | sha256sum --check --quiet
  mkdir "$work/$archive"
  tar -xzf "$work/$archive-$version.tgz" -C "$work/$archive" --strip-components=1
done <<'LIST'
@fontsource-variable/newsreader 5.3.0 fontsource-variable-newsreader 4b8cfba8f4e79abe7b221b761b751d76569fd2d2303a9cace2e90b862c56630d
@fontsource-variable/inter 5.3.0 fontsource-variable-inter d26710dd38e7217484a1d47ee76c024977ec550548876f26d06ed1844af09a14
LIST

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fonttools==4.68.0 brotli==1.2.1

mkdir "$work/out"
SOURCE_DATE_EPOCH=0 "$work/venv/bin/python" - "$work" <<'PYTHON'
import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

work = Path(sys.argv[1])
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."

# file, family, sources, scripts, axes
FONTS = [
    ("newsreader-wide.ttf", "Newsreader Wide",
     "fontsource-variable-newsreader/files/newsreader-{}-opsz-normal.woff2",
     ["latin", "latin-ext", "vietnamese"], {"opsz": 72, "wght": 500}),
    ("inter-wide.ttf", "Inter Wide",
     "fontsource-variable-inter/files/inter-{}-wght-normal.woff2",
     ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"],
     {"wght": 550}),
]


def static(source, axes, path):
    font = instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), axes)
    options = subset.Options()
    options.layout_features = ["kern", "ccmp", "locl", "mark", "mkmk"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "DSIG", "MVAR", "HVAR", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    font.flavor = None
    font.save(path)


for file, family, source, scripts, axes in FONTS:
    parts = []
    for script in scripts:
        parts.append(str(work / f"{script}-{file}"))
        static(work / source.format(script), axes, parts[-1])
    font = merge.Merger().merge(parts)
    names = font["name"]
    postscript = family.replace(" ", "") + "-Regular"
    texts = {1: family, 2: "Regular", 3: postscript, 4: family, 6: postscript,
             13: LICENCE, 14: "https://openfontlicense.org"}
    for number, text in texts.items():
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = TTFont(parts[0])["head"].created
    font.recalcTimestamp = False
    font.save(work / "out" / file)
    print(f"{file}: {len(font.getBestCmap())} letters", file=sys.stderr)
PYTHON

for file in "$work"/out/*.ttf; do
  target=$root/crates/publish/src/card/$(basename "$file")
  if [ "${1-}" = --check ]; then
    cmp "$file" "$target"
  else
    cp "$file" "$target"
  fi
done
