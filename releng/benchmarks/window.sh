#!/bin/sh
# Figures of the window: releng/benchmarks/window.sh [MINUTES]
# - how long the window takes to open, and until its lists are filled: the very first start, five more, each closed again
# - how soon the picture follows a slider, for obfuscations of a face in 512 x 512 pixels;
# - how long a frame takes to paint while 500 pictures are scrolled;
# - the memory of MINUTES (default 12) of work in studio, results, gallery, editor and runs.
# Nothing is asserted: the figures are the machine's. Run it on one that has nothing else to do. Needs Xvfb or a display.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
minutes=${1:-12}
if [ -z "${DISPLAY:-}" ]; then
    exec xvfb-run -a -s '-screen 0 1920x1200x24' "$0" "$@"
fi
"$here/bauta" build
workspace=$(mktemp -d)
trap 'rm -rf "$workspace"' EXIT
for start in first second third fourth fifth sixth; do
    figures=$(BAUTA_NO_BUILD=1 BAUTA_OPTS="-Dbauta.timing=true" "$here/bauta" ui -data "$workspace" 2>/dev/null | grep -E 'window open|filled' || true)
    echo "$start start: ${figures:-the window did not open}"
done
"$here/bauta" build -Dmaven.test.skip=false -Dtest='WindowFigures' -Dsurefire.failIfNoSpecifiedTests=false -DfailIfNoTests=false \
    -Dbauta.minutes="$minutes" -Dtycho.testArgLine="-XX:+UseSerialGC -Xmx4g $(sed -n 's/^    window="\(.*\)"$/\1/p' "$here/bauta")"
grep -h 'FIGURE' "$here/.build/build.log" | sed 's/.*FIGURE //'
