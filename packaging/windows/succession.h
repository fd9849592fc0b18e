/* Which version comes next, decided over the notes alone: no file is read and none is written.
   packaging/linux/kiosk decides the same; tests/packaging/succession.toml is the table of both. */

#ifndef SUCCESSION_H
#define SUCCESSION_H

#include <stdbool.h>
#include <wchar.h>

enum {
    LONGEST = 32, /* letters of a version */
    ROOM = 64,    /* room for what a note says */
    STARTS = 2    /* that a new version may fail before it is gone back from */
};

/* In the order in which they are written: a power cut leaves the old `current` or the whole decision. */
typedef enum { PREVIOUS, CONFIRMED, FAILED, ATTEMPTS, CURRENT, NOTES } Note;

extern const wchar_t *const note_names[NOTES];

typedef struct {
    wchar_t word[NOTES][ROOM]; /* empty where there is no such note */
} Notes;

/* Whether `version`, which is_version, is installed; `home` is the caller's own. */
typedef bool Installed(const void *home, const wchar_t *version);

bool is_version(const wchar_t *word);

/* Of two versions, as Debian orders them: 1.9 < 1.10, 2.0~rc1 < 2.0. */
int compare(const wchar_t *a, const wchar_t *b);

/* Makes `word` the newest where it is an installed version and newer than the newest so far, "" at first. */
void prefer(wchar_t newest[ROOM], const wchar_t *word, Installed *installed, const void *home);

/* How often `current` was started without reaching its first screen. */
unsigned long attempts(const Notes *notes);

/* Sees to it that `current` names an installed version; false where none is installed. */
bool settle(Notes *notes, const wchar_t *newest, Installed *installed, const void *home);

/* Goes back from a version that fails; false where nothing changes. */
bool go_back(Notes *notes, Installed *installed, const void *home);

/* From now on `version` is wanted; false where it is refused. */
bool use(Notes *notes, const wchar_t *version, Installed *installed, const void *home);

/* Whether `version` may still be wanted; the others can be deleted. */
bool is_kept(const Notes *notes, const wchar_t *version);

#endif
