On a calm afternoon she makes a plan for the other kind of day. Here a script types for her; at a terminal softly asks.

  $ export SOFTLY_HOME=$PWD/home SOFTLY_NOW=2026-11-22T15:00:00Z TZ=Asia/Jerusalem LANG=C.UTF-8
  $ softly plan
  There is no plan yet. On a calmer day: softly plan edit. Right now: softly now.
  $ softly plan edit </dev/null
  The plan was not changed: asking needs a terminal. softly plan edit -e opens the file in your editor without one.
  [6]
  $ mkdir -p home && cat >home/plan.toml <<'END'
  > schema = 1
  > # made in November, with Noa
  > signs = ["I stop answering messages"]
  > people = [
  >   "dana",        # evenings are best
  >   "my sister Noa, 050-1234567",
  > ]
  > reasons = ["the dog"]
  > END
  $ cat >home/people.toml <<'END'
  > [[person]]
  > id = "dana"
  > name = "Dana Levi"
  > END

It is hers to read, and her people stand on the card.

  $ softly plan
  For a hard day
  
  How a hard time begins
    I stop answering messages
  
  Who to call or write to
    Dana Levi
    my sister Noa, 050-1234567
  
  What holds you
    the dog
  $ softly now
  This is a lot. You do not have to be alone with it.
  Your people: Dana Levi · my sister Noa, 050-1234567 (esc)
  ERAN: 1201, chat, WhatsApp; day and night; he ar ru en am fr es
  After sexual violence, for women: 1202; day and night
  After sexual violence, for men: 1203
  listed by israel21c, Jerusalem Post, 2023; not dialled by us
  In danger now: 101 or 100 (Israel); emergency number; not dialled by us
  Find a helpline: findahelpline.com \xc2\xb7 iasp.info \xc2\xb7 befrienders.org (esc)
  It is 17:00. You can: .* (re)
  softly is a tool for self-reflection: not treatment, not watched by anyone.

Later Dana turns out to be someone to keep away from. She is on no card any more, and the file stays as it is.

  $ echo 'unsafe = true' >>home/people.toml
  $ softly now | grep -c Dana
  0
  [1]
  $ softly now | grep people
  Your people: my sister Noa, 050-1234567
  $ echo 'company = ["tea at dana'"'"'s"]' >>home/plan.toml
  $ softly plan show --json | grep -o '"people":[^]]*]'
  "tea at dana's" names someone you marked as unsafe. If you want to change it: softly plan edit.
  "people":["my sister Noa, 050-1234567"]
  $ grep -c '"dana",        # evenings are best' home/plan.toml
  1

One quote too few, and the card still has her sister.

  $ sed -i 's/"the dog"/"the dog/' home/plan.toml
  $ softly now | grep people
  Your people: my sister Noa, 050-1234567
  $ softly doctor 2>/dev/null | grep -c plan.toml:8
  1
