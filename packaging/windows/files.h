/* The launcher's texts, its notes and its log. */

#ifndef FILES_H
#define FILES_H

#include "succession.h"

#include <windows.h>

enum { NO_MEMORY = 4 /* exit status */ };

typedef struct {
    wchar_t *launcher; /* kiosk.exe, for what is started to call */
    wchar_t *versions; /* the folder of the installed versions */
    wchar_t *state;    /* the folder of the small files */
    wchar_t *settings; /* this machine's settings.toml, whether it exists or not */
} Home;

/* printf's; the caller frees it. */
wchar_t *text(const wchar_t *format, ...);

bool exists(const wchar_t *path);

/* Deletes a file, or a folder with what is in it. What is in use stays, and so do the folders around it. */
void delete_all(const wchar_t *path);

/* Adds a line to launcher.log. */
void note(const Home *home, const wchar_t *format, ...);

/* The first line of a file of state; false where there is none. */
bool read_word(const Home *home, const wchar_t *name, wchar_t word[ROOM]);

bool write_word(const Home *home, const wchar_t *name, const wchar_t *word);

void remove_word(const Home *home, const wchar_t *name);

#endif
