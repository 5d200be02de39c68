# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2154 # $logs is set in steps.sh
# The builds of tests/run, each in a folder of its own under build/. Sourced, not run; needs build.sh, steps.sh.

# Which test programs and suites have threads in them: the thread sanitizer runs these.
threaded_targets=(wire_test render_test cache_test application_test)
export threaded_tests='^(BadInput|ChangeLedger|Limits|ListenSocket|PageCache|PlainCgi|Records|Reload|RequestReader|Restart|Server|StylesheetSet|StylesheetSetThreads)\.|^application_test$'

# For each fuzz target; for a long run: cmake -DBUDKAVLE_FUZZ_SECONDS=3600 build/fuzz && ctest --test-dir build/fuzz -L fuzz
export fuzz_seconds=${BUDKAVLE_FUZZ_SECONDS:-10}

# Of programs with sanitizers. -O1: an unoptimised one is several times slower, and finds no more; -g1: they name lines, and no
# variables; a folder compiled as one (unity_groups.cmake): built in a third of the time.
instrumented=(-DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-g1 -DCMAKE_CXX_FLAGS=-O1 -DCMAKE_UNITY_BUILD=ON)

# variant_options NAME: how that build is configured, one option a line.
variant_options() {
  printf '%s\n' -DBUDKAVLE_TESTS=ON "-DCMAKE_RUNTIME_OUTPUT_DIRECTORY=$PWD/build/$1/bin"
  case $1 in
    tests) printf '%s\n' -DCMAKE_BUILD_TYPE=RelWithDebInfo ;;
    # Nothing is compiled for this one: clang-tidy reads how each file would be.
    tidy) printf '%s\n' -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_UNITY_BUILD=ON ;;
    # The warning that is off takes what the sanitizer adds to the standard library for reading unset memory (GCC's manual
    # says so).
    sanitize) printf '%s\n' "${instrumented[@]}" '-DCMAKE_CXX_FLAGS=-O1 -Wno-maybe-uninitialized' -DBUDKAVLE_SANITIZE=address,undefined ;;
    threads) printf '%s\n' "${instrumented[@]}" -DBUDKAVLE_SANITIZE=thread ;;
    fuzz)
      printf '%s\n' "${instrumented[@]}" -DBUDKAVLE_SANITIZE=address,undefined -DBUDKAVLE_FUZZ=ON \
        "-DBUDKAVLE_FUZZ_SECONDS=$fuzz_seconds" -DCMAKE_CXX_COMPILER=clang++
      ;;
  esac
}

# build_variant NAME: a step; ends the run when it fails, as nothing after it could say anything.
build_variant() {
  local name=$1 options targets=()
  begin "build: $name"
  mapfile -t options < <(variant_options "$name")
  [[ $name == tidy ]] && targets=(generated_sources)
  [[ $name == threads ]] && targets=("${threaded_targets[@]}")
  [[ $name == fuzz ]] && targets=(fuzzers)
  if (
    trap stop_build EXIT
    configure_build "$PWD" "build/$name" "$logs/build-$name.log" "${options[@]}"
    run_build "build/$name" "$logs/build-$name.log" "${targets[@]}"
  ); then
    end "built"
  else
    count 0 1 0
    finish_run
  fi
}
