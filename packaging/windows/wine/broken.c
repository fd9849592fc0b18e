/* A version that fails at its start; it takes the place of pythonw.exe in the test of going back. */

int main(void)
{
    return 7;
}
