# Packagers and readers of the repository see the manual page and completions without building, so they
# are checked in; `regenerate` rewrites them from the program, and the in_step tests catch any drift.
set(SOFTLY_GENERATED
    "man|man|man/softly.1" #
    "bash|completions bash|completions/softly.bash"
    "zsh|completions zsh|completions/_softly"
    "fish|completions fish|completions/softly.fish"
)

set(rewrite "")
foreach(item IN LISTS SOFTLY_GENERATED)
  string(REPLACE "|" ";" item "${item}")
  list(POP_FRONT item name arguments file)
  list(
    APPEND
    rewrite
    COMMAND
    "${CMAKE_COMMAND}"
    "-DSOFTLY=$<TARGET_FILE:softly>"
    "-DARGUMENTS=${arguments}"
    "-DFILE=${PROJECT_SOURCE_DIR}/${file}"
    -DREWRITE=ON
    -P
    "${PROJECT_SOURCE_DIR}/cmake/in_step.cmake"
  )
endforeach()
add_custom_target(
  regenerate ${rewrite}
  DEPENDS softly
  COMMENT "Rewriting the manual page and the completions"
  VERBATIM
)
