A journal that its owner writes by hand, with comments and spacing of her own.

  $ export SOFTLY_NOW=2026-11-22T20:00:00Z SOFTLY_HOME=$PWD/home
  $ mkdir -p home/journal
  $ cat >home/journal/2026-11.toml <<END
  > # What I want to remember of November.
  > schema = 1
  > weather_station = "the balcony"   # softly does not know this one
  > 
  > [[entry]]
  >   at   = 2026-11-19T18:30:00+00:00
  >   kind = "note"
  >   text = """
  > Two lines,
  > both mine."""
  >   rain = true
  > 
  > [[entry]]
  > id = "k9f3q7zd2m"
  > at = 2026-11-20T18:30:00+00:00
  > kind = "check-in"
  > ratings.mood = 11   # it was a good day
  > END
  $ cp home/journal/2026-11.toml before

softly reads what it can, names the rest with its line, and ends with 4 to say so.

  $ softly list 2>problems
  2026-11-20 18:30  check-in  k9f3q7zd2m
  .* (re)
  2026-11-19 18:30  note .* (re)
    Two lines,
    both mine.
  [4]
  $ sed "s|$SOFTLY_HOME|HOME|" problems
  HOME/journal/2026-11.toml:5:.* (re)
  HOME/journal/2026-11.toml:17:\d+: .* (re)

Her own keys are not lost on scripts.

  $ softly list --json 2>/dev/null | python3 -c 'import json, sys; print([e.get("extra") for e in json.load(sys.stdin)["entries"]])'
  [None, {'rain': True}]

A new entry goes below, and not one byte above it changes.

  $ softly note "Tea with honey." 2>/dev/null
  $ head -c $(wc -c <before) home/journal/2026-11.toml | cmp - before && echo untouched
  untouched
  $ tail -n 1 home/journal/2026-11.toml
  text = "Tea with honey."

Once she has mended both, softly has nothing to say.

  $ sed -i -e 's/mood = 11/mood = 10/' -e 's/^  at   = /  id = "m4f3q7zd2m"\n&/' home/journal/2026-11.toml
  $ softly list -n 3 >/dev/null
