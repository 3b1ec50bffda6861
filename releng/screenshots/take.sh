#!/bin/sh
# Takes the pictures of the documentation anew: runs the tests that drive the window and keeps what they saw.
# Synthetic faces only. Needs Xvfb (xvfb-run) or a display of at least 1300 x 850 pixels.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
if [ -z "${DISPLAY:-}" ]; then
    exec xvfb-run -a -s '-screen 0 1920x1200x24' "$0" "$@"
fi
# what this user has imported is nobody's business and would be different on every machine: shipped models only
BAUTA_MODELS=$(mktemp -d)
export BAUTA_MODELS
trap 'rm -rf "$BAUTA_MODELS"' EXIT
taken=$here/tests/org.bauta.ui.tests/target/screenshots
rm -f "$taken/studio.png" "$taken/editor-problems.png" "$taken/results-quickstart.png" # those of another day would pass for new ones
"$here/bauta" build -Dmaven.test.skip=false -Dtest=StudioTest,EditorTest,JourneyTest -Dsurefire.failIfNoSpecifiedTests=false -DfailIfNoTests=false
mkdir -p "$here/docs/pictures"
# without ImageMagick the picture is merely larger; fewer colors would speckle white paper and faces
small() { if command -v convert >/dev/null 2>&1; then convert "$1" -strip -define png:compression-level=9 "$2"; else cp "$1" "$2"; fi; }
small "$taken/studio.png" "$here/docs/pictures/studio.png"
small "$taken/editor-problems.png" "$here/docs/pictures/editor.png"
small "$taken/results-quickstart.png" "$here/docs/pictures/results.png"
echo "docs/pictures/studio.png docs/pictures/editor.png docs/pictures/results.png"
