Settings are a small file with her own comments in it.

  $ export SOFTLY_NOW=2026-11-23T01:30:00Z SOFTLY_HOME=$PWD/home
  $ mkdir home
  $ cat >home/config.toml <<END
  > # how I like it
  > 
  > country = "IL"     # two letters
  > END

Her day ends when she goes to bed, at four.

  $ softly config set day_start 04:00 2>/dev/null
  $ cat home/config.toml
  # how I like it
  
  country = "IL"     # two letters
  day_start = "04:00"

So half past one on Monday still belongs to Sunday, while the entry says what the clock said.

  $ softly check-in --mood 5 2>/dev/null
  $ grep '^at' home/journal/2026-11.toml
  at = 2026-11-23T01:30:00+00:00
  $ softly summary --json | python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["to"], d["ratings"]["mood"]["days"])'
  2026-11-22 [{'day': '2026-11-22', 'n': 1, 'median': 5}]

A setting that softly does not know is not written. It names the nearest.

  $ softly config set contry DE
  .*country.* (re)
  [2]
  $ softly config set day_start 25:00
  .+ (re)
  [2]
  $ softly config get day_start
  .*04:00.* (re)

The country decides which numbers the card shows.

  $ softly now | grep -c 101
  [1-9] (re)
  $ softly config path | sed "s|$PWD/||"
  home/config.toml
