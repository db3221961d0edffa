He wants to know what waits, and some weeks he wants to hear nothing of it.

  $ export SOFTLY_HOME=$PWD/home SOFTLY_NOW=2026-11-22T19:15:00Z TZ=UTC LANG=C.UTF-8
  $ softly due
  $ softly due --short
  $ softly due --exit-code
  [3]

Nothing waits, and nothing was made on the way.

  $ ls
  $ softly people add Dana --every 2w >/dev/null 2>&1
  $ softly moment --with dana --at 2026-11-01 2>/dev/null
  $ cat >home/steps.toml <<'END'
  > schema = 1
  > 
  > [[step]]
  > id = "t4q8w2nmcx"
  > what = "Send Dana a photo of the garden"   # the pear tree
  > person = "dana"
  > day = 2026-11-20
  > 
  > [[step]]
  > id = "w4q8w2nmcx"
  > what = "Wave at the neighbour"
  > day = 2026-11-25
  > END
  $ softly due
  Send Dana a photo of the garden (20 November 2026): softly step show t4q8w2nmcx
  Dana: you wanted to stay near. Anything small counts: softly moment --with dana
  $ softly due --short
  • 2
  $ LANG=C LC_ALL=C softly due --short
  * 2
  $ softly due --days 7 --discreet
  A small step (20 November 2026): softly step show t4q8w2nmcx
  A small step (25 November 2026): softly step show w4q8w2nmcx
  D.: you wanted to stay near. Anything small counts: softly moment

This week is too much. From now on nothing speaks.

  $ softly pause 1w 2>&1 | head -n 2
  softly is quiet now, until Sunday 29 November 2026, 19:15. softly resume ends it sooner.
  Steps from the days before are at rest.
  $ softly due
  $ softly due --short
  $ softly due --json
  {"schema":1,"waiting":[]}
  $ softly step suggest
  It is quiet here until Sunday 29 November 2026, 19:15. softly resume ends it.
  $ grep -A 3 'pear tree' home/steps.toml
  what = "Send Dana a photo of the garden"   # the pear tree
  person = "dana"
  day = 2026-11-20
  state = "resting"

He is back sooner. What lay in those days is not waiting for him.

  $ export SOFTLY_NOW=2026-11-27T09:00:00Z
  $ softly resume
  Good to see you again. Begin wherever you like, there is nothing to catch up on.
  Steps from the days before are at rest.
  What lies at rest is in softly step list, and it can stay there.
  $ softly due
  $ softly resume
  There is no pause to end. Nothing was changed.
  $ softly step move t4q8 tomorrow
  Now for 28 November 2026: step t4q8w2nmcx.
  $ SOFTLY_NOW=2026-11-28T09:00:00Z softly due
  Send Dana a photo of the garden (28 November 2026): softly step show t4q8w2nmcx
