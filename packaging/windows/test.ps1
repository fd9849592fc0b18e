# Sets up everything the tests need on Windows, then runs them; the pair of packaging/test.sh:
#     powershell -ExecutionPolicy Bypass -File packaging\windows\test.ps1            lint, types, layers, all tests
#     powershell -ExecutionPolicy Bypass -File packaging\windows\test.ps1 [arguments of pytest]

#requires -Version 5.1
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'setup.ps1')

Install-Libraries 'requirements-test.txt'
$env:PYTHONPATH = $checkout
$env:PYTHONUTF8 = '1'
Push-Location -LiteralPath $checkout
try {
    if ($args.Count) {
        & $python -m pytest @args
        exit $LASTEXITCODE
    }
    # Every check speaks, even after one has failed.
    $failed = @()
    $checks = @(
        @('ruff', @('-m', 'ruff', 'check', '.')),
        @('ruff format', @('-m', 'ruff', 'format', '--check', '.')),
        @('mypy', @('-m', 'mypy')),
        @('lint-imports', @('-c', 'import importlinter.cli as cli; cli.lint_imports_command()')),
        @('pytest', @('-m', 'pytest'))
    )
    foreach ($check in $checks) {
        Write-Host "`n--- $($check[0])"
        $words = $check[1]
        & $python @words
        if ($LASTEXITCODE -ne 0) { $failed += $check[0] }
    }
    if ($failed.Count) {
        Write-Host "kiosk: failed: $($failed -join ', ')" -ForegroundColor Red
        exit 1
    }
} finally {
    Pop-Location
}
