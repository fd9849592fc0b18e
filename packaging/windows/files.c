#include "files.h"

#include <stdarg.h>
#include <stdio.h>

enum { LOG_BYTES = 1 << 20 };

wchar_t *text(const wchar_t *format, ...)
{
    va_list words;
    va_start(words, format);
    int length = _vscwprintf(format, words);
    va_end(words);
    wchar_t *made = length < 0 ? NULL : malloc(((size_t)length + 1) * sizeof *made);
    if (!made)
        ExitProcess(NO_MEMORY);
    va_start(words, format);
    _vsnwprintf(made, (size_t)length + 1, format, words);
    va_end(words);
    made[length] = 0;
    return made;
}

bool exists(const wchar_t *path)
{
    return GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
}

/* A reader that shares nothing, as Python or a virus scanner, holds a file for moments. */
static bool replace(const wchar_t *from, const wchar_t *to)
{
    for (int attempt = 0; attempt < 20; attempt++) {
        if (MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
            return true;
        Sleep(25);
    }
    return false;
}

void note(const Home *home, const wchar_t *format, ...)
{
    wchar_t said[512];
    va_list words;
    va_start(words, format);
    _vsnwprintf(said, 511, format, words);
    va_end(words);
    said[511] = 0;

    SYSTEMTIME now;
    GetLocalTime(&now);
    wchar_t *line = text(L"%04d-%02d-%02dT%02d:%02d:%02d.%03d %ls\r\n", now.wYear, now.wMonth, now.wDay,
                         now.wHour, now.wMinute, now.wSecond, now.wMilliseconds, said);
    char bytes[2048];
    int length = WideCharToMultiByte(CP_UTF8, 0, line, (int)wcslen(line), bytes, sizeof bytes, NULL, NULL);
    free(line);

    wchar_t *path = text(L"%ls\\launcher.log", home->state);
    WIN32_FILE_ATTRIBUTE_DATA found;
    if (GetFileAttributesExW(path, GetFileExInfoStandard, &found) && found.nFileSizeLow > LOG_BYTES) {
        wchar_t *older = text(L"%ls.1", path);
        MoveFileExW(path, older, MOVEFILE_REPLACE_EXISTING);
        free(older);
    }
    HANDLE file = CreateFileW(path, FILE_APPEND_DATA, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                              OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    free(path);
    if (file == INVALID_HANDLE_VALUE)
        return; /* a log that cannot be written must not disturb the exhibition */
    DWORD written;
    WriteFile(file, bytes, (DWORD)length, &written, NULL);
    CloseHandle(file);
}

bool read_word(const Home *home, const wchar_t *name, wchar_t word[ROOM])
{
    wchar_t *path = text(L"%ls\\%ls", home->state, name);
    HANDLE file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                              OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    free(path);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    char bytes[ROOM];
    DWORD length = 0;
    if (!ReadFile(file, bytes, ROOM - 1, &length, NULL))
        length = 0;
    CloseHandle(file);
    int end = 0;
    for (; end < (int)length && bytes[end] >= ' ' && bytes[end] <= '~'; end++)
        word[end] = (wchar_t)bytes[end];
    while (end > 0 && word[end - 1] == L' ')
        end--;
    word[end] = 0;
    return end > 0;
}

/* Written beside and renamed: after a power cut the file says the old word or the new one. */
bool write_word(const Home *home, const wchar_t *name, const wchar_t *word)
{
    char bytes[ROOM];
    int length = WideCharToMultiByte(CP_UTF8, 0, word, -1, bytes, ROOM, NULL, NULL);
    wchar_t *path = text(L"%ls\\%ls", home->state, name);
    wchar_t *fresh = text(L"%ls.new", path);
    bool done = false;
    HANDLE file = CreateFileW(fresh, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    if (length > 0 && file != INVALID_HANDLE_VALUE) {
        DWORD written = 0;
        bytes[length - 1] = '\n';
        done = WriteFile(file, bytes, (DWORD)length, &written, NULL) && FlushFileBuffers(file);
    }
    if (file != INVALID_HANDLE_VALUE)
        CloseHandle(file);
    done = done && replace(fresh, path);
    if (!done)
        note(home, L"%ls could not be written: error %lu", name, GetLastError());
    free(fresh);
    free(path);
    return done;
}

void remove_word(const Home *home, const wchar_t *name)
{
    wchar_t *path = text(L"%ls\\%ls", home->state, name);
    DeleteFileW(path);
    free(path);
}

void delete_all(const wchar_t *path)
{
    DWORD kind = GetFileAttributesW(path);
    if (kind == INVALID_FILE_ATTRIBUTES)
        return;
    if (kind & FILE_ATTRIBUTE_READONLY)
        SetFileAttributesW(path, FILE_ATTRIBUTE_NORMAL);
    if (!(kind & FILE_ATTRIBUTE_DIRECTORY)) {
        DeleteFileW(path);
        return;
    }
    wchar_t *inside = text(L"%ls\\*", path);
    WIN32_FIND_DATAW each;
    /* What a junction leads to belongs to somebody else. */
    HANDLE search = kind & FILE_ATTRIBUTE_REPARSE_POINT ? INVALID_HANDLE_VALUE : FindFirstFileW(inside, &each);
    free(inside);
    if (search != INVALID_HANDLE_VALUE) {
        do {
            if (!wcscmp(each.cFileName, L".") || !wcscmp(each.cFileName, L".."))
                continue;
            inside = text(L"%ls\\%ls", path, each.cFileName);
            delete_all(inside);
            free(inside);
        } while (FindNextFileW(search, &each));
        FindClose(search);
    }
    RemoveDirectoryW(path);
}
