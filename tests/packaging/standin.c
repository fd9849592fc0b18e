/* Takes the place of Python in a tree that only tests the installer and the launcher: it answers the
   words of kiosk that wine.sh calls, and shows a window that can be closed. */

#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static LRESULT CALLBACK hear(HWND window, UINT message, WPARAM w, LPARAM l)
{
    if (message == WM_DESTROY)
        PostQuitMessage(0);
    if (message == WM_PAINT) {
        PAINTSTRUCT paint;
        HDC canvas = BeginPaint(window, &paint);
        for (int x = 0; x < 60; x++)
            for (int y = 0; y < 60; y++) {
                RECT tile = {x * 20, y * 20, x * 20 + 20, y * 20 + 20};
                HBRUSH brush = CreateSolidBrush(RGB(x * 4, y * 4, 99));
                FillRect(canvas, &tile, brush);
                DeleteObject(brush);
            }
        EndPaint(window, &paint);
    }
    return DefWindowProcW(window, message, w, l);
}

static int has(int count, wchar_t **words, const wchar_t *word)
{
    for (int i = 1; i < count; i++)
        if (!wcscmp(words[i], word))
            return 1;
    return 0;
}

int wmain(int count, wchar_t **words)
{
    if (!has(count, words, L"-m") || !has(count, words, L"kiosk"))
        return 3;
    if (has(count, words, L"--version"))
        return printf("kiosk %s\n", VERSION) < 0;
    if (has(count, words, L"--nonsense"))
        return 2;
    if (has(count, words, L"--smoke"))
        return 0;

    WNDCLASSW kind = {.lpfnWndProc = hear, .lpszClassName = L"standin"};
    RegisterClassW(&kind);
    CreateWindowW(L"standin", L"", WS_POPUP | WS_VISIBLE, 0, 0, 1200, 1200, NULL, NULL, NULL, NULL);
    wchar_t started[1024];
    if (GetEnvironmentVariableW(L"KIOSK_STARTED", started, 1024)) {
        FILE *file = _wfopen(started, L"w");
        if (!file || fputs(VERSION "\n", file) < 0 || fclose(file))
            return 4;
    }
    MSG message;
    while (GetMessageW(&message, NULL, 0, 0) > 0)
        DispatchMessageW(&message);
    return 0;
}
