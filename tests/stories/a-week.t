A week. Somebody checks in most evenings and looks back on Sunday.

  $ export SOFTLY_HOME=$PWD/home
  $ evening() { SOFTLY_NOW=2026-11-$1T20:00:00Z softly check-in "${@:2}" 2>/dev/null; }
  $ evening 16 --mood 3 --connection 2
  $ evening 17 --mood 4 --connection 2 -m "Soup with the neighbour." --person neighbour
  $ evening 18 --mood 5 --contact little
  $ evening 20 --mood n -m "Could not tell today."

Four ratings are too few for a middle, so softly lists them and no more.

  $ evening 21 --mood 6
  $ export SOFTLY_NOW=2026-11-22T20:00:00Z
  $ softly summary --week --json | python3 -c 'import json, sys; m = json.load(sys.stdin)["ratings"]["mood"]; print(m["n"], m["median"], m["values"], m["numb"])'
  4 None [3, 4, 5, 6] 1

One more, and there is a middle. Numb stays apart and is never a zero.

  $ evening 22 --mood 7
  $ softly summary --week | grep mood:
  .*mood: median 5 \(3-7\), 5 ratings; numb .* (re)

It can say so without a number, with her own words, or to nobody who looks over her shoulder.

  $ softly summary --week --no-numbers | grep -c '[0-9]'
  0
  [1]
  $ softly summary --week --quotes | grep -c "Soup with the neighbour."
  1
  $ softly summary --week --quotes --discreet | grep -ci -e soup -e neighbour
  0
  [1]

No day that was left out is counted against anyone.

  $ softly summary --week | grep -ci -e miss -e streak -e score -e goal
  0
  [1]

The same for a script.

  $ softly summary --week --json | python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["from"], d["to"], d["entries"], d["kinds"])'
  2026-11-16 2026-11-22 6 {'check-in': 6}
