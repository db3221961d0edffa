# Sets `result` to a generated source that holds every .toml file under `directory`.
function(embed_prompts directory result)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${directory}" "${directory}/*.toml")
  list(SORT files)
  list(TRANSFORM files PREPEND "${directory}/" OUTPUT_VARIABLE inputs)
  # The names stand in the command, so that the build also notices a file that went away.
  list(JOIN files "|" names)
  set(output "${PROJECT_BINARY_DIR}/generated/shipped_prompts.cpp")
  set(script "${PROJECT_SOURCE_DIR}/cmake/write_prompts.cmake")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DDIRECTORY=${directory}" "-DNAMES=${names}" "-DOUTPUT=${output}" -P
            "${script}"
    DEPENDS ${inputs} "${script}"
    COMMENT "Embedding prompts"
    VERBATIM
  )
  set(${result} "${output}" PARENT_SCOPE)
endfunction()
