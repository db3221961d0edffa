# awk -f count_tests.awk LastTest.log ctest.log: says what ctest did not test, and why, then counts.

FNR == 1 { file++ }

# The first file holds what each test printed, the second ctest's own verdicts.
file == 1 && /^[0-9]+\/[0-9]+ Testing: / { name = $0; sub(/^[^:]*: /, "", name) }
file == 1 && match($0, /^ *SKIP: /) {
  reason = name ": " substr($0, RLENGTH + 1)
  if (!(reason in said)) reasons[++count] = reason
  said[reason]
  explained[name]
}

# A test that ctest repeats has its last verdict.
file == 2 && match($0, /^ *[0-9]+\/[0-9]+ Test +#[0-9]+: /) {
  name = substr($0, RLENGTH + 1)
  sub(/ .*/, "", name)
  if ($0 ~ /\*\*\*Skipped/ || $0 ~ /\*\*\*Not Run \(Disabled\)/) verdict[name] = "skipped"
  else if ($0 ~ / Passed +[0-9.]+ sec/) verdict[name] = "passed"
  else verdict[name] = "failed"
}

END {
  for (name in verdict) {
    total[verdict[name]]++
    if (verdict[name] == "skipped" && !(name in explained)) reasons[++count] = name ": gives no reason"
  }
  print count ? "\nSkipped:" : "\nNothing was skipped."
  for (i = 1; i <= count; i++) print "  " reasons[i]
  printf "%d passed, %d failed, %d skipped\n", total["passed"], total["failed"], total["skipped"]
  exit total["failed"] > 0
}
