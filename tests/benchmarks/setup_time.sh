#!/usr/bin/env bash
# How long the two commands take from nothing: install and serve the sample desk; install what the tests need.
#   bash tests/benchmarks/setup_time.sh          the sample desk
#   bash tests/benchmarks/setup_time.sh --tests  and the test run (the whole suite)
# Works on a copy of the last commit in a temporary folder; pip's cache is not used, Debian's packages stay as they are.
set -euo pipefail
root=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
copy=$(mktemp -d)
demo=
trap '[ -z "$demo" ] || kill "$demo" 2>/dev/null || true; rm -rf "$copy"' EXIT
git -C "$root" archive HEAD | tar -x -C "$copy"
cd "$copy"
export PIP_NO_CACHE_DIR=1

printf '%s, %s cores, %s\n' "$(uname -m)" "$(nproc)" "$(date -u +%F)"
began=$SECONDS
python3 -m venv --without-pip .venv
python3 -m pip --python .venv/bin/python install -q --disable-pip-version-check -c .ci/constraints.txt '.[semantic]'
printf 'installed after %d s\n' $((SECONDS - began))
.venv/bin/claimtrack demo --port 0 >demo.out 2>demo.err &
demo=$!
# The desk names its address once it listens; it is up when it answers.
address=
until [ -n "$address" ] && .venv/bin/python -c 'import sys, urllib.request as u; u.urlopen(sys.argv[1], timeout=5)' "$address" 2>/dev/null; do
    if ! kill -0 "$demo" 2>/dev/null; then
        cat demo.err >&2
        exit 1
    fi
    address=$(sed -n 's/^The sample desk is at //p' demo.out)
    sleep 0.2
done
printf 'the sample desk answers after %d s\n' $((SECONDS - began))
kill "$demo"
demo=

if [ "${1:-}" = --tests ]; then
    rm -rf .venv
    git init -q . # some checks ask git which files there are
    began=$SECONDS
    status=0
    bash tests/run >tests.out 2>&1 || status=$?
    printf 'bash tests/run: %d s, exit code %d\n' $((SECONDS - began)) "$status"
    tail -n 3 tests.out
fi
