# cmake -DSOFTLY=program -DARGUMENTS="completions bash" -DFILE=checked-in [-DREWRITE=ON] -P in_step.cmake
cmake_minimum_required(VERSION 3.25)

# Beside the file, so that taking its place is a rename and never leaves half a page.
set(fresh "${FILE}.new")
get_filename_component(directory "${FILE}" DIRECTORY)
get_filename_component(name "${FILE}" NAME)
if(REWRITE)
  file(MAKE_DIRECTORY "${directory}")
else()
  set(fresh "${name}.new")
endif()

separate_arguments(arguments UNIX_COMMAND "${ARGUMENTS}")
execute_process(COMMAND "${SOFTLY}" ${arguments} OUTPUT_FILE "${fresh}" RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  file(REMOVE "${fresh}")
  message(FATAL_ERROR "softly ${ARGUMENTS} ended with ${status}")
endif()

if(REWRITE)
  file(RENAME "${fresh}" "${FILE}")
  return()
endif()
execute_process(COMMAND diff -u "${FILE}" "${fresh}" RESULT_VARIABLE different)
file(REMOVE "${fresh}")
if(different)
  message(FATAL_ERROR "${FILE} is not what softly ${ARGUMENTS} prints: run ./dev regenerate")
endif()
