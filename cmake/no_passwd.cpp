// A static glibc opens the machine's own NSS libraries for these, and crashes where they are of
// another version. readline asks only to expand "~", so in the standalone build nobody is found.
#include <pwd.h>

extern "C" {
passwd* getpwnam(const char* /*name*/) {
    return nullptr;
}

passwd* getpwuid(uid_t /*uid*/) {
    return nullptr;
}

passwd* getpwent() {
    return nullptr;
}

void setpwent() {}

void endpwent() {}
}
