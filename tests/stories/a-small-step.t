She would like to be in touch again, in small pieces. Here a script types for her; at a terminal softly asks.

  $ export SOFTLY_HOME=$PWD/home SOFTLY_NOW=2026-11-22T15:00:00Z TZ=Asia/Jerusalem LANG=C.UTF-8
  $ softly init >/dev/null 2>&1
  $ softly step list
  No small steps are here. softly step add makes one, and softly step suggest proposes one.
  $ cat >home/people.toml <<'END'
  > [[person]]
  > id = "dana"
  > name = "Dana"
  > circle = "inner"
  > END
  $ softly step suggest
  Send Dana one line or a picture.
    because Dana is in your inner circle
  If you like it: softly step add 'Send Dana one line or a picture' --person 'dana' --way message --size 1

She has a step of her own in mind, and writes it down by hand, with a word to herself.

  $ cat >home/steps.toml <<'END'
  > schema = 1
  > 
  > # since the summer
  > [[step]]
  > id = "t4q8w2nmcx"
  > what = "Call Dana on Friday"
  > person = "dana"
  > way = "ask"
  > day = 2026-11-20   # after tea
  > END
  $ softly step list
  1   t4q8w2nmcx  Call Dana on Friday
                  20 November 2026; with Dana; waiting, and it can wait

It may move, and it may shrink.

  $ softly step move 1 friday
  Now for 27 November 2026: step t4q8w2nmcx.
  $ tail -n 2 home/steps.toml
  day = 2026-11-27   # after tea
  moved = 1
  $ softly step smaller 1 2>&1 | sed 's/step [a-z0-9]*,/step ID,/'
  Smaller now: step ID, for 27 November 2026. The one before is let go, and its words stay in steps-done.toml.
  $ softly step list | cut -c 17-
  Send Dana a hello, with no question in it
  27 November 2026; with Dana

A piece of it counts. What she tried is in her journal, and the summary says no more than that.

  $ softly step partly 1 --happened 7 -m 'A heart came back.' 2>&1 | sed 's/try [a-z0-9]*,/try ID,/; s/step [a-z0-9]*\./step ID./; s/smaller [a-z0-9]*$/smaller ID/'
  Kept: try ID, Sunday 22 November 2026, 17:00.
  Come to its end: step ID. If a piece of it is left: softly step smaller ID
  $ softly step list
  No small steps are here. softly step add makes one, and softly step suggest proposes one.
  $ softly summary | grep Steps
  Steps you took: 1 partly done
  $ cat home/steps.toml
  schema = 1
  
  # since the summer
  $ grep -c 'after tea' home/steps-done.toml
  1
