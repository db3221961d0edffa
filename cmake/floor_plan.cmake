# What floors.cmake checks. Rooms first: below_X lists what files in src/X/ may include.
set(rooms base core os store view talk commands cli)
set(below_base "")
set(below_core base)
set(below_os base)
set(below_store base core os)
set(below_view base core)
set(below_talk base core os view)
set(below_commands base core os store view talk)
set(below_cli base core os view commands)

# view/words* is the phrase book: pure functions over base and core. The rooms below speak through it too, so
# that every sentence a person reads stands in one place.
set(phrase_book_readers core os store)

# Then things that are allowed in one home only. `home` is a regular expression over paths below src/.
set(things "")
macro(keep_home thing home pattern why)
  list(APPEND things ${thing})
  set(home_of_${thing} "${home}")
  set(pattern_of_${thing} "${pattern}")
  set(why_of_${thing} "${why}")
endmacro()

set(word "(^|[^A-Za-z0-9_.>])")
set(nowhere "^$")

keep_home(toml "store/toml_read[.]cpp" "# *include *[<\"]toml[+][+]/"
          "toml++ is compiled once, guarded, in store/toml_read.cpp"
)
keep_home(cli11 "cli/parse[.]cpp" "# *include *[<\"]CLI/" "CLI11 belongs in cli/parse.cpp: it costs seconds")
keep_home(json "view/json[a-z_]*[.][ch]pp|store/[a-z_]+_import[.]cpp" "# *include *[<\"]nlohmann/"
          "JSON is written in view/json*.cpp and read in store/*_import.cpp"
)
keep_home(readline "os/line_editor[.]cpp" "# *include *[<\"](readline|editline)/"
          "Only os/line_editor.cpp knows readline, so that softly builds without it"
)
keep_home(network "${nowhere}"
          "# *include *[<\"](sys/socket[.]h|sys/un[.]h|netdb[.]h|netinet/|arpa/|resolv[.]h|curl/)"
          "softly has no network code at all"
)
keep_home(shell "${nowhere}" "${word}(system|popen)[ ]*[(]"
          "Private text never goes through a shell: use posix_spawn"
)
keep_home(printing "os/.*|main[.]cpp"
          "std::(cout|cerr|clog|print)|fmt::print|${word}(std::)?(v?f?printf|f?puts|put(char|s)|fputc)[ ]*[(]"
          "Only os/ prints: give the text to the Terminal"
)
keep_home(clock "os/.*"
          "(system|steady|high_resolution|file|utc)_clock::now|${word}(std::)?(time *[(] *(nullptr|NULL|0|&)|localtime|mktime|gettimeofday|clock_gettime)"
          "Only os/ reads the clock and the zone: take the time as a value"
)
