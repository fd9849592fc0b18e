/* Asks packaging/windows/succession.c, with words in place of files:

       version WORD                          exit status 0: it is a version
       compare A B                           less, same or more
       start [NOTE=WORD]… -- [VERSION]…      what is started, the notes afterwards
       use WORD [NOTE=WORD]… -- [VERSION]…   the notes afterwards, and `stay VERSION`; exit status 2: refused

   The words after -- are what is installed. */

#include "succession.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static wchar_t words[64][256];
static int count, first;

static bool installed(const void *home, const wchar_t *version)
{
    (void)home;
    for (int i = first; i < count; i++)
        if (!wcscmp(words[i], version))
            return true;
    return false;
}

static void read(Notes *notes, const wchar_t *word)
{
    for (int i = 0; i < NOTES; i++) {
        size_t length = wcslen(note_names[i]);
        if (!wcsncmp(word, note_names[i], length) && word[length] == L'=')
            wcsncpy(notes->word[i], word + length + 1, ROOM - 1);
    }
}

int main(int given, char **bytes)
{
    if (!setlocale(LC_ALL, "C.UTF-8") || given < 2 || given > 64)
        return 3;
    for (; count < given; count++)
        if (mbstowcs(words[count], bytes[count], 255) == (size_t)-1)
            return 3;
    if (!strcmp(bytes[1], "version"))
        return !is_version(words[2]);
    if (!strcmp(bytes[1], "compare")) {
        int order = compare(words[2], words[3]);
        return puts(order < 0 ? "less" : order > 0 ? "more" : "same") < 0;
    }

    bool used = !strcmp(bytes[1], "use");
    Notes notes = {0};
    for (first = used ? 3 : 2; first < count && wcscmp(words[first], L"--"); first++)
        read(&notes, words[first]);
    first++;
    if (used) {
        if (!use(&notes, words[2], installed, NULL))
            return 2;
    } else {
        wchar_t newest[ROOM] = L"";
        for (int i = first; i < count; i++)
            prefer(newest, words[i], installed, NULL);
        if (!settle(&notes, newest, installed, NULL))
            return 1;
        go_back(&notes, installed, NULL);
        printf("starts %ls\n", notes.word[CURRENT]);
    }
    for (int i = 0; i < NOTES; i++)
        if (*notes.word[i])
            printf("%ls %ls\n", note_names[i], notes.word[i]);
    for (int i = first; used && i < count; i++)
        if (is_kept(&notes, words[i]))
            printf("stay %ls\n", words[i]);
    return 0;
}
