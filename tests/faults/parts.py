"""The parts of the programme, by the names that ./dev faults takes."""

import calls
import controls
import cuts
import foreign
import full_disk
import kills

PARTS = {"calls": calls.run, "cuts": cuts.run, "disk": full_disk.run, "foreign": foreign.run,
         "held-up": foreign.run_held_up, "kills": kills.run, "controls": controls.run}
