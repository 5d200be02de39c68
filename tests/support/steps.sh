# SPDX-FileCopyrightText: Budkavle contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# The steps of tests/run and their counts. Sourced, not run; needs messages.sh and $logs.

# Where the steps write what they said in full.
logs=${logs:-$PWD/build/log}

passed=0
failed=0
skipped=0
failed_steps=()

# begin NAME, then end RESULT: one line with the time that it took.
begin() {
  step_name=$1
  step_start=$SECONDS
}
end() { printf '%-62s %-34s %5d s\n' "$step_name" "$1" $((SECONDS - step_start)); }

# count PASSED FAILED SKIPPED [LOG]: adds to the sums and ends the step; a failing one shows the end of its log.
count() {
  passed=$((passed + $1))
  failed=$((failed + $2))
  skipped=$((skipped + $3))
  local words="$1 passed"
  (($2)) && words+=", $2 FAILED"
  (($3)) && words+=", $3 skipped"
  end "$words"
  (($2)) || return 0
  failed_steps+=("$step_name")
  if [[ -n ${4:-} ]]; then
    printf -- '---- %s\n' "$4"
    tail -n 80 "$4"
    printf -- '----\n'
  fi
}

# run_lints: each program of tests/lint is one test; tidy is a step of its own.
run_lints() {
  local lint good=0 bad=0
  begin "lints"
  : >"$logs/lint.log"
  for lint in tests/lint/check_*; do
    [[ $lint == */check_tidy ]] && continue
    if "$lint" >"$logs/one-lint.log" 2>&1; then
      good=$((good + 1))
    else
      bad=$((bad + 1))
      { printf '%s:\n' "$lint"; head -n 40 "$logs/one-lint.log"; } >>"$logs/lint.log"
    fi
  done
  count "$good" "$bad" 0 "$logs/lint.log"
}

run_tidy() {
  begin "clang-tidy"
  if tests/lint/check_tidy build/tidy >"$logs/tidy.log" 2>&1; then count 1 0 0; else count 0 1 0 "$logs/tidy.log"; fi
}

# junit_attribute FILE NAME: of the test suite as a whole.
junit_attribute() { head -n 12 "$1" | grep -oE "$2=\"[0-9]+\"" | head -n 1 | tr -dc 0-9; }

# run_ctest VARIANT NAME [CTEST_OPTION…]: the tests of that build, or those that the options choose.
run_ctest() {
  local variant=$1 log=$logs/ctest-$1.log report=$logs/ctest-$1.xml all bad not_run
  begin "$2"
  shift 2
  rm -f "$report"
  ctest --test-dir "build/$variant" -j "$(nproc)" --timeout 300 --output-on-failure --no-tests=error \
    --output-junit "$report" "$@" >"$log" 2>&1 </dev/null
  if [[ ! -s $report ]]; then
    count 0 1 0 "$log"
    return
  fi
  all=$(junit_attribute "$report" tests)
  bad=$(junit_attribute "$report" failures)
  not_run=$(($(junit_attribute "$report" skipped) + $(junit_attribute "$report" disabled)))
  # A skip names its reason: the last lines that the test printed.
  ((not_run)) && grep -E 'Skipped|Not Run|Disabled' "$log"
  if ((bad)); then
    { sed -n '/^The following tests FAILED/,/^$/p' "$log"
      xmllint --xpath '//testcase[@status="fail"]/*[self::system-out or self::failure]' "$report" | tail -n 60
    } >"$log.failed" 2>/dev/null
  fi
  count $((all - bad - not_run)) "$bad" "$not_run" "$log.failed"
}

# run_end_to_end [--quick], run_desk [--quick], run_packages: through the web servers and a browser; the editing surface in a
# browser; the Debian package, which finds in ccache what the build of the tests made.
run_end_to_end() { run_lines "end to end, through the web servers and a browser" "$logs/e2e.log" tests/e2e/run "$@"; }
run_desk() { run_lines "the editing surface, in a browser" "$logs/desk.log" tests/desk/run "$@"; }
run_packages() { run_lines "the Debian package, and a clean system with it" "$logs/packages-test.log" tests/packages/run; }

# run_lines NAME LOG PROGRAM [OPTION…]: counts the lines "ok", "not ok" and "skip" that it prints.
run_lines() {
  local log=$2 result good bad left
  begin "$1"
  shift 2
  BUDKAVLE_BUILD=$PWD/build/tests "$@" >"$log" 2>&1 </dev/null
  result=$?
  good=$(grep -c '^ok ' "$log")
  bad=$(grep -c '^not ok ' "$log")
  left=$(grep -c '^skip ' "$log")
  ((left)) && grep '^skip ' "$log"
  # It ended otherwise than its lines say: that is a failure of its own.
  ((result != 0 && bad == 0)) && bad=1
  ((good + bad == 0)) && bad=1
  ((bad)) && grep -A12 '^not ok ' "$log" | head -n 120
  count "$good" "$bad" "$left" "$log"
}

# finish_run: the sums, and the exit code that they mean.
finish_run() {
  printf '%d min %d s in all\n' $((SECONDS / 60)) $((SECONDS % 60))
  ((${#failed_steps[@]})) && printf 'failed: %s\n' "${failed_steps[@]}"
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  ((failed == 0))
  exit
}
