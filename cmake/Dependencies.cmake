find_package(CLI11 2.1 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)
# The header alone: Debian's CMake target would force the shared library on the one file that reads TOML.
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)

# A static build must name the archives, or the linker takes the shared libraries and fails.
if(SOFTLY_STANDALONE)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()
find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)

add_library(softly_dependencies INTERFACE)
target_include_directories(
  softly_dependencies SYSTEM INTERFACE "${TOMLPLUSPLUS_INCLUDE_DIR}" "${UTF8PROC_INCLUDE_DIR}"
)
target_link_libraries(
  softly_dependencies INTERFACE CLI11::CLI11 nlohmann_json::nlohmann_json Threads::Threads
                                "${UTF8PROC_LIBRARY}"
)

if(SOFTLY_STANDALONE AND fmt_VERSION VERSION_LESS 10)
  # Debian ships no libfmt.a, and fmt::fmt-header-only costs four seconds in every file.
  add_library(softly_fmt STATIC cmake/fmt_static.cpp)
  target_compile_features(softly_fmt PUBLIC cxx_std_20)
  target_compile_options(softly_fmt PRIVATE -ffunction-sections -fdata-sections)
  target_link_libraries(softly_dependencies INTERFACE softly_fmt)
elseif(SOFTLY_STANDALONE)
  target_link_libraries(softly_dependencies INTERFACE fmt::fmt-header-only)
else()
  target_link_libraries(softly_dependencies INTERFACE fmt::fmt)
endif()

if(SOFTLY_READLINE)
  find_path(READLINE_INCLUDE_DIR readline/readline.h)
  find_library(READLINE_LIBRARY readline)
  find_library(TINFO_LIBRARY NAMES tinfo ncursesw ncurses)
endif()
if(SOFTLY_READLINE AND READLINE_INCLUDE_DIR AND READLINE_LIBRARY AND TINFO_LIBRARY)
  target_include_directories(softly_dependencies SYSTEM INTERFACE "${READLINE_INCLUDE_DIR}")
  target_compile_definitions(softly_dependencies INTERFACE SOFTLY_HAVE_READLINE=1)
  target_link_libraries(softly_dependencies INTERFACE "${READLINE_LIBRARY}" "${TINFO_LIBRARY}")
else()
  message(STATUS "Building without readline: typed text is read line by line")
endif()
