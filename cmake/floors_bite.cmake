# cmake -P floors_bite.cmake: a check that cannot fail checks nothing. Plants one fault of each kind in a
# small clean house and expects red, and puts the same thing where it belongs and expects green.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND mktemp -d OUTPUT_VARIABLE house OUTPUT_STRIP_TRAILING_WHITESPACE)

# The fault's own words must be in the report, so that red for another reason does not count.
function(expect outcome file line)
  file(REMOVE_RECURSE "${house}/src")
  file(WRITE "${house}/src/base/text.hpp" "#pragma once\n#include <string>\n// never call printf() here\n")
  file(WRITE "${house}/src/commands/due.cpp" "#include \"commands/command.hpp\"\n#include \"store/a.hpp\"\n")
  file(WRITE "${house}/src/${file}" "${line}\n")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DSOURCE_DIR=${house}" -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/floors.cmake"
    RESULT_VARIABLE status
    ERROR_VARIABLE said
  )
  string(FIND "${said}" "src/${file}: ${line}" named)
  if(outcome STREQUAL red AND (status EQUAL 0 OR named EQUAL -1))
    message(SEND_ERROR "not caught: ${line} in ${file}\n${said}")
  elseif(outcome STREQUAL green AND NOT status EQUAL 0)
    message(SEND_ERROR "caught without reason: ${line} in ${file}\n${said}")
  endif()
endfunction()

foreach(stair base/core core/os os/store store/view view/talk talk/commands cli/store store/talk base/os)
  string(REPLACE "/" ";" stair "${stair}")
  list(POP_FRONT stair room other)
  expect(red ${room}/x.cpp "#include \"${other}/y.hpp\"")
  expect(green ${room}/x.cpp "#include \"${room}/y.hpp\"")
endforeach()
expect(green main.cpp "#include \"cli/run.hpp\"")
expect(green cli/run.cpp "#include \"commands/all.hpp\"")
expect(green commands/x.cpp "#include \"commands/shared_entry.hpp\"")
expect(green commands/x.cpp "#include \"commands/x.hpp\"")
expect(red commands/x.cpp "#include \"commands/y.hpp\"")
expect(red core/x.cpp "#include \"y.hpp\"")
expect(red core/x.cpp "#include \"../os/y.hpp\"")
expect(red attic/x.cpp "")

# A thing, its home, and a place that is not its home.
function(at_home line home elsewhere)
  expect(green "${home}" "${line}")
  expect(red "${elsewhere}" "${line}")
endfunction()
at_home("#include <toml++/toml.h>" store/toml_read.cpp store/journal.cpp)
at_home("#include <CLI/CLI.hpp>" cli/parse.cpp cli/run.cpp)
at_home("#include <nlohmann/json.hpp>" view/json_entry.cpp commands/list.cpp)
at_home("#include <nlohmann/json.hpp>" store/dayone_import.cpp store/journal.cpp)
at_home("#include <readline/readline.h>" os/line_editor.cpp os/terminal.cpp)
at_home("  std::cout << x" os/terminal.cpp view/text.cpp)
at_home("  fmt::print(x)" main.cpp cli/run.cpp)
at_home("  std::fprintf(stderr, x)" os/terminal.cpp store/journal.cpp)
at_home("  auto now = std::chrono::system_clock::now()" os/clock.cpp core/entry.cpp)
at_home("  auto now = std::time(nullptr)" os/clock.cpp commands/due.cpp)
at_home("  localtime_r(&a, &b)" os/clock.cpp base/date.cpp)
expect(red os/x.cpp "#include <sys/socket.h>")
expect(red os/x.cpp "#include <curl/curl.h>")
expect(red os/x.cpp "  std::system(x)")
expect(red os/x.cpp "  popen(x, y)")
expect(green view/x.cpp "  std::snprintf(a, b, c)")

file(REMOVE_RECURSE "${house}")
