include(CheckIPOSupported)

option(SOFTLY_DEV "Treat warnings as errors and check the standard library's preconditions" OFF)
option(SOFTLY_SANITIZE "Stop at the first undefined behaviour or bad address" OFF)
option(SOFTLY_FUZZ "Build the fuzz targets with libFuzzer, which needs clang" OFF)
option(SOFTLY_STANDALONE "One static file that runs on any Linux of this architecture" OFF)
option(SOFTLY_LTO "Optimise across files" OFF)
option(SOFTLY_READLINE "Typed text obeys the user's own inputrc" ON)
option(SOFTLY_PRECOMPILE "Read the headers that most files share once, for a quicker build" OFF)
option(SOFTLY_TESTS "Build the tests" ${PROJECT_IS_TOP_LEVEL})

add_library(softly_options INTERFACE)
target_compile_features(softly_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
# A static-pie needs every object position independent, and the other builds lose nothing by it.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

target_compile_options(
  softly_options
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
            -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wextra-semi
            -Wimplicit-fallthrough
            $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wsuggest-override>
            # A member that an aggregate does not name is empty, and that is meant.
            -Wno-missing-field-initializers
            # g++ 12 sees overlaps in std::string that are not there (GCC bug 105651).
            $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
            $<$<BOOL:${SOFTLY_DEV}>:-Werror>
            # The same bytes from any directory; __FILE__ is short in test output too.
            "-ffile-prefix-map=${PROJECT_BINARY_DIR}/=" "-ffile-prefix-map=${PROJECT_SOURCE_DIR}/="
)
if(SOFTLY_DEV OR SOFTLY_SANITIZE)
  target_compile_definitions(softly_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

if(SOFTLY_SANITIZE)
  set(SOFTLY_TOML_SANITIZE -fno-sanitize=unreachable)
  # A null pointer stops it anyway, and what these find costs two fifths of every compilation.
  set(costly null,alignment,object-size,vptr,nonnull-attribute,returns-nonnull-attribute)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=${costly} -fno-sanitize-recover=all
                 -fno-omit-frame-pointer
  )
  # Warnings are the everyday build's to give: the instrumentation makes false ones, and looking for them costs a
  # tenth of a build that CI waits for.
  target_compile_options(softly_options INTERFACE ${sanitizers} -w)
  # A million relocations took a third of each start, and the tests start it ten thousand times.
  target_link_options(softly_options INTERFACE ${sanitizers} -no-pie)
endif()

if(SOFTLY_FUZZ)
  set(SOFTLY_TOML_SANITIZE -fno-sanitize=unreachable)
  set(fuzzing -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
              -fno-omit-frame-pointer
  )
  target_compile_options(softly_options INTERFACE ${fuzzing})
  target_link_options(softly_options INTERFACE ${fuzzing})
  target_compile_definitions(softly_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

if(SOFTLY_STANDALONE)
  target_compile_options(softly_options INTERFACE -ffunction-sections -fdata-sections)
  target_link_options(softly_options INTERFACE -static-pie -Wl,--gc-sections -s)
endif()

if(SOFTLY_LTO)
  check_ipo_supported(RESULT CMAKE_INTERPROCEDURAL_OPTIMIZATION OUTPUT why LANGUAGES CXX)
  if(NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION)
    message(STATUS "Building without link-time optimisation: ${why}")
  endif()
endif()
