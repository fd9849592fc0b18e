/* A version that fails at its start; it takes Python's place in the tests of going back. It tells where it
   would find its launcher. With the word "wait" it runs, as somebody's preview does; with KIOSK_HANGS it
   hangs. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

int main(int count, char **words)
{
    const char *launcher = getenv("KIOSK_LAUNCHER");
    puts(launcher ? launcher : "no launcher");
    if (getenv("KIOSK_HANGS") || (count > 1 && !strcmp(words[1], "wait")))
        Sleep(60000);
    return 7;
}
