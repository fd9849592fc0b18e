# Makes a Windows machine into a wall: nothing but the exhibition is to be reached by touch.
#
#     lockdown.ps1 -User wall              for the account that the wall logs in with
#     lockdown.ps1 -User wall -OpenFrom 9 -OpenUntil 21
#     lockdown.ps1 -User wall -Verify      changes nothing: a table, and 1 where something is missing
#     lockdown.ps1 -User wall -KeepDesktop leaves the desktop even where Shell Launcher could replace it
#
# What was there before is remembered in the registry, where only administrators write; unlock.ps1 gives
# it back.
# Run it as an administrator, after kiosk-setup.exe, and start the machine again afterwards.
#
# Logging in by itself is not set here, because it would write a password into the registry. Use
# Sysinternals' Autologon, which encrypts it, or an account without a password that is the only one.

#requires -Version 5.1
[CmdletBinding()]
param(
    [string] $User,
    [ValidateRange(0, 23)] [int] $OpenFrom = 8,
    [ValidateRange(0, 23)] [int] $OpenUntil = 21,
    [switch] $Verify,
    [switch] $KeepDesktop
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$memoryKey = 'HKLM:\SOFTWARE\Kiosk\Lockdown'
$wall = '"' + (Join-Path $env:ProgramFiles 'Kiosk\kioskw.exe') + '" --wall'

function Stop-With([string] $zh, [string] $en) {
    Write-Host "$zh`n$en" -ForegroundColor Red
    exit 2
}

$me = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Stop-With '请以管理员身份运行。' 'Please run this as an administrator.'
}
if (-not $User) {
    # Whoever runs this is an administrator, and not who the wall logs in with.
    Stop-With '请写明墙上登录的账户：lockdown.ps1 -User 账户' `
        'Which account does the wall log in with? lockdown.ps1 -User ACCOUNT'
}
try {
    $account = New-Object Security.Principal.NTAccount $User
    $sid = $account.Translate([Security.Principal.SecurityIdentifier]).Value
} catch {
    Stop-With "这台机器没有账户“$User”。" "This machine has no account '$User'."
}

$administrators = @(Get-LocalGroupMember -SID 'S-1-5-32-544' -ErrorAction SilentlyContinue | ForEach-Object { $_.SID.Value })
if ($administrators -contains $sid) {
    Stop-With "“$User”是管理员，不能当墙上的账户。" "'$User' is an administrator and cannot be the wall's account."
}

# ---------------------------------------------------------------- the account's part of the registry

$hive = "Registry::HKEY_USERS\$sid"
$loaded = $false
if (-not (Test-Path -LiteralPath $hive)) {
    $profileKey = "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$sid"
    if (-not (Test-Path -LiteralPath $profileKey)) {
        Stop-With "请先用“$User”登录一次。" "Please log in as '$User' once first."
    }
    $folder = (Get-ItemProperty -LiteralPath $profileKey).ProfileImagePath
    & reg.exe load "HKU\$sid" (Join-Path $folder 'NTUSER.DAT') | Out-Null
    if ($LASTEXITCODE -ne 0) { Stop-With "打不开“$User”的设置。" "The settings of '$User' cannot be opened." }
    $loaded = $true
}

# ---------------------------------------------------------------- what is wanted

$windows = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows'
$update = "$windows\WindowsUpdate"
$mine = "$hive\Software\Policies\Microsoft\Windows"
$run = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run'

# What, key, name, kind, value. Active hours say when Windows must not restart by itself; where updates
# are installed by a schedule, the rule about people who are logged in takes their place.
$wanted = @(
    @('从屏幕边缘滑入 Swipes from the edge', "$windows\EdgeUI", 'AllowEdgeSwipe', 'DWord', 0),
    @('通知中心 Notification centre', "$mine\Explorer", 'DisableNotificationCenter', 'DWord', 1),
    @('弹出的通知 Notifications', "$mine\CurrentVersion\PushNotifications", 'NoToastApplicationNotification', 'DWord', 1),
    @('锁屏上的通知 Notifications when locked', "$mine\CurrentVersion\PushNotifications",
        'NoToastApplicationNotificationOnLockScreen', 'DWord', 1),
    @('更新避开开放时间 Updates outside opening hours', $update, 'SetActiveHours', 'DWord', 1),
    @('开放从 Open from', $update, 'ActiveHoursStart', 'DWord', $OpenFrom),
    @('开放到 Open until', $update, 'ActiveHoursEnd', 'DWord', $OpenUntil),
    @('有人登录就不重启 No restart while logged in', "$update\AU", 'NoAutoRebootWithLoggedOnUsers', 'DWord', 1),
    @('更新的提示 Words about updates', $update, 'SetUpdateNotificationLevel', 'DWord', 1),
    @('也不提示重启 Nor about restarts', $update, 'UpdateNotificationLevel', 'DWord', 2),
    @('触摸键盘 Touch keyboard', "$hive\Software\Microsoft\TabletTip\1.7", 'EnableDesktopModeAutoInvoke', 'DWord', 0),
    @('触摸键盘按钮 Its button', "$hive\Software\Microsoft\TabletTip\1.7", 'TipbandDesiredVisibility', 'DWord', 0),
    @('当作有键盘 As with a keyboard', 'HKLM:\SYSTEM\CurrentControlSet\Control\PriorityControl',
        'ConvertibleSlateMode', 'DWord', 1),
    @('平板模式 Tablet mode', "$hive\Software\Microsoft\Windows\CurrentVersion\ImmersiveShell", 'TabletMode', 'DWord', 0),
    @('登录到桌面模式 Logs in to the desktop', "$hive\Software\Microsoft\Windows\CurrentVersion\ImmersiveShell",
        'SignInMode', 'DWord', 1),
    @('屏幕保护 Screen saver', "$mine\Control Panel\Desktop", 'ScreenSaveActive', 'String', '0'),
    @('锁屏 Lock screen', "$windows\Personalization", 'NoLockScreen', 'DWord', 1),
    @('自动锁定 Locks by itself', 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System',
        'InactivityTimeoutSecs', 'DWord', 0),
    @('出错的对话框 Error dialogs', "$windows\Windows Error Reporting", 'DontShowUI', 'DWord', 1),
    @('系统出错的对话框 Hard error dialogs', 'HKLM:\SYSTEM\CurrentControlSet\Control\Windows', 'ErrorMode', 'DWord', 2)
) | ForEach-Object { [pscustomobject] @{ What = $_[0]; Key = $_[1]; Name = $_[2]; Kind = $_[3]; Value = $_[4] } }

# What, subgroup, setting: seconds until it happens with the mains, 0 for never.
$powers = @(
    @('关屏幕 Screen off', 'SUB_VIDEO', 'VIDEOIDLE'),
    @('睡眠 Sleep', 'SUB_SLEEP', 'STANDBYIDLE'),
    @('休眠 Hibernation', 'SUB_SLEEP', 'HIBERNATEIDLE')
) | ForEach-Object { [pscustomobject] @{ What = $_[0]; Group = $_[1]; Setting = $_[2] } }

# ---------------------------------------------------------------- reading

function Get-Value($key, $name) {
    if (-not (Test-Path -LiteralPath $key)) { return $null }
    return (Get-Item -LiteralPath $key).GetValue($name, $null)
}

function Get-Scheme {
    return [regex]::Match(((& powercfg.exe /getactivescheme) -join ' '), '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}').Value
}

# The last two numbers are what is in force, mains and battery, in every language of Windows.
function Get-Power($scheme, $power) {
    $told = (& powercfg.exe /query $scheme $power.Group $power.Setting) -join "`n"
    $numbers = [regex]::Matches($told, '0x([0-9a-fA-F]{8})')
    if ($numbers.Count -lt 2) { return $null } # this machine cannot do it
    return [Convert]::ToInt64($numbers[$numbers.Count - 2].Groups[1].Value, 16)
}

$embedded = @{ Namespace = 'root\standardcimv2\embedded'; ClassName = 'WESL_UserSetting' }

function Test-ShellEdition {
    $edition = (Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion').EditionID
    return $edition -match '^(IoT)?Enterprise|^Education'
}

function Test-ShellLauncher { return $null -ne (Get-CimClass @embedded -ErrorAction SilentlyContinue) }

function Test-ShellEnabled {
    return [bool] (Invoke-CimMethod @embedded -MethodName IsEnabled).Enabled
}

function Get-Shell {
    return Get-CimInstance @embedded | Where-Object { $_.Sid -eq $sid } | Select-Object -First 1
}

$wantsShell = (Test-ShellEdition) -and -not $KeepDesktop

# ---------------------------------------------------------------- looking

function Show-State {
    $missing = 0
    $rows = @()
    foreach ($each in $wanted) {
        $found = Get-Value $each.Key $each.Name
        $rows += [pscustomobject] @{ What = $each.What; Done = ($null -ne $found -and "$found" -eq "$($each.Value)"); Found = $found }
    }
    $scheme = Get-Scheme
    foreach ($each in $powers) {
        $found = Get-Power $scheme $each
        $rows += [pscustomobject] @{ What = $each.What; Done = ($null -eq $found -or $found -eq 0); Found = $found }
    }
    if ($wantsShell) {
        $shell = if (Test-ShellLauncher) { Get-Shell } else { $null }
        $done = $null -ne $shell -and $shell.Shell -eq $wall -and (Test-ShellEnabled)
        $rows += [pscustomobject] @{ What = '展览代替桌面 Instead of the desktop'; Done = $done; Found = $(if ($shell) { $shell.Shell }) }
    } else {
        $found = Get-Value $run 'Kiosk'
        $rows += [pscustomobject] @{ What = '登录后自动展出 Starts after logging in'; Done = ($found -eq $wall); Found = $found }
    }
    foreach ($row in $rows) {
        if (-not $row.Done) { $missing++ }
        $mark = if ($row.Done) { '是 yes' } else { '否 NO ' }
        $colour = if ($row.Done) { 'Green' } else { 'Red' }
        Write-Host ('{0}  {1}  ({2})' -f $mark, $row.What, $(if ($null -eq $row.Found) { '-' } else { $row.Found })) -ForegroundColor $colour
    }
    if ($missing) {
        Write-Host "`n还差 $missing 项。 $missing missing." -ForegroundColor Red
        return 1
    }
    Write-Host "`n全部做好了。 All of it is done." -ForegroundColor Green
    return 0
}

# ---------------------------------------------------------------- remembering and changing

# Values are remembered once: what a second run finds is our own.
function Read-Memory {
    $told = Get-Value $memoryKey 'Memory'
    if ($null -ne $told) { return $told | ConvertFrom-Json }
    return [pscustomobject] @{ User = $User; Sid = $sid; Values = @(); Keys = @(); Scheme = Get-Scheme; Powers = @(); Shell = $null }
}

# Before each change, so that a power cut loses nothing.
function Write-Memory {
    # -Force would empty a key that is there.
    if (-not (Test-Path -LiteralPath $memoryKey)) { New-Item -Path $memoryKey -Force | Out-Null }
    $told = $memory | ConvertTo-Json -Depth 6 -Compress
    New-ItemProperty -LiteralPath $memoryKey -Name 'Memory' -PropertyType String -Value $told -Force | Out-Null
}

function Save-Value($key, $name) {
    if (@($memory.Values | Where-Object { $_.Key -eq $key -and $_.Name -eq $name }).Count) { return }
    $kind = $null
    $value = $null
    if (Test-Path -LiteralPath $key) {
        $item = Get-Item -LiteralPath $key
        if ($item.GetValueNames() -contains $name) {
            $kind = $item.GetValueKind($name).ToString()
            $value = $item.GetValue($name, $null, 'DoNotExpandEnvironmentNames')
        }
    }
    $memory.Values = @($memory.Values) + [pscustomobject] @{ Key = $key; Name = $name; Kind = $kind; Value = $value }
    # The keys that are made for it go with it again, the deepest first.
    for ($above = $key; -not (Test-Path -LiteralPath $above); $above = Split-Path $above -Parent) {
        if (@($memory.Keys) -notcontains $above) { $memory.Keys = @($memory.Keys) + $above }
    }
    Write-Memory
}

function Set-Value($key, $name, $kind, $value) {
    Save-Value $key $name
    if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }
    New-ItemProperty -LiteralPath $key -Name $name -PropertyType $kind -Value $value -Force | Out-Null
}

function Set-Shell {
    if (-not (Test-ShellLauncher)) {
        Write-Host '打开 Shell Launcher…… Turning Shell Launcher on …'
        Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null
        if (-not (Test-ShellLauncher)) {
            Write-Host '请重新启动，再运行一次。 Please restart the machine and run this once more.' -ForegroundColor Yellow
            return
        }
    }
    if ($null -eq $memory.Shell) {
        $kept = 'Shell', 'CustomReturnCodes', 'CustomReturnCodesAction', 'DefaultAction'
        $custom = Get-Shell | Select-Object -Property $kept
        $default = Invoke-CimMethod @embedded -MethodName GetDefaultShell -ErrorAction SilentlyContinue
        $memory.Shell = [pscustomobject] @{
            Enabled       = Test-ShellEnabled
            Default       = $(if ($default) { $default.Shell })
            DefaultAction = $(if ($default) { $default.DefaultAction })
            Custom        = $custom
        }
        Write-Memory
    }
    # Everybody else keeps the desktop. 0: start it again; 3: leave it, after `kiosk --stop`.
    Invoke-CimMethod @embedded -MethodName SetDefaultShell -Arguments @{ Shell = 'explorer.exe'; DefaultAction = [int32] 0 } | Out-Null
    if (Get-Shell) { Invoke-CimMethod @embedded -MethodName RemoveCustomShell -Arguments @{ Sid = $sid } | Out-Null }
    Invoke-CimMethod @embedded -MethodName SetCustomShell -Arguments @{
        Sid                     = $sid
        Shell                   = $wall
        CustomReturnCodes       = [int32[]] @(0)
        CustomReturnCodesAction = [int32[]] @(3)
        DefaultAction           = [int32] 0
    } | Out-Null
    Invoke-CimMethod @embedded -MethodName SetEnabled -Arguments @{ Enabled = $true } | Out-Null
    # Administrators get their desktop, without the exhibition in front of it.
    if ($null -ne (Get-Value $run 'Kiosk')) {
        Save-Value $run 'Kiosk'
        Remove-ItemProperty -LiteralPath $run -Name 'Kiosk'
    }
}

$status = 2
try {
    if (-not $Verify) {
        $memory = Read-Memory
        if ($memory.Sid -ne $sid) {
            Stop-With "已经为“$($memory.User)”锁定过，请先运行 unlock.ps1。" `
                "This machine is locked down for '$($memory.User)' already. Please run unlock.ps1 first."
        }
        foreach ($each in $wanted) { Set-Value $each.Key $each.Name $each.Kind $each.Value }
        foreach ($each in $powers) {
            $before = Get-Power $memory.Scheme $each
            if ($null -eq $before) { continue }
            if (-not @($memory.Powers | Where-Object { $_.Setting -eq $each.Setting }).Count) {
                $memory.Powers = @($memory.Powers) + [pscustomobject] @{ Group = $each.Group; Setting = $each.Setting; Value = $before }
                Write-Memory
            }
            & powercfg.exe /setacvalueindex $memory.Scheme $each.Group $each.Setting 0
        }
        & powercfg.exe /setactive $memory.Scheme
        if ($wantsShell) { Set-Shell } else { Set-Value $run 'Kiosk' 'String' $wall }
    }
    $status = Show-State
    if (-not $Verify) {
        Write-Host '请重新启动，这些才全部生效。 Restart the machine, so that all of it counts.'
    }
} finally {
    if ($loaded) {
        [gc]::Collect() # else PowerShell still holds keys of it
        & reg.exe unload "HKU\$sid" | Out-Null
    }
}
exit $status
