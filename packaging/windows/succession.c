#include "succession.h"

#include <stddef.h>

#define DIGITS L"0123456789"

const wchar_t *const note_names[NOTES] = {L"previous", L"confirmed", L"failed", L"attempts", L"current"};

/* ------------------------------------------------------------------------- versions */

static bool is_digit(wchar_t letter)
{
    return letter >= L'0' && letter <= L'9';
}

/* Steps over digits; false where there is none. */
static bool skip_number(const wchar_t **word)
{
    size_t digits = wcsspn(*word, DIGITS);
    *word += digits;
    return digits > 0;
}

bool is_version(const wchar_t *word)
{
    if (wcslen(word) > LONGEST || !skip_number(&word))
        return false;
    while (*word == L'.') {
        word++;
        if (!skip_number(&word))
            return false;
    }
    if (wcsncmp(word, L"~rc", 3) == 0) {
        word += 3;
        if (!skip_number(&word))
            return false;
    }
    return !*word;
}

static int rank(wchar_t letter)
{
    return letter == L'~' ? -1 : letter && !is_digit(letter);
}

int compare(const wchar_t *a, const wchar_t *b)
{
    while (*a || *b) {
        for (; (*a && !is_digit(*a)) || (*b && !is_digit(*b)); a++, b++)
            if (rank(*a) != rank(*b))
                return rank(*a) - rank(*b);
        a += wcsspn(a, L"0");
        b += wcsspn(b, L"0");
        size_t length = wcsspn(a, DIGITS), other = wcsspn(b, DIGITS);
        int order = length == other ? wcsncmp(a, b, length) : length > other ? 1 : -1;
        if (order)
            return order;
        a += length;
        b += length;
    }
    return 0;
}

static bool is_here(const wchar_t *word, Installed *installed, const void *home)
{
    return is_version(word) && installed(home, word);
}

void prefer(wchar_t newest[ROOM], const wchar_t *word, Installed *installed, const void *home)
{
    if (is_here(word, installed, home) && (!*newest || compare(word, newest) > 0))
        wcscpy(newest, word);
}

/* ------------------------------------------------------------------------- decisions */

static bool says(const Notes *notes, Note note, const wchar_t *word)
{
    return wcscmp(notes->word[note], word) == 0;
}

unsigned long attempts(const Notes *notes)
{
    const wchar_t *version = notes->word[CURRENT], *word = notes->word[ATTEMPTS];
    size_t length = wcslen(version);
    if (!length || wcsncmp(word, version, length) || word[length] != L' ' || !is_digit(word[length + 1]))
        return 0;
    return wcstoul(word + length, NULL, 10);
}

bool settle(Notes *notes, const wchar_t *newest, Installed *installed, const void *home)
{
    if (!is_here(notes->word[CURRENT], installed, home))
        wcscpy(notes->word[CURRENT], newest);
    return *notes->word[CURRENT] != 0;
}

/* The first of two notes that names an installed version other than `but` and `nor`. */
static const wchar_t *first(const Notes *notes, Note one, Note two, const wchar_t *but, const wchar_t *nor,
                            Installed *installed, const void *home)
{
    const wchar_t *words[] = {notes->word[one], notes->word[two]};
    for (int i = 0; i < 2; i++)
        if (is_here(words[i], installed, home) && wcscmp(words[i], but) && wcscmp(words[i], nor))
            return words[i];
    return NULL;
}

bool go_back(Notes *notes, Installed *installed, const void *home)
{
    const wchar_t *left = notes->word[CURRENT];
    if (attempts(notes) < STARTS || says(notes, CONFIRMED, left))
        return false;
    const wchar_t *target = first(notes, CONFIRMED, PREVIOUS, left, notes->word[FAILED], installed, home);
    if (!target)
        return false;
    wcscpy(notes->word[FAILED], left);
    wcscpy(notes->word[CURRENT], target);
    *notes->word[ATTEMPTS] = 0;
    return true;
}

bool use(Notes *notes, const wchar_t *version, Installed *installed, const void *home)
{
    if (!is_here(version, installed, home))
        return false;
    const wchar_t *before = first(notes, CONFIRMED, CURRENT, version, version, installed, home);
    if (before)
        wcscpy(notes->word[PREVIOUS], before);
    if (says(notes, FAILED, version))
        *notes->word[FAILED] = 0;
    *notes->word[ATTEMPTS] = 0;
    wcscpy(notes->word[CURRENT], version);
    return true;
}

bool is_kept(const Notes *notes, const wchar_t *version)
{
    return says(notes, CURRENT, version) || says(notes, PREVIOUS, version) || says(notes, CONFIRMED, version);
}
