The first evening. Dana has read about softly somewhere and opens a terminal.

  $ export SOFTLY_NOW=2026-11-22T20:15:00Z SOFTLY_HOME=$PWD/home

Nothing is there yet, and softly shows where to begin.

  $ softly 2>&1 | grep -c 'softly check-in'
  [1-9] (re)
  $ softly list
  .*softly check-in.* (re)

She says how she is, and is told what was kept and under which name.

  $ softly check-in --mood 6 --connection 3 -m "Slept a little better." --tag evening 2>said
  $ head -n 1 said
  Kept: .* [a-z][0-9a-z]{9}, Sunday 22 November 2026, 20:15. (re)

It is there, in words.

  $ softly list
  2026-11-22 20:15  check-in  [a-z][0-9a-z]{9} (re)
    mood 6, connection 3
    tags: evening
    Slept a little better.

And it is hers, in a plain file that any editor opens.

  $ grep -v '^id = ' home/journal/2026-11.toml
  schema = 1
  
  [[entry]]
  at = 2026-11-22T20:15:00+00:00
  kind = "check-in"
  tags = ["evening"]
  text = "Slept a little better."
  ratings.mood = 6
  ratings.connection = 3

A second entry says less: the first hints are not said again.

  $ softly note "The rain is loud, and it is warm in here."
  Kept: note [a-z][0-9a-z]{9}, Sunday 22 November 2026, 20:15. (re)
  $ softly list -n 1
  2026-11-22 20:15  note  [a-z][0-9a-z]{9} (re)
    The rain is loud, and it is warm in here.

Help is one word away, on any evening.

  $ softly now | grep -c 112
  [1-9] (re)
