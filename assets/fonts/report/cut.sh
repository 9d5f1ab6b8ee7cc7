#!/bin/sh
# Cuts the report's faces from the whole fonts: see README.md beside this file.
# Usage: cut.sh INTER_FOLDER VAZIRMATN_FOLDER   (needs pyftsubset of fonttools)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
latin='U+0020-007E,U+00A0-017F,U+018F,U+01E6-01E7,U+0218-021B,U+0259,U+02BB-02BF,U+02C6-02C7,U+02D8-02DD,U+0300-030C,U+0323-0331'
latin="$latin,U+0400-045F,U+0490-0493,U+049A-049B,U+04A2-04A3,U+04AE-04B1,U+04D8-04D9,U+04E8-04E9"
latin="$latin,U+1E0C-1E0D,U+1E24-1E25,U+1E28-1E2B,U+1E32-1E33,U+1E5A-1E5B,U+1E62-1E63,U+1E6C-1E6F,U+1E92-1E97,U+1E9E"
latin="$latin,U+2007,U+2009-200B,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A"
latin="$latin,U+2044,U+20AC,U+2190-2193,U+2212,U+2215,U+221E,U+2248,U+2260,U+2264-2265,U+25CF,U+FEFF"
for face in Inter-Regular Inter-Medium Inter-SemiBold InterDisplay-SemiBold; do
  pyftsubset "$1/$face.otf" --output-file="$here/$face.otf" --unicodes="$latin" \
    --layout-features=kern,mark,mkmk,ccmp,locl,case,tnum,pnum --no-hinting \
    --name-IDs='*' --notdef-outline
done
arabic='U+0020-0022,U+0028-0029,U+002D-002F,U+003A-003B,U+00A0,U+00AB,U+00BB,U+0600-06FF,U+0750-077F'
arabic="$arabic,U+200B-200F,U+2010-2014,U+2018-201D,U+2026,U+202A-202F,U+2039-203A,U+2066-2069,U+FB50-FDFF,U+FE70-FEFF"
for face in Vazirmatn-Regular Vazirmatn-Medium Vazirmatn-SemiBold; do
  pyftsubset "$2/$face.ttf" --output-file="$here/$face.ttf" --unicodes="$arabic" \
    --layout-features=kern,mark,mkmk,ccmp,locl,init,medi,fina,isol,liga,rlig,calt --no-hinting \
    --name-IDs='*' --notdef-outline
done
