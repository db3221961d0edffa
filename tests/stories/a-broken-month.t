Two machines wrote into one journal, and git left its markers in the month.

  $ export SOFTLY_NOW=2026-11-22T20:00:00Z SOFTLY_HOME=$PWD/home
  $ softly note "Before it broke." 2>/dev/null
  $ cp home/journal/2026-11.toml good
  $ (cat good; echo '<<<<<<< mine'; echo '=======' ; echo '>>>>>>> theirs') >home/journal/2026-11.toml
  $ cp home/journal/2026-11.toml broken

A word of this evening is kept all the same. The month is not touched, and softly says which one waits.

  $ softly note "Kept anyway." 2>said
  [5]
  $ grep -c 2026-11.toml said
  [1-9] (re)
  $ cmp home/journal/2026-11.toml broken && echo untouched
  untouched

It is in the list at once.

  $ softly list 2>/dev/null | grep "Kept anyway."
    Kept anyway.
  $ softly list --json 2>/dev/null | python3 -c 'import json, sys; print([(e["text"], e["filed"]) for e in json.load(sys.stdin)["entries"]])'
  [('Kept anyway.', False)]

The doctor names the place.

  $ softly doctor 2>&1 | grep -o '2026-11.toml:[0-9]*:'
  2026-11.toml:8:

She mends the file by hand. The next write files what waited.

  $ cp good home/journal/2026-11.toml
  $ softly note "After." 2>/dev/null
  $ grep '^text' home/journal/2026-11.toml
  text = "Before it broke."
  text = "Kept anyway."
  text = "After."
  $ softly doctor >/dev/null
