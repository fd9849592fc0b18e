/* Starts the exhibition on Windows and keeps it on the wall.

       kiosk --wall [WORDS]    show it, start it again whenever it ends, go back from a version that fails
       kiosk --stop            end what --wall shows
       kiosk --use VERSION     from now on show this installed version; delete those that nobody can want
       kiosk WORDS             the current version with these words, its output and its exit status

   kiosk.exe is for terminals and scripts, kioskw.exe (made with -DWINDOWED) for double-clicks and
   the wall: it opens no console. Beside them lies versions\VERSION; what was decided is kept as one
   word a file in the folder of state. Every decision is a line in its launcher.log. */

#include "files.h"
#include "succession.h"

#include <windows.h>
#include <initguid.h>
#include <knownfolders.h>
#include <sddl.h>
#include <shlobj.h>
#include <stdint.h>
#include <stdio.h>

#ifdef WINDOWED
static const bool windowed = true;
#else
static const bool windowed = false;
#endif

enum {
    GENTLE_MS = 10000,    /* for the exhibition to end by itself */
    STOP_MS = 20000,      /* for the launcher that shows it to be gone */
    LONGEST_PAUSE_S = 30,
    FIRST_SCREEN_S = 300, /* for a version that nobody has seen yet: it may compile a whole exhibition before */
    WHY_BYTES = 600,      /* of the end of what was said, for a message */
    UNFIT = 78,           /* exit status of the exhibition: settings or display are to be mended, not it */
    LAYING_S = 3600,      /* within which a version is laid, however slow the disk */
    NOT_NOTED = 1,        /* exit status of --use: the notes cannot be written */
    REFUSED = 2,          /* exit status of --use: no such version is installed */
    NOTHING_TO_START = 2, /* exit status: no version is installed, or it cannot be started */
    NOT_STOPPED = 3       /* exit status of --stop */
};

typedef struct {
    HANDLE process;
    HANDLE job; /* holds whatever the process starts; all of it ends with the job */
} Child;

static void tell(const wchar_t *zh, const wchar_t *en)
{
    wchar_t *words = text(L"%ls\n%ls\n", zh, en);
    char bytes[4 * WHY_BYTES];
    if (windowed)
        MessageBoxW(NULL, words, L"展览 · kiosk", MB_OK | MB_ICONWARNING);
    else if (WideCharToMultiByte(GetConsoleOutputCP(), 0, words, -1, bytes, sizeof bytes, NULL, NULL))
        fputs(bytes, stderr);
    free(words);
}

/* ------------------------------------------------------------------------- versions */

static wchar_t *interpreter(const Home *home, const wchar_t *version, bool console)
{
    return text(L"%ls\\%ls\\runtime\\%ls", home->versions, version, console ? L"python.exe" : L"pythonw.exe");
}

static bool installed(const void *home, const wchar_t *version)
{
    wchar_t *path = interpreter(home, version, false);
    bool found = exists(path);
    free(path);
    return found;
}

static void find_newest(const Home *home, wchar_t newest[ROOM])
{
    wchar_t *all = text(L"%ls\\*", home->versions);
    WIN32_FIND_DATAW each;
    HANDLE search = FindFirstFileW(all, &each);
    free(all);
    *newest = 0;
    if (search == INVALID_HANDLE_VALUE)
        return;
    do
        prefer(newest, each.cFileName, installed, home);
    while (FindNextFileW(search, &each));
    FindClose(search);
}

/* ------------------------------------------------------------------------- what to start next */

static void read_notes(const Home *home, Notes *notes)
{
    for (Note each = 0; each < NOTES; each++)
        if (!read_word(home, note_names[each], notes->word[each]))
            *notes->word[each] = 0;
}

static bool write_notes(const Home *home, const Notes *before, const Notes *now)
{
    for (Note each = 0; each < NOTES; each++) {
        if (!wcscmp(before->word[each], now->word[each]))
            continue;
        if (!*now->word[each])
            remove_word(home, note_names[each]);
        else if (!write_word(home, note_names[each], now->word[each]))
            return false;
    }
    return true;
}

static bool find_current(const Home *home, Notes *notes)
{
    wchar_t newest[ROOM];
    find_newest(home, newest);
    read_notes(home, notes);
    Notes before = *notes;
    if (!settle(notes, newest, installed, home))
        return false;
    if (wcscmp(before.word[CURRENT], notes->word[CURRENT]))
        note(home, L"current names no installed version: %ls, the newest, is taken", notes->word[CURRENT]);
    write_notes(home, &before, notes);
    return true;
}

static bool step_back(const Home *home, Notes *notes)
{
    Notes before = *notes;
    if (!go_back(notes, installed, home))
        return false;
    note(home, L"%ls was started %d times and reached no screen: back to %ls", notes->word[FAILED], STARTS,
         notes->word[CURRENT]);
    write_notes(home, &before, notes);
    return true;
}

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

/* ------------------------------------------------------------------------- --use */

/* Whoever runs a version keeps it whole: Python reads much of it late. */
static bool is_running(const Home *home, const wchar_t *version)
{
    bool found = false;
    for (int console = 0; console < 2 && !found; console++) {
        wchar_t *program = interpreter(home, version, console);
        HANDLE file = CreateFileW(program, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                  NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
        found = file == INVALID_HANDLE_VALUE && exists(program);
        if (file != INVALID_HANDLE_VALUE)
            CloseHandle(file);
        free(program);
    }
    return found;
}

static void delete_version(const Home *home, const wchar_t *version)
{
    wchar_t *folder = text(L"%ls\\%ls", home->versions, version);
    if (!is_running(home, version)) {
        wchar_t *program = interpreter(home, version, false);
        DeleteFileW(program); /* first: half of a version must not count as one */
        free(program);
        delete_all(folder);
    }
    note(home, exists(folder) ? L"%ls is not wanted any more, but stays for now" : L"%ls was deleted", version);
    free(folder);
}

/* What is left of laying a version; not where somebody may lay one at this moment. */
static bool is_leftover(const WIN32_FIND_DATAW *found)
{
    const wchar_t *name = found->cFileName;
    if (!wcscmp(name, L".old"))
        return true;
    if (wcscmp(name, L".new") && (*name != L'.' || wcscmp(wcsrchr(name, L'.'), L".part")))
        return false;
    FILETIME now;
    GetSystemTimeAsFileTime(&now);
    ULARGE_INTEGER today = {{now.dwLowDateTime, now.dwHighDateTime}};
    ULARGE_INTEGER made = {{found->ftCreationTime.dwLowDateTime, found->ftCreationTime.dwHighDateTime}};
    return made.QuadPart + LAYING_S * 10000000ull < today.QuadPart;
}

static bool is_unwanted(const Notes *notes, const WIN32_FIND_DATAW *found)
{
    /* What a junction leads to belongs to somebody else. */
    DWORD kind = found->dwFileAttributes & (FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT);
    if (kind != FILE_ATTRIBUTE_DIRECTORY)
        return false;
    return is_version(found->cFileName) ? !is_kept(notes, found->cFileName) : is_leftover(found);
}

static void tidy(const Home *home, const Notes *notes)
{
    wchar_t *all = text(L"%ls\\*", home->versions);
    WIN32_FIND_DATAW each;
    HANDLE search = FindFirstFileW(all, &each);
    free(all);
    if (search == INVALID_HANDLE_VALUE)
        return;
    do
        if (is_unwanted(notes, &each))
            delete_version(home, each.cFileName);
    while (FindNextFileW(search, &each));
    FindClose(search);
}

static int use_version(const Home *home, const wchar_t *version)
{
    Notes before, notes;
    read_notes(home, &before);
    notes = before;
    /* The wall notes this only when the exhibition ends, which runs while `kiosk update` calls us. */
    wchar_t shown[ROOM];
    if (read_word(home, L"started", shown) && is_version(shown))
        wcscpy(notes.word[CONFIRMED], shown);
    if (!use(&notes, version, installed, home)) {
        note(home, L"%.*ls is no installed version: refused", LONGEST, version);
        tell(L"没有安装这一版，什么也没有改。", L"That version is not installed; nothing was changed.");
        return REFUSED;
    }
    if (!write_notes(home, &before, &notes))
        return NOT_NOTED;
    note(home, L"from now on %ls, as it was asked for", version);
    tidy(home, &notes);
    return 0;
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

/* In seconds; KIOSK_PATIENCE for a machine that is slower than any we know. */
static DWORD first_screen(void)
{
    wchar_t word[ROOM];
    DWORD length = GetEnvironmentVariableW(L"KIOSK_PATIENCE", word, ROOM);
    DWORD given = length && length < ROOM ? wcstoul(word, NULL, 10) : 0;
    return given ? given : FIRST_SCREEN_S;
}

/* Waits for the end of what runs; false where it has to be ended: as somebody asks, or because a version
   that nobody has seen yet hangs before its first screen. */
static bool ends_by_itself(const Home *home, const Notes *notes, const Child *child, HANDLE stop)
{
    HANDLE either[] = {child->process, stop};
    bool seen = !wcscmp(notes->word[CONFIRMED], notes->word[CURRENT]);
    DWORD found = WaitForMultipleObjects(2, either, FALSE, seen ? INFINITE : first_screen() * 1000);
    if (found == WAIT_TIMEOUT) {
        wchar_t shown[ROOM];
        if (read_word(home, L"started", shown))
            found = WaitForMultipleObjects(2, either, FALSE, INFINITE);
        else
            note(home, L"no complete screen after %lu s: it is ended", first_screen());
    }
    return found == WAIT_OBJECT_0;
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
        Notes notes;
        bool reached = confirm(home);
        bool known = find_current(home, &notes);
        bool back = known && step_back(home, &notes);
        if (pause && !back) {
            pause = reached ? 1 : pause;
            if (WaitForSingleObject(stop, pause * 1000) == WAIT_OBJECT_0)
                break;
            known = find_current(home, &notes); /* an update may have come meanwhile */
        }
        pause = reached || !pause ? 1 : min(pause * 2, LONGEST_PAUSE_S);
        if (!known) {
            note(home, L"no version is installed");
            continue;
        }

        const wchar_t *version = notes.word[CURRENT];
        wchar_t *count = text(L"%ls %lu", version, attempts(&notes) + 1);
        write_word(home, L"attempts", count);
        free(count);
        note(home, L"%ls starts", version);
        HANDLE output = open_output(home, L"wall.log", true);
        Child child;
        bool runs = start(home, version, run, output, false, &child);
        CloseHandle(output);
        if (!runs)
            continue;
        if (!ends_by_itself(home, &notes, &child, stop))
            end_gently(home, &child);
        DWORD status = end(&child);
        note(home, L"%ls ended with %lu", version, status);
        if (status == UNFIT) {
            note(home, L"that is for the settings or the display to mend, and does not count against it");
            remove_word(home, L"attempts");
        }
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

/* Shows the end of what was said, where there was no console for it. */
static void tell_why(const Home *home)
{
    wchar_t *path = text(L"%ls\\desk.log", home->state);
    HANDLE file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                              OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    free(path);
    if (file == INVALID_HANDLE_VALUE)
        return;
    char bytes[WHY_BYTES + 1];
    DWORD length = 0;
    SetFilePointer(file, -WHY_BYTES, NULL, FILE_END); /* fails in a shorter one, which is read from its start */
    ReadFile(file, bytes, WHY_BYTES, &length, NULL);
    CloseHandle(file);
    bytes[length] = 0;
    wchar_t words[WHY_BYTES + 1];
    if (length && MultiByteToWideChar(CP_UTF8, 0, bytes, -1, words, WHY_BYTES + 1))
        tell(words, L"");
}

static int pass_through(const Home *home, const wchar_t *words)
{
    Notes notes;
    if (!find_current(home, &notes)) {
        note(home, L"no version is installed");
        tell(L"没有安装任何版本。请再运行一次安装程序。", L"No version is installed. Please run the installer once more.");
        return NOTHING_TO_START;
    }
    const wchar_t *version = notes.word[CURRENT];
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
    if (windowed && status)
        tell_why(home);
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
    home.launcher = text(L"%ls\\kiosk.exe", root);
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
    SetEnvironmentVariableW(L"KIOSK_LAUNCHER", home.launcher);
    SetEnvironmentVariableW(L"KIOSK_LAUNCHER_STATE", home.state);
    SetEnvironmentVariableW(L"KIOSK_LAUNCHER_VERSIONS", home.versions);
    if (!GetEnvironmentVariableW(L"KIOSK_SETTINGS", NULL, 0) && exists(home.settings))
        SetEnvironmentVariableW(L"KIOSK_SETTINGS", home.settings);

    const wchar_t *rest = after_word(GetCommandLineW());
    if (count > 1 && !wcscmp(words[1], L"--wall"))
        return wall(&home, after_word(rest));
    if (count > 1 && !wcscmp(words[1], L"--stop"))
        return stop_wall(&home);
    if (count > 1 && !wcscmp(words[1], L"--use"))
        return use_version(&home, count == 3 ? words[2] : L"");
    return pass_through(&home, rest);
}
