Looking around before anything was ever written. Nothing scolds, and nothing is made on the disk.

  $ export SOFTLY_NOW=2026-11-22T20:00:00Z SOFTLY_HOME=$PWD/home
  $ softly 2>&1 | grep -c softly
  [1-9][0-9]* (re)
  $ softly list
  .*softly check-in.* (re)
  $ softly list --json | python3 -m json.tool --compact
  {"schema":1,"entries":[],"problems":[]}
  $ softly summary 2>&1 | grep -c 'softly check-in'
  1
  $ softly summary --all --json | python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["from"], d["to"], d["entries"])'
  None None 0
  $ softly doctor >/dev/null
  $ softly doctor --json | python3 -m json.tool --compact
  {"schema":1,"problems":[],"pending":0,"receipts_gone":0}
  $ softly show last
  .+ (re)
  [1]
  $ ls home
  ls: cannot access 'home': No such file or directory
  [2]

Asking needs somebody to ask.

  $ softly check-in
  .*no terminal.* (re)
  [6]
