/* Starts the exhibition on Windows and keeps it on the wall.

       kiosk --wall [WORDS]    show it, start it again whenever it ends, go back from a version that fails
       kiosk --stop            end what --wall shows
       kiosk WORDS             the current version with these words, its output and its exit status

   kiosk.exe is for terminals and scripts, kioskw.exe (made with -DWINDOWED) for double-clicks and
   the wall: it opens no console. Beside them lies versions\VERSION; what was decided is kept as one
   word a file in the folder of state. Every decision is a line in its launcher.log. */

#include <windows.h>
#include <initguid.h>
#include <knownfolders.h>
#include <sddl.h>
#include <shlobj.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

#ifdef WINDOWED
static const bool windowed = true;
#else
static const bool windowed = false;
#endif

enum {
    LONGEST = 32,          /* letters of a version's name */
    ROOM = 64,             /* room for what a file of state says */
    STARTS = 2,            /* that a new version may fail before it is gone back from */
    GENTLE_MS = 10000,     /* for the exhibition to end by itself */
    STOP_MS = 20000,       /* for the launcher that shows it to be gone */
    LOG_BYTES = 1 << 20,
    LONGEST_PAUSE_S = 30,
    NOTHING_TO_START = 2,  /* exit status: no version is installed, or it cannot be started */
    NOT_STOPPED = 3,       /* exit status of --stop */
    NO_MEMORY = 4          /* exit status */
};

typedef struct {
    wchar_t *versions; /* the folder of the installed versions */
    wchar_t *state;    /* the folder of the small files */
    wchar_t *settings; /* this machine's settings.toml, whether it exists or not */
} Home;

typedef struct {
    HANDLE process;
    HANDLE job; /* holds whatever the process starts; all of it ends with the job */
} Child;

/* ------------------------------------------------------------------------- text and files */

static wchar_t *text(const wchar_t *format, ...)
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

static bool exists(const wchar_t *path)
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

static void note(const Home *home, const wchar_t *format, ...)
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

/* The first line of a file of state; false where there is none. */
static bool read_word(const Home *home, const wchar_t *name, wchar_t word[ROOM])
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
static void write_word(const Home *home, const wchar_t *name, const wchar_t *word)
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
    if (!done || !replace(fresh, path))
        note(home, L"%ls could not be written: error %lu", name, GetLastError());
    free(fresh);
    free(path);
}

static void remove_word(const Home *home, const wchar_t *name)
{
    wchar_t *path = text(L"%ls\\%ls", home->state, name);
    DeleteFileW(path);
    free(path);
}

/* ------------------------------------------------------------------------- versions */

static bool is_digit(wchar_t letter)
{
    return letter >= L'0' && letter <= L'9';
}

static bool is_letter(wchar_t letter)
{
    return (letter >= L'A' && letter <= L'Z') || (letter >= L'a' && letter <= L'z');
}

static bool is_version(const wchar_t *name)
{
    if (!is_digit(name[0]) || wcslen(name) > LONGEST)
        return false;
    for (; *name; name++)
        if (!is_digit(*name) && !is_letter(*name) && !wcschr(L".+~-", *name))
            return false;
    return true;
}

static int rank(wchar_t letter)
{
    if (letter == L'~')
        return -1;
    if (!letter || is_digit(letter))
        return 0;
    return is_letter(letter) ? letter : letter + 256;
}

/* As Debian orders them: 1.9 < 1.10, 2.0~rc1 < 2.0. */
static int compare(const wchar_t *a, const wchar_t *b)
{
    while (*a || *b) {
        for (; (*a && !is_digit(*a)) || (*b && !is_digit(*b)); a++, b++)
            if (rank(*a) != rank(*b))
                return rank(*a) - rank(*b);
        while (*a == L'0')
            a++;
        while (*b == L'0')
            b++;
        int first = 0;
        for (; is_digit(*a) && is_digit(*b); a++, b++)
            if (!first)
                first = *a - *b;
        if (is_digit(*a) || is_digit(*b))
            return is_digit(*a) ? 1 : -1;
        if (first)
            return first;
    }
    return 0;
}

static wchar_t *interpreter(const Home *home, const wchar_t *version, bool console)
{
    return text(L"%ls\\%ls\\runtime\\%ls", home->versions, version, console ? L"python.exe" : L"pythonw.exe");
}

static bool installed(const Home *home, const wchar_t *version)
{
    if (!is_version(version))
        return false;
    wchar_t *path = interpreter(home, version, false);
    bool found = exists(path);
    free(path);
    return found;
}

static bool newest(const Home *home, wchar_t version[ROOM])
{
    wchar_t *all = text(L"%ls\\*", home->versions);
    WIN32_FIND_DATAW each;
    HANDLE search = FindFirstFileW(all, &each);
    free(all);
    version[0] = 0;
    if (search == INVALID_HANDLE_VALUE)
        return false;
    do
        if (installed(home, each.cFileName) && (!version[0] || compare(each.cFileName, version) > 0))
            wcscpy(version, each.cFileName); /* no longer than LONGEST, as installed() saw */
    while (FindNextFileW(search, &each));
    FindClose(search);
    return version[0] != 0;
}

static bool find_current(const Home *home, wchar_t version[ROOM])
{
    if (read_word(home, L"current", version) && installed(home, version))
        return true;
    if (!newest(home, version))
        return false;
    note(home, L"current names no installed version: %ls, the newest, is taken", version);
    write_word(home, L"current", version);
    return true;
}

/* ------------------------------------------------------------------------- what to start next */

/* Believes a version that reached its first complete screen. */
static bool confirm(const Home *home)
{
    wchar_t version[ROOM];
    bool reached = read_word(home, L"started", version);
    if (reached && is_version(version)) {
        wchar_t before[ROOM];
        if (!read_word(home, L"confirmed", before) || wcscmp(before, version)) {
            note(home, L"%ls reached its first screen", version);
            write_word(home, L"confirmed", version);
        }
        remove_word(home, L"attempts");
    }
    remove_word(home, L"started");
    return reached;
}

/* How often `version` was started without reaching its first screen. */
static unsigned long attempts(const Home *home, const wchar_t *version)
{
    wchar_t word[ROOM];
    size_t length = wcslen(version);
    if (!read_word(home, L"attempts", word) || wcsncmp(word, version, length) || word[length] != L' ')
        return 0;
    return wcstoul(word + length, NULL, 10);
}

/* Goes back from a version that fails; `version` is then the one from before. */
static bool go_back(const Home *home, wchar_t version[ROOM])
{
    wchar_t confirmed[ROOM], previous[ROOM];
    if (attempts(home, version) < STARTS)
        return false;
    if (read_word(home, L"confirmed", confirmed) && !wcscmp(confirmed, version))
        return false;
    if (!read_word(home, L"previous", previous) || !installed(home, previous) || !wcscmp(previous, version))
        return false;
    note(home, L"%ls was started %d times and reached no screen: back to %ls", version, STARTS, previous);
    write_word(home, L"failed", version);
    write_word(home, L"current", previous);
    write_word(home, L"previous", version);
    remove_word(home, L"attempts");
    wcscpy(version, previous);
    return true;
}

/* ------------------------------------------------------------------------- a running version */

/* The handles that the child writes to: our own ones, or a file where nobody would see them. */
static HANDLE open_output(const Home *home, const wchar_t *name, bool always)
{
    HANDLE given = GetStdHandle(STD_OUTPUT_HANDLE);
    if (!always && given && given != INVALID_HANDLE_VALUE && GetFileType(given) != FILE_TYPE_UNKNOWN)
        return INVALID_HANDLE_VALUE;
    wchar_t *path = text(L"%ls\\%ls", home->state, name);
    wchar_t *older = text(L"%ls.1", path);
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    MoveFileExW(path, older, MOVEFILE_REPLACE_EXISTING);
    HANDLE file = CreateFileW(path, FILE_APPEND_DATA, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                              &inherited, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) /* Python does not start without an output */
        file = CreateFileW(L"NUL", GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0,
                           NULL);
    free(older);
    free(path);
    return file;
}

/* Starts a version in a job. With `loose`, what it starts in turn lives on: a curator's editor. */
static bool start(const Home *home, const wchar_t *version, const wchar_t *words, HANDLE output, bool loose,
                  Child *child)
{
    bool own = output == INVALID_HANDLE_VALUE;
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    HANDLE nothing = own ? INVALID_HANDLE_VALUE
                         : CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                                       OPEN_EXISTING, 0, NULL);
    STARTUPINFOW how = {.cb = sizeof how, .dwFlags = STARTF_USESTDHANDLES};
    how.hStdInput = own ? GetStdHandle(STD_INPUT_HANDLE) : nothing;
    how.hStdOutput = own ? GetStdHandle(STD_OUTPUT_HANDLE) : output;
    how.hStdError = own ? GetStdHandle(STD_ERROR_HANDLE) : output;

    /* A file holds UTF-8, whatever the machine's code page. */
    wchar_t *program = interpreter(home, version, own && !windowed);
    wchar_t *line = text(L"\"%ls\"%ls -m kiosk %ls", program, own ? L"" : L" -X utf8", words);
    PROCESS_INFORMATION made = {0};
    bool started = CreateProcessW(program, line, NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, NULL, &how, &made);
    DWORD error = GetLastError();
    free(line);
    free(program);
    if (nothing != INVALID_HANDLE_VALUE)
        CloseHandle(nothing);
    if (!started) {
        note(home, L"%ls could not be started: error %lu", version, error);
        return false;
    }

    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | (loose ? JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK : 0);
    child->process = made.hProcess;
    child->job = CreateJobObjectW(NULL, NULL);
    if (!SetInformationJobObject(child->job, JobObjectExtendedLimitInformation, &limits, sizeof limits) ||
        !AssignProcessToJobObject(child->job, made.hProcess))
        note(home, L"%ls runs without a job: error %lu", version, GetLastError());
    ResumeThread(made.hThread);
    CloseHandle(made.hThread);
    return true;
}

static BOOL CALLBACK close_window(HWND window, LPARAM job)
{
    DWORD id = 0;
    BOOL inside = FALSE;
    GetWindowThreadProcessId(window, &id);
    HANDLE process = IsWindowVisible(window) ? OpenProcess(PROCESS_QUERY_INFORMATION, FALSE, id) : NULL;
    if (process && IsProcessInJob(process, (HANDLE)job, &inside) && inside)
        PostMessageW(window, WM_CLOSE, 0, 0);
    if (process)
        CloseHandle(process);
    return TRUE;
}

/* Asks the exhibition to end, again and again: while it starts it has no window yet. */
static void end_gently(const Home *home, const Child *child)
{
    for (int waited = 0; waited < GENTLE_MS; waited += 250) {
        EnumWindows(close_window, (LPARAM)child->job);
        if (WaitForSingleObject(child->process, 250) == WAIT_OBJECT_0)
            return;
    }
    note(home, L"it did not end by itself");
}

/* Nothing of a version outlives it; its exit status. */
static DWORD end(Child *child)
{
    DWORD status = 0;
    TerminateJobObject(child->job, 1); /* the exit status of what has ended already stays */
    WaitForSingleObject(child->process, 1000);
    GetExitCodeProcess(child->process, &status);
    JOBOBJECT_BASIC_ACCOUNTING_INFORMATION left = {.ActiveProcesses = 1};
    for (int waited = 0; left.ActiveProcesses && waited < 200; waited++) {
        if (!QueryInformationJobObject(child->job, JobObjectBasicAccountingInformation, &left, sizeof left, NULL))
            break;
        if (left.ActiveProcesses)
            Sleep(10);
    }
    CloseHandle(child->job);
    CloseHandle(child->process);
    return status;
}

/* ------------------------------------------------------------------------- --wall and --stop */

/* The wall holds the mutex while it runs and ends when the event is set. Both are named after the
   folder of state, so that each installation has its own. Global, not Local: the installer and
   remote hands stop the wall from another session, and the session's staff may, too. */
static bool open_names(const Home *home, HANDLE *mutex, HANDLE *stop)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (const wchar_t *letter = home->state; *letter; letter++)
        hash = (hash ^ (uint64_t)(uintptr_t)CharLowerW((LPWSTR)(uintptr_t)*letter)) * 1099511628211u;
    SECURITY_ATTRIBUTES open = {.nLength = sizeof open};
    /* Without this an administrator could not stop what an ordinary account started. */
    ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;IU)", SDDL_REVISION_1,
                                                         &open.lpSecurityDescriptor, NULL);
    wchar_t *name = text(L"Global\\kiosk-%016llx-wall", hash);
    *mutex = CreateMutexW(&open, FALSE, name);
    free(name);
    name = text(L"Global\\kiosk-%016llx-stop", hash);
    *stop = CreateEventW(&open, TRUE, FALSE, name);
    free(name);
    LocalFree(open.lpSecurityDescriptor);
    return *mutex && *stop;
}

static bool take(HANDLE mutex, DWORD patience)
{
    DWORD got = WaitForSingleObject(mutex, patience);
    return got == WAIT_OBJECT_0 || got == WAIT_ABANDONED;
}

static int wall(const Home *home, const wchar_t *words)
{
    HANDLE mutex, stop;
    /* --stop holds the mutex for a moment to see that nothing runs. */
    if (!open_names(home, &mutex, &stop) || !take(mutex, 500)) {
        note(home, L"another launcher keeps the wall");
        return 0;
    }
    ResetEvent(stop);
    /* A fault ends the exhibition, not in a dialog that waits for an answer; children inherit this. */
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    wchar_t *started = text(L"%ls\\started", home->state);
    SetEnvironmentVariableW(L"KIOSK_STARTED", started);
    free(started);
    wchar_t *run = text(L"run %ls", words);
    note(home, L"the wall begins");

    for (DWORD pause = 0; WaitForSingleObject(stop, 0) != WAIT_OBJECT_0;) {
        wchar_t version[ROOM];
        bool reached = confirm(home);
        bool known = find_current(home, version);
        bool back = known && go_back(home, version);
        if (pause && !back) {
            pause = reached ? 1 : pause;
            if (WaitForSingleObject(stop, pause * 1000) == WAIT_OBJECT_0)
                break;
            known = find_current(home, version); /* an update may have come meanwhile */
        }
        pause = reached || back || !pause ? 1 : min(pause * 2, LONGEST_PAUSE_S);
        if (!known) {
            note(home, L"no version is installed");
            continue;
        }

        wchar_t *count = text(L"%ls %lu", version, attempts(home, version) + 1);
        write_word(home, L"attempts", count);
        free(count);
        note(home, L"%ls starts", version);
        HANDLE output = open_output(home, L"wall.log", true);
        Child child;
        bool runs = start(home, version, run, output, false, &child);
        CloseHandle(output);
        if (!runs)
            continue;
        HANDLE either[] = {child.process, stop};
        if (WaitForMultipleObjects(2, either, FALSE, INFINITE) != WAIT_OBJECT_0)
            end_gently(home, &child);
        note(home, L"%ls ended with %lu", version, end(&child));
    }
    confirm(home);
    note(home, L"the wall ends, as it was asked to");
    free(run);
    ReleaseMutex(mutex);
    return 0;
}

static int stop_wall(const Home *home)
{
    HANDLE mutex, stop;
    if (!open_names(home, &mutex, &stop))
        return NOT_STOPPED;
    if (take(mutex, 0)) {
        ReleaseMutex(mutex);
        puts("nothing was running");
        return 0;
    }
    SetEvent(stop);
    if (!take(mutex, STOP_MS)) {
        puts("still running");
        return NOT_STOPPED;
    }
    ReleaseMutex(mutex);
    puts("stopped");
    return 0;
}

/* ------------------------------------------------------------------------- everything else */

/* Ctrl+C is for the version that runs; the launcher stays to tell its exit status. */
static BOOL WINAPI leave_to_child(DWORD event)
{
    (void)event;
    return TRUE;
}

static void tell(const wchar_t *zh, const wchar_t *en)
{
    wchar_t *words = text(L"%ls\n%ls\n", zh, en);
    char bytes[512];
    if (windowed)
        MessageBoxW(NULL, words, L"展览 · kiosk", MB_OK | MB_ICONWARNING);
    else if (WideCharToMultiByte(GetConsoleOutputCP(), 0, words, -1, bytes, sizeof bytes, NULL, NULL))
        fputs(bytes, stderr);
    free(words);
}

static int pass_through(const Home *home, const wchar_t *words)
{
    wchar_t version[ROOM];
    if (!find_current(home, version)) {
        note(home, L"no version is installed");
        tell(L"没有安装任何版本。请再运行一次安装程序。", L"No version is installed. Please run the installer once more.");
        return NOTHING_TO_START;
    }
    SetEnvironmentVariableW(L"KIOSK_STARTED", NULL);
    SetConsoleCtrlHandler(leave_to_child, TRUE);
    HANDLE output = windowed ? open_output(home, L"desk.log", false) : INVALID_HANDLE_VALUE;
    Child child;
    if (!start(home, version, *words ? words : L"run", output, true, &child)) {
        tell(L"启动不了。请再运行一次安装程序。", L"It cannot be started. Please run the installer once more.");
        return NOTHING_TO_START;
    }
    WaitForSingleObject(child.process, INFINITE);
    DWORD status = end(&child);
    note(home, L"%ls %ls: ended with %lu", version, words, status);
    return (int)status;
}

static wchar_t *known_folder(const KNOWNFOLDERID *which)
{
    PWSTR found = NULL;
    wchar_t *path = text(L"%ls", SHGetKnownFolderPath(which, 0, NULL, &found) == S_OK ? found : L"");
    CoTaskMemFree(found);
    return path;
}

/* Makes the folder where it is missing. */
static bool can_write(const wchar_t *folder)
{
    SHCreateDirectoryExW(NULL, folder, NULL);
    wchar_t *path = text(L"%ls\\probe-%lu", folder, GetCurrentProcessId());
    HANDLE file = CreateFileW(path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, NULL);
    free(path);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    CloseHandle(file);
    return true;
}

/* Where this installation lies: for the whole machine, for one user, or in a folder on a stick. */
static Home find_home(void)
{
    Home home;
    wchar_t *root = malloc(32768 * sizeof *root); /* no path is longer */
    DWORD length = root ? GetModuleFileNameW(NULL, root, 32768) : 0;
    if (!length || length >= 32768)
        ExitProcess(NO_MEMORY);
    *wcsrchr(root, L'\\') = 0;
    home.versions = text(L"%ls\\versions", root);

    wchar_t *programs = known_folder(&FOLDERID_ProgramFiles);
    size_t inside = wcslen(programs);
    bool machine = inside && !_wcsnicmp(root, programs, inside) && root[inside] == L'\\';
    wchar_t *shared = known_folder(machine ? &FOLDERID_ProgramData : &FOLDERID_LocalAppData);
    wchar_t *data = machine ? text(L"%ls\\Kiosk", shared) : text(L"%ls", root);
    home.settings = text(L"%ls\\settings.toml", data);
    home.state = text(L"%ls\\state", data);
    if (!can_write(home.state) && !machine) { /* a stick that is write-protected */
        free(home.state);
        home.state = text(L"%ls\\Kiosk\\state", shared);
        can_write(home.state);
    }
    free(data);
    free(shared);
    free(programs);
    free(root);
    return home;
}

/* What follows the first word of a command line, letter by letter as it was written. */
static const wchar_t *after_word(const wchar_t *line)
{
    bool quoted = false;
    for (; *line && (quoted || (*line != L' ' && *line != L'\t')); line++)
        if (*line == L'"')
            quoted = !quoted;
    return line + wcsspn(line, L" \t");
}

int wmain(int count, wchar_t **words)
{
    Home home = find_home();
    SetEnvironmentVariableW(L"KIOSK_LAUNCHER_STATE", home.state);
    SetEnvironmentVariableW(L"KIOSK_LAUNCHER_VERSIONS", home.versions);
    if (!GetEnvironmentVariableW(L"KIOSK_SETTINGS", NULL, 0) && exists(home.settings))
        SetEnvironmentVariableW(L"KIOSK_SETTINGS", home.settings);

    const wchar_t *rest = after_word(GetCommandLineW());
    if (count > 1 && !wcscmp(words[1], L"--wall"))
        return wall(&home, after_word(rest));
    if (count > 1 && !wcscmp(words[1], L"--stop"))
        return stop_wall(&home);
    return pass_through(&home, rest);
}
