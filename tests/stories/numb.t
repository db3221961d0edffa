A day on which nothing can be felt is a day too. "n" is an answer.

  $ export SOFTLY_NOW=2026-11-22T20:00:00Z SOFTLY_HOME=$PWD/home
  $ softly check-in --mood n --connection n --safety 5 2>/dev/null
  $ grep -e numb -e ratings home/journal/2026-11.toml
  ratings.safety = 5
  numb = ["mood", "connection"]

It is shown as what it is, never as a number.

  $ softly list
  2026-11-22 20:00  check-in  [a-z][0-9a-z]{9} (re)
  .*mood numb.* (re)
  $ softly summary | grep 'mood:'
  .*mood: numb .* (re)
  $ softly summary --json | python3 -c 'import json, sys; m = json.load(sys.stdin)["ratings"]["mood"]; print(m["n"], m["numb"], m["values"])'
  0 1 []

Eleven is not a number on this scale. Nothing is kept, and softly says what it can take.

  $ softly check-in --mood 11
  .*0 to 10.* (re)
  [2]
  $ softly list -n 9 --json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["entries"]))'
  1
