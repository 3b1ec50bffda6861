#!/bin/sh
# Images a second of every image method at 256 x 256 on one core, beside OpenCV, scikit-image, Pillow and numpy from Debian's
# packages (python3-opencv, python3-skimage, python3-pil) doing the same where they can; by hand. Seconds are of processor time.
# The two take turns, several rounds of them: the table has medians, and the lowest and highest ratio of a round.
#   releng/benchmarks/method-throughput.sh ['obfuscation|dppixel' [ROUNDS]]      the families, default all; five rounds
set -eu
rounds=${2:-5}
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/bauta" dataset export synthetic --param identities=1 --param images=1 --param size=256 --out "$work/set" > "$work/export.log"
picture=$(find "$work/set" -name '*.png' | head -n 1)
/usr/bin/python3 -c "import cv2, sys; p = cv2.imread(sys.argv[1]); cv2.imwrite(sys.argv[2], p)" "$picture" "$work/picture.ppm"
echo "a key for a benchmark" > "$work/key"
plugins=$(find "$root/releng/org.bauta.product/target/products" -type d -name plugins | head -n 1)
path=$(find "$plugins" -name '*.jar' | tr '\n' ':')
jdk=${BAUTA_JDK:-${JAVA_HOME:-/usr}}
"$jdk/bin/java" --version | head -n 1 | grep -qE '^[a-z]+ (2[1-9]|[3-9][0-9])' || { echo "$jdk has no Java 21 or newer: name one in BAUTA_JDK" >&2; exit 3; }
python() {
    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 taskset -c 0 /usr/bin/python3 "$root/releng/benchmarks/method_throughput.py" "$work/picture.ppm" "$@"
}
names='.*' # the first round measures what has no counterpart too
for round in $(seq "$rounds"); do
    ORT_DISABLE_TELEMETRY=1 taskset -c 0 "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 \
        -Dai.djl.offline=true -DOPT_OUT_TRACKING=true -Dai.djl.pytorch.num_threads=1 -Dbauta.home="$root" -cp "$path" \
        "$root/releng/benchmarks/MethodThroughput.java" "$plugins" "$work/picture.ppm" "$work/key" "$work/bauta-$round.csv" "${1:-[a-z]+}" "$names"
    python "$work/bauta-$round.csv" "$work/python-$round.csv"
    names=$(python names)
done
python table "$work" "$rounds"
