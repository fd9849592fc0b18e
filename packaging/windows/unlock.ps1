# Takes back what lockdown.ps1 did: every value is again what it was before.
#
#     unlock.ps1
#
# Run it as an administrator, and start the machine again afterwards. It needs no file beside it: where
# it fails, the uninstaller leaves it behind.

#requires -Version 5.1
[CmdletBinding()]
param()
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$memoryKey = 'HKLM:\SOFTWARE\Kiosk\Lockdown'

function Stop-With([string] $zh, [string] $en) {
    Write-Host "$zh`n$en" -ForegroundColor Red
    exit 2
}

$me = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Stop-With '请以管理员身份运行。' 'Please run this as an administrator.'
}
$told = $null
if (Test-Path -LiteralPath $memoryKey) { $told = (Get-Item -LiteralPath $memoryKey).GetValue('Memory', $null) }
if ($null -eq $told) {
    Write-Host "这台机器没有锁定过。`nThis machine is not locked down."
    exit 0
}
$memory = $told | ConvertFrom-Json

$hive = "Registry::HKEY_USERS\$($memory.Sid)"
$loaded = $false
if (-not (Test-Path -LiteralPath $hive)) {
    $profileKey = "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$($memory.Sid)"
    if (Test-Path -LiteralPath $profileKey) {
        $folder = (Get-ItemProperty -LiteralPath $profileKey).ProfileImagePath
        & reg.exe load "HKU\$($memory.Sid)" (Join-Path $folder 'NTUSER.DAT') | Out-Null
        $loaded = $LASTEXITCODE -eq 0
    }
}
# An account that was deleted took its settings with it.
$hiveThere = Test-Path -LiteralPath $hive

try {
    foreach ($each in @($memory.Values)) {
        if ($each.Key.StartsWith($hive) -and -not $hiveThere) { continue }
        if ($null -ne $each.Kind) {
            if (-not (Test-Path -LiteralPath $each.Key)) { New-Item -Path $each.Key -Force | Out-Null }
            New-ItemProperty -LiteralPath $each.Key -Name $each.Name -PropertyType $each.Kind -Value $each.Value -Force | Out-Null
        } elseif (Test-Path -LiteralPath $each.Key) {
            Remove-ItemProperty -LiteralPath $each.Key -Name $each.Name -ErrorAction SilentlyContinue
        }
    }
    # Only keys that lockdown.ps1 made, and only where nobody else has put something since.
    foreach ($key in @($memory.Keys | Sort-Object { $_.Length } -Descending)) {
        if (-not (Test-Path -LiteralPath $key)) { continue }
        $item = Get-Item -LiteralPath $key
        if ($item.ValueCount -eq 0 -and $item.SubKeyCount -eq 0) { Remove-Item -LiteralPath $key }
    }
    foreach ($each in @($memory.Powers)) {
        & powercfg.exe /setacvalueindex $memory.Scheme $each.Group $each.Setting $each.Value
    }
    & powercfg.exe /setactive $memory.Scheme

    if ($null -ne $memory.Shell) {
        $embedded = @{ Namespace = 'root\standardcimv2\embedded'; ClassName = 'WESL_UserSetting' }
        Invoke-CimMethod @embedded -MethodName RemoveCustomShell -Arguments @{ Sid = $memory.Sid } | Out-Null
        $custom = $memory.Shell.Custom
        if ($null -ne $custom) {
            $before = @{ Sid = $memory.Sid; Shell = $custom.Shell; DefaultAction = [int32] $custom.DefaultAction }
            if ($null -ne $custom.CustomReturnCodes) {
                $before.CustomReturnCodes = [int32[]] @($custom.CustomReturnCodes)
                $before.CustomReturnCodesAction = [int32[]] @($custom.CustomReturnCodesAction)
            }
            Invoke-CimMethod @embedded -MethodName SetCustomShell -Arguments $before | Out-Null
        }
        if ($memory.Shell.Default) {
            Invoke-CimMethod @embedded -MethodName SetDefaultShell -Arguments @{
                Shell = $memory.Shell.Default; DefaultAction = [int32] $memory.Shell.DefaultAction
            } | Out-Null
        }
        Invoke-CimMethod @embedded -MethodName SetEnabled -Arguments @{ Enabled = [bool] $memory.Shell.Enabled } | Out-Null
    }
} finally {
    if ($loaded) {
        [gc]::Collect() # else PowerShell still holds keys of it
        & reg.exe unload "HKU\$($memory.Sid)" | Out-Null
    }
}
Remove-Item -LiteralPath $memoryKey
Write-Host "已经恢复原样，请重新启动。`nEverything is as it was. Please restart the machine."
