# Sets up everything kiosk needs on Windows, then runs it; the pair of packaging/run.sh:
#     powershell -ExecutionPolicy Bypass -File packaging\windows\run.ps1 [arguments of kiosk]
# The first run needs a network and Python 3.11 or newer; later ones need no network.

#requires -Version 5.1
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'setup.ps1')

Install-Libraries 'requirements.txt'
# The caller's folder stays the current one; a folder there that is called kiosk must not be imported.
$env:PYTHONPATH = $checkout
$env:PYTHONSAFEPATH = '1'
& $python -m kiosk @args
exit $LASTEXITCODE
