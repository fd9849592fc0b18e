# Sourced by run.ps1 and test.ps1: the virtual environment with the pinned libraries.

$checkout = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent
$venv = Join-Path $checkout '.venv'
$python = Join-Path $venv 'Scripts\python.exe'

function Stop-With([string] $words) {
    Write-Host "kiosk: $words" -ForegroundColor Red
    exit 1
}

function Test-Python([string] $program, [string[]] $words) {
    # PowerShell 5.1 takes what a program writes on standard error for a failure of its own.
    $ErrorActionPreference = 'Continue'
    if (-not $program -or -not (Get-Command $program -ErrorAction SilentlyContinue)) { return $false }
    & $program @words -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>&1 | Out-Null
    return $LASTEXITCODE -eq 0
}

function New-Environment {
    $known = @(
        @{ Program = $env:KIOSK_PYTHON; Words = @() },
        @{ Program = 'py'; Words = @('-3.13') },
        @{ Program = 'py'; Words = @('-3') },
        @{ Program = 'python'; Words = @() }
    )
    foreach ($each in $known) {
        if (-not (Test-Python $each.Program $each.Words)) { continue }
        Write-Host "kiosk: making $venv"
        if (Test-Path -LiteralPath $venv) { Remove-Item -LiteralPath $venv -Recurse -Force }
        $words = $each.Words
        & $each.Program @words -m venv $venv
        if ($LASTEXITCODE -ne 0) { Stop-With "could not make $venv" }
        return
    }
    Stop-With 'kiosk needs a 64-bit Python, 3.11 or newer; set KIOSK_PYTHON to one.'
}

# Brings .venv to the versions pinned in packaging\FILE; when it is there already, nothing is fetched.
function Install-Libraries([string] $file) {
    $requirements = Join-Path $checkout "packaging\$file"
    $stamp = Join-Path $venv ".$file.stamp"
    $wanted = (Get-FileHash -LiteralPath $requirements -Algorithm SHA256).Hash
    $works = (Test-Path -LiteralPath $python) -and (Test-Python $python @())
    if ($works -and (Test-Path -LiteralPath $stamp) -and (Get-Content -LiteralPath $stamp) -eq $wanted) { return }
    if (-not $works) { New-Environment }
    Write-Host 'kiosk: fetching the libraries (about 110 MB, only this once)'
    & $python -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --require-hashes -r $requirements
    if ($LASTEXITCODE -ne 0) { Stop-With 'the libraries could not be fetched (is the network up?).' }
    Set-Content -LiteralPath $stamp -Value $wanted
}
