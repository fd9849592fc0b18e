/* Stands in for Windows' colour profiles: wine 8's lack a function that Qt imports. There are none.
   Only for the test's wine, never shipped. */

#include <windows.h>

#define ABSENT(name, ...) __declspec(dllexport) void *WINAPI name(__VA_ARGS__) { return NULL; }

ABSENT(OpenColorProfileW, void *profile, DWORD access, DWORD share, DWORD creation)
ABSENT(CloseColorProfile, void *profile)
ABSENT(GetColorProfileFromHandle, void *profile, BYTE *bytes, DWORD *size)
ABSENT(WcsOpenColorProfileW, void *profile, void *device, void *viewing, DWORD a, DWORD b, DWORD c, DWORD d)
ABSENT(WcsCreateIccProfile, void *profile, DWORD options)
