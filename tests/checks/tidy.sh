#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh BUILD SECONDS JOBS FILE…: clang-tidy on the files until the time is up; says how many were not looked at.
set -euo pipefail
build=$1 seconds=$2 jobs=$3
shift 3
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
end=$((SECONDS + seconds))
# clang cannot read gcc's precompiled headers: without them every source has to stand on its own includes.
sed -E 's#-include [^ ]*cmake_pch\.hxx##; s#-(fpch-preprocess|Winvalid-pch)##g' "$build/compile_commands.json" >"$results/compile_commands.json"
export results
check() {
    local out
    if out=$(clang-tidy-14 --quiet -p "$results" --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-optimization-argument \
            --extra-arg=-Wno-unused-command-line-argument --extra-arg=-Wno-error "$1" 2>/dev/null) && [ -z "$(grep -E 'warning:|error:' <<<"$out")" ]; then
        echo "$1" >>"$results/clean"
    else
        printf '%s\n' "$out" >>"$results/found"
    fi
}
export -f check
for file in "$@"; do
    if [ $SECONDS -ge $end ]; then
        echo "$file" >>"$results/unchecked"
        continue
    fi
    while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do wait -n || true; done
    check "$file" &
done
wait
touch "$results/clean" "$results/unchecked"
echo "clang-tidy: $(wc -l <"$results/clean") clean, $(wc -l <"$results/unchecked") not looked at for lack of time"
[ ! -s "$results/found" ] || { cat "$results/found"; exit 1; }
