# cmake -DDIRECTORY=prompts -DNAMES=a.toml|en/b.toml -DOUTPUT=x.cpp -P write_prompts.cmake
cmake_minimum_required(VERSION 3.25)

set(delimiter softly_prompt)
# C++ promises string literals of 65,536 bytes and no more.
set(largest 60000)

string(REPLACE "|" ";" names "${NAMES}")
set(elements "")
foreach(name IN LISTS names)
  file(SIZE "${DIRECTORY}/${name}" size)
  if(size GREATER largest)
    message(FATAL_ERROR "prompts/${name} has ${size} bytes; the most that can be embedded is ${largest}")
  endif()
  file(READ "${DIRECTORY}/${name}" text)
  string(FIND "${text}" ")${delimiter}\"" at)
  if(NOT at EQUAL -1)
    message(FATAL_ERROR "prompts/${name} holds )${delimiter}\", which would end it too early in C++")
  endif()
  string(APPEND elements "    ShippedFile{\"${name}\", R\"${delimiter}(${text})${delimiter}\"},\n")
endforeach()

list(LENGTH names count)
string(
  CONCAT
    source
    "// Written by cmake/write_prompts.cmake from prompts/.\n"
    "#include \"store/shipped.hpp\"\n\n"
    "#include <array>\n\n"
    "namespace softly {\n\n"
    "std::span<const ShippedFile> shipped_files() {\n"
    "  static constexpr std::array<ShippedFile, ${count}> files{\n${elements}  };\n"
    "  return files;\n"
    "}\n\n"
    "} // namespace softly\n"
)
file(WRITE "${OUTPUT}" "${source}")
