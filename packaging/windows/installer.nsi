; The Windows installer; build.sh calls makensis.
;
;     kiosk-setup.exe            asks: the wall, or a curator's desk
;     kiosk-setup.exe /S         the wall, for the whole machine, without a question
;     kiosk-setup.exe /S /DESK   a curator's desk, for this user, without administrator rights
;
; Exit status: 0 done · 10 not an x64 machine · 11 Windows too old · 12 no administrator rights
;              13 files are in use or cannot be written · 14 the disk is too full

Target amd64-unicode
Unicode true
ManifestSupportedOS all
ManifestDPIAware true
; The desk needs no rights; for the wall it asks for them itself.
RequestExecutionLevel user
!ifdef QUICK
    SetCompressor zlib
!else
    SetCompressor /SOLID lzma
    SetCompressorDictSize 64
!endif

!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh
!include MUI2.nsh
!include nsDialogs.nsh
!include TextFunc.nsh
!include WinVer.nsh
!include x64.nsh

Name "展览 kiosk ${VERSION}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Kiosk"
BrandingText "kiosk ${VERSION}"
ShowInstDetails hide
ShowUninstDetails hide
VIProductVersion ${NUMBERS}
VIAddVersionKey /LANG=0 ProductName "kiosk"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 FileDescription "展览安装程序 Exhibition setup"
VIAddVersionKey /LANG=0 LegalCopyright "The Kiosk founders"

!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kiosk"
!define PROGID "Kiosk.Exhibition"

!define OLDEST_BUILD 17763
!define NOT_X64 10
!define TOO_OLD 11
!define NO_RIGHTS 12
!define IN_USE 13
!define TOO_FULL 14
!define SPARE_MB 500 ; stay free: the exhibition is compiled anew

Var Desk     ; 1: a curator's desk; 0: the wall
Var Data     ; where state, and on the wall content and settings lie
Var Content  ; the exhibition that people edit
Var Running  ; 1: the wall was stopped for the installation
Var First    ; 1: nothing was installed here before

Var Next     ; what to do now

!define MUI_ICON "${WORK}/kiosk.ico"
!define MUI_UNICON "${WORK}/kiosk.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${WORK}/side.bmp"
Page custom Choose Chosen
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "装好了 It is installed"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_TEXT "$Next"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "现在打开 Start it now"
!define MUI_FINISHPAGE_RUN_FUNCTION Open
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE SimpChinese
!insertmacro MUI_LANGUAGE English

; Says why, in both languages, and ends with an exit status that scripts can read.
!macro Refuse STATUS ZH EN
    MessageBox MB_OK|MB_ICONSTOP "${ZH}$\r$\n$\r$\n${EN}" /SD IDOK
    SetErrorLevel ${STATUS}
    Quit
!macroend
!define Refuse "!insertmacro Refuse"

!macro Functions UN
    ; Where everything lies; not to be chosen, because the launcher must find it, too.
    Function ${UN}Places
        SetRegView 64
        ${If} $Desk = 1
            SetShellVarContext current
            StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Kiosk"
            StrCpy $Data $INSTDIR
            StrCpy $Content "$DOCUMENTS\Kiosk\exhibition"
        ${Else}
            SetShellVarContext all
            StrCpy $INSTDIR "$PROGRAMFILES64\Kiosk"
            StrCpy $Data "$APPDATA\Kiosk"
            StrCpy $Content "$Data\content"
        ${EndIf}
    FunctionEnd

    Function ${UN}StopWall
        StrCpy $Running 0
        ${If} ${FileExists} "$INSTDIR\kiosk.exe"
            DetailPrint "停止展览 Stopping the exhibition"
            nsExec::ExecToStack '"$INSTDIR\kiosk.exe" --stop'
            Pop $0
            Pop $1
            ${TrimNewLines} $1 $1
            ${If} $1 == "stopped"
                StrCpy $Running 1
            ${EndIf}
        ${EndIf}
    FunctionEnd

    ; → 1 on the stack: this process may write for the whole machine
    Function ${UN}IsAdministrator
        UserInfo::GetAccountType
        Pop $0
        ${If} $0 == "Admin"
            Push 1
        ${Else}
            Push 0
        ${EndIf}
    FunctionEnd
!macroend
!insertmacro Functions ""
!insertmacro Functions "un."

; ---------------------------------------------------------------------------- before

Function .onInit
    ${IfNot} ${IsNativeAMD64}
        ${Refuse} ${NOT_X64} "展览要在 64 位 x64 的 Windows 上运行。" "The exhibition needs 64-bit Windows on an x64 machine."
    ${EndIf}
    ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
        ${Refuse} ${TOO_OLD} "展览要 Windows 10 1809（17763）或更新的版本。请先更新 Windows。" \
            "The exhibition needs Windows 10 1809 (build 17763) or newer. Please update Windows first."
    ${EndIf}
    ${GetParameters} $R0
    StrCpy $Desk 0
    ClearErrors
    ${GetOptions} $R0 "/DESK" $R1
    ${IfNot} ${Errors}
        StrCpy $Desk 1
    ${EndIf}
    ${If} ${Silent}
    ${AndIf} $Desk = 0
        Call IsAdministrator
        Pop $0
        ${If} $0 = 0
            ${Refuse} ${NO_RIGHTS} "装到墙上的机器需要管理员权限。" "The wall's machine is installed by an administrator."
        ${EndIf}
    ${EndIf}
    Call Places
FunctionEnd

Var WallButton
Var DeskButton

Function Choose
    ClearErrors
    ${GetParameters} $R0
    ${GetOptions} $R0 "/WALL" $R1
    ${IfNot} ${Errors}
        Abort ; chosen already, before the rights were asked for
    ${EndIf}
    !insertmacro MUI_HEADER_TEXT "装在哪里 Where to install" "墙上的展览，还是策展工作台 The wall, or a curator's desk"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 0 100% 12u "墙上的展览 The wall"
    Pop $WallButton
    ${NSD_CreateLabel} 14u 14u 280u 34u "给这台机器的所有人安装，开机登录后自动展出。需要管理员权限。$\r$\nFor everybody on this machine; the exhibition starts after logging in. Needs an administrator."
    Pop $0
    ${NSD_CreateRadioButton} 0 58u 100% 12u "策展工作台 Curator's desk"
    Pop $DeskButton
    ${NSD_CreateLabel} 14u 72u 280u 34u "只给我安装，不自动启动。双击 exhibition.yaml 就能预览。$\r$\nFor me alone, nothing starts by itself. A double-click on exhibition.yaml opens the preview."
    Pop $0
    ${If} $Desk = 1
        ${NSD_Check} $DeskButton
    ${Else}
        ${NSD_Check} $WallButton
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function Chosen
    ${NSD_GetState} $DeskButton $Desk
    Call Places
    ${If} $Desk = 1
        Return
    ${EndIf}
    Call IsAdministrator
    Pop $0
    ${If} $0 = 1
        Return
    ${EndIf}
    ClearErrors
    ExecShell "runas" "$EXEPATH" "/WALL"
    ${If} ${Errors}
        Abort ; the question for rights was declined: choose again
    ${EndIf}
    Quit
FunctionEnd

; Nothing half remains, and the wall shows again what it showed.
Function TakeBack
    RMDir /r "$INSTDIR\versions\.new"
    ${If} $Running = 1
        Call Open
    ${EndIf}
FunctionEnd

Function .onInstFailed
    Call TakeBack
FunctionEnd

Function InUse
    Pop $0
    DetailPrint "写不了 Cannot be written: $0"
    Call TakeBack
    ${Refuse} ${IN_USE} "$0 正在使用，或者写不了。请关掉展览和策展工作台，再安装一次。" \
        "$0 is in use or cannot be written. Please close the exhibition and the curator's desk, then install once more."
FunctionEnd

; ---------------------------------------------------------------------------- what is installed

; The wall goes on while the files are laid.
Section
    StrCpy $First 0
    ${IfNot} ${FileExists} "$INSTDIR\kiosk.exe"
        StrCpy $First 1
    ${EndIf}
    Call HasRoom
    Call LayFiles
    Call StopWall
    Call LayVersion
    Call LayLaunchers
    Call LayContent
    Call LaySettings
    Call Use
    Call Register
    ${If} $Desk = 1
        Call Associate
    ${ElseIf} $Running = 1
        Call Open
    ${EndIf}
    Call TellNext
SectionEnd

Function HasRoom
    CreateDirectory "$INSTDIR"
    ${GetRoot} "$INSTDIR" $0
    ${DriveSpace} "$0\" "/D=F /S=M" $1
    IntOp $2 ${SIZE} / 1024
    IntOp $2 $2 + ${SPARE_MB}
    ${If} $1 < $2
        ${Refuse} ${TOO_FULL} "磁盘不够大：要 $2 MB，只剩 $1 MB。什么也没有改。" \
            "The disk is too full: $2 MB are needed, $1 are free. Nothing was changed."
    ${EndIf}
FunctionEnd

; Under a name that is no version, then renamed: half of a version is never started.
Function LayFiles
    DetailPrint "正在装…… Installing …"
    SetDetailsPrint none
    RMDir /r "$INSTDIR\versions\.new"
    !include "${WORK}/files.nsh"
    SetDetailsPrint both
FunctionEnd

Function LayVersion
    ${If} ${FileExists} "$INSTDIR\versions\${VERSION}"
        RMDir /r "$INSTDIR\versions\.old"
        ClearErrors
        Rename "$INSTDIR\versions\${VERSION}" "$INSTDIR\versions\.old"
        ${If} ${Errors}
            Push "$INSTDIR\versions\${VERSION}"
            Call InUse
        ${EndIf}
    ${EndIf}
    ClearErrors
    Rename "$INSTDIR\versions\.new" "$INSTDIR\versions\${VERSION}"
    ${If} ${Errors}
        Push "$INSTDIR\versions\${VERSION}"
        Call InUse
    ${EndIf}
FunctionEnd

; A running program cannot be overwritten, but it can be renamed.
!macro LayLauncher NAME
    Delete "$INSTDIR\${NAME}.old"
    ${If} ${FileExists} "$INSTDIR\${NAME}"
        Rename "$INSTDIR\${NAME}" "$INSTDIR\${NAME}.old"
    ${EndIf}
    ClearErrors
    File "/oname=$INSTDIR\${NAME}" "${WORK}/${NAME}"
    ${If} ${Errors}
        Push "$INSTDIR\${NAME}"
        Call InUse
    ${EndIf}
    Delete "$INSTDIR\${NAME}.old"
!macroend

Function LayLaunchers
    SetOverwrite try
    !insertmacro LayLauncher kiosk.exe
    !insertmacro LayLauncher kioskw.exe
    SetOverwrite on
    ${If} $Desk = 0
        File "/oname=$INSTDIR\lockdown.ps1" "${HERE}/lockdown.ps1"
        File "/oname=$INSTDIR\unlock.ps1" "${HERE}/unlock.ps1"
    ${EndIf}
FunctionEnd

; Only what is absent is laid down: what people have written is theirs.
Function LayContent
    CreateDirectory "$Data\state"
    ${If} $Desk = 0
        CreateDirectory "$Content"
        ; S-1-5-32-545: the users of this machine, whatever they are called in its language.
        nsExec::Exec 'icacls "$Data\state" /grant *S-1-5-32-545:(OI)(CI)M'
        Pop $0
        nsExec::Exec 'icacls "$Content" /grant *S-1-5-32-545:(OI)(CI)M'
        Pop $0
    ${EndIf}
    ; A curator may have moved his away: no other one takes its place.
    ${If} $Desk = 0
    ${OrIf} $First = 1
        Call LaySample
    ${EndIf}
FunctionEnd

Function LaySample
    ${IfNot} ${FileExists} "$Content\exhibition.yaml"
        ${DirState} "$Content" $0
        ${If} $0 <> 1 ; neither when somebody keeps other files there
            CreateDirectory "$Content"
            CopyFiles /SILENT "$INSTDIR\versions\${VERSION}\app\kiosk\data\content\*.*" "$Content"
        ${EndIf}
    ${EndIf}
FunctionEnd

Function LaySettings
    ${If} ${FileExists} "$Data\settings.toml"
        Return
    ${EndIf}
    CopyFiles /SILENT "$INSTDIR\versions\${VERSION}\app\kiosk\data\assets\settings.toml" "$Data"
    ${WordReplace} "$Content" "\" "\\" "+" $1
    StrCpy $1 "$\ncontent = $\"$1$\"$\n"
    ; In UTF-8, for users with Chinese names: FileWrite knows the machine's code page alone.
    System::Call 'kernel32::WideCharToMultiByte(i 65001, i 0, w r1, i -1, p 0, i 0, p 0, p 0) i .r3'
    System::Alloc $3
    Pop $2
    System::Call 'kernel32::WideCharToMultiByte(i 65001, i 0, w r1, i -1, p r2, i r3, p 0, p 0)'
    IntOp $3 $3 - 1 ; without the NUL
    FileOpen $0 "$Data\settings.toml" a
    FileSeek $0 0 END
    System::Call 'kernel32::WriteFile(p r0, p r2, i r3, *i .r4, p 0)'
    FileClose $0
    System::Free $2
FunctionEnd

; What to do next, on the last page.
Function TellNext
    ${If} $Desk = 1
        StrCpy $Next "展览在 $Content。双击 exhibition.yaml，或从开始菜单打开“策展工作台”。$\r$\n$\r$\nThe exhibition is in $Content. Double-click exhibition.yaml, or open Curator's desk in the Start menu."
    ${Else}
        StrCpy $Next "1. 重新启动，登录以后展览自己出来。$\r$\n2. 内容在 $Content。$\r$\n3. 锁定和检查：开始菜单 Kiosk 里的“装机手册”。$\r$\n$\r$\n1. Restart; after logging in the exhibition is there.$\r$\n2. The content is in $Content.$\r$\n3. Lock-down and checks: Guide, in the Start menu's Kiosk folder."
    ${EndIf}
FunctionEnd

; The launcher alone decides which version comes next, and deletes those that nobody needs any more.
Function Use
    nsExec::Exec '"$INSTDIR\kiosk.exe" --use "${VERSION}"'
    Pop $0
    ${If} $0 != 0
        Push "$Data\state"
        Call InUse
    ${EndIf}
FunctionEnd

Function Register
    SetOutPath "$INSTDIR" ; the folder that shortcuts start in
    CreateDirectory "$SMPROGRAMS\Kiosk"
    CreateShortcut "$SMPROGRAMS\Kiosk\策展工作台 Curator's desk.lnk" "$INSTDIR\kioskw.exe" 'preview "$Content"'
    ; Curators type "kiosk check" in it; the machine's own PATH, which others share, is left alone. Not in the
    ; content folder: what a console stands in cannot be replaced by a pack.
    CreateShortcut "$SMPROGRAMS\Kiosk\命令窗口 Command window.lnk" "$SYSDIR\cmd.exe" \
        '/k "set "PATH=$INSTDIR;%PATH%" && cd /d "%USERPROFILE%""'
    CreateShortcut "$SMPROGRAMS\Kiosk\内容文件夹 Content.lnk" "$Content"
    CreateShortcut "$SMPROGRAMS\Kiosk\装机手册 Guide.lnk" "$INSTDIR\versions\${VERSION}\guide"
    ${If} $Desk = 0
        CreateShortcut "$SMPROGRAMS\Kiosk\展览 Exhibition.lnk" "$INSTDIR\kioskw.exe" "--wall"
        CreateShortcut "$SMPROGRAMS\Kiosk\停止 Stop.lnk" "$INSTDIR\kioskw.exe" "--stop"
        ; An upgrade leaves autostart as it finds it: the lock-down may have replaced it.
        ReadRegStr $0 SHCTX "${UNINSTALL}" "DisplayVersion"
        ${If} $0 == ""
            WriteRegStr HKLM "${RUN}" "Kiosk" '"$INSTDIR\kioskw.exe" --wall'
        ${EndIf}
    ${EndIf}
    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "展览 kiosk"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\kioskw.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Kiosk founders"
    WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
FunctionEnd

; A double-click on exhibition.yaml. Whoever opens .yaml already keeps it; we are then in "Open with".
Function Associate
    WriteRegStr HKCU "Software\Classes\${PROGID}" "" "展览 Exhibition"
    WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\kioskw.exe"
    WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\kioskw.exe" preview "%1"'
    WriteRegStr HKCU "Software\Classes\${PROGID}\shell\edit\command" "" '"$SYSDIR\notepad.exe" "%1"'
    WriteRegStr HKCU "Software\Classes\.yaml\OpenWithProgids" "${PROGID}" ""
    ReadRegStr $0 HKCU "Software\Classes\.yaml" ""
    ReadRegStr $1 HKLM "Software\Classes\.yaml" ""
    ${If} "$0$1" == ""
        WriteRegStr HKCU "Software\Classes\.yaml" "" "${PROGID}"
    ${EndIf}
    ${RefreshShellIcons}
FunctionEnd

; Through the shell, so that it runs as the user at the screen and not with this process's rights.
Function Open
    ${If} $Desk = 1
        Exec '"$WINDIR\explorer.exe" "$SMPROGRAMS\Kiosk\策展工作台 Curator$\'s desk.lnk"'
    ${Else}
        Exec '"$WINDIR\explorer.exe" "$SMPROGRAMS\Kiosk\展览 Exhibition.lnk"'
    ${EndIf}
FunctionEnd

; ---------------------------------------------------------------------------- what is removed

Function un.onInit
    StrCpy $Desk 1
    ${If} $INSTDIR == "$PROGRAMFILES64\Kiosk"
        StrCpy $Desk 0
    ${EndIf}
    Call un.Places
    ${If} $Desk = 0
        Call un.IsAdministrator
        Pop $0
        ${If} $0 = 0
            ${If} ${Silent}
                ${Refuse} ${NO_RIGHTS} "删除墙上的展项需要管理员权限。" "The wall is removed by an administrator."
            ${EndIf}
            ExecShell "runas" "$INSTDIR\uninstall.exe"
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

; Content and settings stay, whatever happens: they are people's work.
Section "Uninstall"
    Call un.StopWall
    ; A program that has just ended, or a virus scanner, holds files for moments.
    StrCpy $1 0
    ${DoWhile} $1 < 40
        RMDir /r "$INSTDIR\versions"
        ${IfNot} ${FileExists} "$INSTDIR\versions"
            ${ExitDo}
        ${EndIf}
        Sleep 250
        IntOp $1 $1 + 1
    ${Loop}
    ${If} ${FileExists} "$INSTDIR\versions"
        ${Refuse} ${IN_USE} "展览还在使用中。请关掉策展工作台，再删除一次。" \
            "The exhibition is still in use. Please close the curator's desk, then remove it once more."
    ${EndIf}
    EnumRegValue $1 HKLM "SOFTWARE\Kiosk\Lockdown" 0
    ${If} $Desk = 0
    ${AndIf} $1 != ""
        ; Without the exhibition, an account whose desktop it replaced would see nothing at all.
        DetailPrint "解除锁定 Taking the lock-down back"
        nsExec::Exec 'powershell.exe -NoProfile -ExecutionPolicy Bypass -File "$INSTDIR\unlock.ps1"'
        Pop $0
        EnumRegValue $1 HKLM "SOFTWARE\Kiosk\Lockdown" 0
        ${If} $1 != ""
            CopyFiles /SILENT "$INSTDIR\unlock.ps1" "$Data"
        ${EndIf}
    ${EndIf}
    RMDir /r "$Data\state"
    Delete "$INSTDIR\lockdown.ps1"
    Delete "$INSTDIR\unlock.ps1"
    Delete "$INSTDIR\kiosk.exe"
    Delete "$INSTDIR\kioskw.exe"
    Delete "$INSTDIR\*.exe.old"
    Delete "$INSTDIR\uninstall.exe"
    ${If} $Desk = 1
        Delete "$INSTDIR\settings.toml"
    ${EndIf}
    RMDir "$INSTDIR"
    RMDir /r "$SMPROGRAMS\Kiosk"
    DeleteRegKey SHCTX "${UNINSTALL}"
    ${If} $Desk = 0
        DeleteRegValue HKLM "${RUN}" "Kiosk"
        Return
    ${EndIf}
    DeleteRegKey HKCU "Software\Classes\${PROGID}"
    DeleteRegValue HKCU "Software\Classes\.yaml\OpenWithProgids" "${PROGID}"
    ReadRegStr $0 HKCU "Software\Classes\.yaml" ""
    ${If} $0 == "${PROGID}"
        DeleteRegValue HKCU "Software\Classes\.yaml" ""
    ${EndIf}
    DeleteRegKey /ifempty HKCU "Software\Classes\.yaml\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "Software\Classes\.yaml"
    ${RefreshShellIcons}
SectionEnd
