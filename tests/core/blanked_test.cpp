#include "core/blanked.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace softly;

TEST_CASE("a name is blanked where it stands as a word by itself") {
    struct Row {
        std::vector<std::string> names;
        const char* text;
        const char* after;
    };

    const Row rows[] = {
        {{"Tom"},
         "Tom and Tomorrow. Tom's dog, (Tom) Tom",
         "___ and Tomorrow. ___'s dog, (___) ___"},
        {{"Will"}, "I will. Will came.", "I will. ___ came."},
        {{"Tom"},
         "Atom, Tom2, Tom_",
         "Atom, Tom2, ___"
         "_"},
        {{"Dana", "Dana Levi"}, "Dana Levi, Dana", "___, ___"},
        {{"דנה"}, "דנה באה. לדנה", "___ באה. לדנה"},
        {{"D."}, "D. said. Mad. D.", "___ said. Mad. ___"},
        {{"Zoe"}, "Zoe\xCC\x81 is another name", "Zoe\xCC\x81 is another name"},
        {{""}, "as it was", "as it was"},
        {{"Tom"}, "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(blanked(row.text, row.names, "___") == row.after);
    }
}
