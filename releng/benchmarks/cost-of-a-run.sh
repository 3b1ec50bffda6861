#!/bin/sh
# What a run costs beside the bare kernels it calls, on the same pictures and one thread; by hand, on a quiet machine.
#   releng/benchmarks/cost-of-a-run.sh LFW_ROOT PAIRS.txt [PICTURES, default 1000]
# The three models have to be imported (bauta model list).
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
lfw=$1
pairs=$2
pictures=${3:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/cost.yaml" <<YAML
experiment: cost
title: What a run costs
dataset: {id: lfw, root: $lfw, pairs: $pairs, scope: all}
detector: yunet-2023mar
methods: [{id: gaussian-blur, sigma: [4, 8]}]
recognisers: [face-reidentification-retail-0095, mobilefacenet-y1]
metrics: [ssim, face-detection-rate, identity-distance]
evaluation: {samples: 0}
YAML
BAUTA_CACHE="$work/cache" /usr/bin/time -f 'whole process: %e s wall, %M kB at most' "$root/bauta" run "$work/cost.yaml" --out "$work/run" --limit "$pictures" --jobs 1 --no-report
seconds=$(sed -n 's/^ *"seconds": *\([0-9.]*\).*/\1/p' "$work/run/manifest.json")
product=$(find "$root/releng/org.bauta.product/target/products" -type d -name plugins | head -n 1)
path=$(find "$product" -name '*.jar' -path '*org.bauta.lib.*' | tr '\n' ':')
jdk=${BAUTA_JDK:-${JAVA_HOME:-/usr}}
models=${BAUTA_MODELS:-${XDG_DATA_HOME:-$HOME/.local/share}/bauta/models}
"$jdk/bin/java" --enable-native-access=ALL-UNNAMED -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 -cp "$path" "$root/releng/benchmarks/BareKernels.java" \
    "$lfw" "$models" "$pictures" 2 1 | tee "$work/kernels.txt"
kernels=$(sed -n 's/.*original: \([0-9.]*\) s$/\1/p' "$work/kernels.txt")
echo "run: $seconds s, kernels: $kernels s, ratio: $(echo "scale=3; $seconds / $kernels" | bc)"
