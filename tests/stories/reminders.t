She wants a word in the evening, now and then, and no more than that.

  $ export SOFTLY_HOME=$PWD/home TZ=UTC LANG=C.UTF-8 DBUS_SESSION_BUS_ADDRESS=unix:path=/dev/null/none
  $ at() { now=$1; shift; SOFTLY_NOW=2026-11-$now:00Z "$@"; }

Until she says when, nothing comes, whoever looks.

  $ at 22T20:30 softly remind run
  $ at 22T20:10 softly config set reminders.times 20:30 2>/dev/null

Now the machine looks every quarter of an hour. It is too early; then it is time; then it was said.

  $ at 22T20:15 softly remind run
  $ at 22T20:30 softly remind run
  The evening note is here if you want it.
  $ at 22T20:45 softly remind run
  $ at 22T21:15 softly remind run

She writes, and the day after it comes again. She was there before it: it stays away.

  $ at 22T20:50 softly check-in --mood 6 2>/dev/null
  $ at 23T20:30 softly remind run
  The evening note is here if you want it.
  $ at 24T19:00 softly check-in --mood 5 2>/dev/null
  $ at 24T20:30 softly remind run

A hard evening. The next day is left alone.

  $ at 25T18:00 softly check-in --mood 1 >/dev/null 2>&1
  $ at 25T20:30 softly remind run
  $ at 26T20:30 softly remind run
  $ at 27T20:30 softly remind run
  The evening note is here if you want it.

That was the third in seven days, so the weekend is quiet. What it remembers is when it spoke and when she
was there, and never why.

  $ at 28T20:30 softly remind run
  $ at 29T20:00 softly remind run
  $ cat home/state/journals/*/reminders
  schema = 1
  looked = 2026-11-29T20:00:00+00:00
  notes = [
      2026-11-22T20:30:00+00:00,
      2026-11-23T20:30:00+00:00,
      2026-11-27T20:30:00+00:00,
  ]
  channel = "stdout"
  sign = 2026-11-25T18:00:00+00:00

The words can be her own, and so can the way they go.

  $ at 30T20:00 softly config set reminders.text 'Tea?' 2>/dev/null
  $ at 30T20:00 softly config set reminders.command '["tee", "-a", "heard"]' 2>/dev/null
  $ at 30T20:30 softly remind run
  $ cat heard
  Tea?

Then December is too full to write. A few notes come, further and further apart; the last one asks.

  $ at 30T21:00 softly config set reminders.command '[]' 2>/dev/null
  $ for day in $(seq 1 31); do
  >   SOFTLY_NOW=2026-12-$(printf %02d $day)T20:30:00Z softly remind run
  > done
  Tea?
  Tea?
  Tea?
  Tea?
  Shall I stay quiet now? No note comes after this one until you write again.

And it stays quiet, until she is back.

  $ SOFTLY_NOW=2027-03-01T20:30:00Z softly remind run
  $ SOFTLY_NOW=2027-03-02T08:00:00Z softly note 'The snow is gone.' 2>/dev/null
  $ SOFTLY_NOW=2027-03-02T20:30:00Z softly remind run
  Tea?
