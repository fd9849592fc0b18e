"""Prints the technicians' page anew: ``python packaging/technician.py`` writes technician.pdf.

One A4 sheet, Chinese beside English, to lie in the cupboard with the computer. What it says
in short, README.md beside it says in full.
"""

from __future__ import annotations

import os
import sys
from html import escape
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from PySide6.QtCore import QMarginsF, QSizeF  # noqa: E402
from PySide6.QtGui import (  # noqa: E402
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from kiosk import __version__  # noqa: E402
from kiosk.app.faces import load_faces  # noqa: E402

DPI = 300
MARGIN_MM = 13
BODY_PT = 9.6
CODE_PT = 8.9
SHADE = "#efe9dc"
RULE = "#b8ae9a"

STEPS = [
    ("装", "Install",
     ["`kiosk-setup-VERSION.exe`", "选“墙上的展览”，重启。Choose The wall, restart."],
     ["`sudo apt install ./kiosk_VERSION_amd64.deb`",
      "选“展览专用机”，重启。Choose Kiosk machine, restart.", "不联网 No network:",
      "`sudo sh install.sh machine`", "老系统用 `_old.deb` for older systems."]),
    ("查", "Check",
     ["`kiosk check`", "`kiosk update`", "开始菜单的“命令窗口”。In the Start menu's Command window."],
     ["`kiosk check`", "`sudo kiosk update`", "`systemctl status kiosk`"]),
    ("锁", "Lock down",
     ['`cd "C:\\Program Files\\Kiosk"`',
      "`powershell -ep Bypass -f .\\lockdown.ps1 -User wall`",
      "再加 `-Verify` 逐项检查 looks at each; `unlock.ps1` 还原 gives back."],
     ["没有桌面，锁好机箱。No desktop to lock; lock the case."]),
    ("升级", "Update",
     ["新的安装程序 The newer setup, 或 or", "`kiosk update E:\\`"],
     ["新的 deb The newer deb, 或 or", "`sudo kiosk update /mnt`"]),
    ("退回程序", "Program back",
     ["`kiosk update --back`", "`kiosk --use VERSION`"],
     ["`sudo kiosk update --back`", "`sudo kiosk --use VERSION`"]),
    ("退回内容", "Content back", ["`kiosk rollback`"], ["`sudo kiosk rollback`"]),
    ("停止", "Stop", ["开始菜单“停止” Stop in the Start menu", "`kiosk --stop`"],
     ["`sudo systemctl stop kiosk`"]),
    ("卸载", "Remove", ["设置 → 应用 Settings → Apps", "内容留着。The content stays."],
     ["`sudo apt remove kiosk`", "内容留着。The content stays."]),
    ("内容", "Content", ["`C:\\ProgramData\\Kiosk\\content`"], ["`/var/lib/kiosk/content`"]),
    ("设置", "Settings", ["`C:\\ProgramData\\Kiosk\\settings.toml`"],
     ["`/etc/kiosk/settings.toml`", "`/etc/kiosk/environment`"]),
    ("记录", "Notes", ["`C:\\ProgramData\\Kiosk\\state\\launcher.log`"],
     ["`/var/lib/kiosk/state/launcher.log`"]),
]  # fmt: skip
"""What, in both languages, and how on each system; what stands in backticks is typed as it is."""

TROUBLE = [
    ("黑屏、不停重来：`launcher.log` 最后几行；78 是设置写错或没有屏幕。",
     "Black, or again and again: the last lines of `launcher.log`; 78 is faulty settings, or no screen."),
    ("花屏：把 `QT_QUICK_BACKEND=software` 写进 `/etc/kiosk/environment`，Windows 设成系统环境变量，重启。",
     "A broken picture: that line in that file, on Windows a system variable; restart."),
    ("一张安静的纸：内容有错，`kiosk check`。改了没变：有人在看就等一等。",
     "Calm paper: the content has errors, `kiosk check`. No change: it waits while somebody is there."),
    ("新版两次画不出首屏，自己退回。升级时断了电：`sudo dpkg --configure -a`，再装一次。",
     "A version that twice shows no screen goes back by itself. Power cut in an upgrade: the same command, then install again."),
]  # fmt: skip

BLANKS = (
    "机器 Machine", "登录的账户 The wall's account", "出了事找谁 Whom to call", "装机日期 Installed on",
)  # fmt: skip


def page() -> str:
    """The sheet as Qt's rich text."""
    rows = "".join(
        f"<tr><td width='12%'><b>{zh}</b><br/>{en}</td>"
        f"<td width='46%'>{_lines(windows)}</td><td width='42%'>{_lines(linux)}</td></tr>"
        for zh, en, windows, linux in STEPS
    )
    trouble = "".join(
        f"<p style='margin:3px 0 0 0'>{_typed(f'{zh} {en}')}</p>" for zh, en in TROUBLE
    )
    blanks = "".join(f"<td width='25%'>{name}<br/><br/></td>" for name in BLANKS)
    table = f"width='100%' cellpadding='5' cellspacing='0' border='1' style='border-collapse:collapse; border-color:{RULE}'"
    return (
        "<h2 style='margin:0 0 6px 0'>装机的人看这一页 · For whoever sets it up</h2>"
        f"<table {table}><tr><td></td><td><b>Windows</b></td><td><b>Debian、Ubuntu</b></td></tr>{rows}</table>"
        f"<p style='margin:9px 0 0 0'><b>出了事 · Trouble</b></p>{trouble}<p style='margin:4px'></p>"
        f"<table {table}><tr>{blanks}</tr></table>"
    )


def _lines(texts: list[str]) -> str:
    return "".join(
        f"<p style='margin:2px 0 0 0{'; white-space:nowrap' if text[0] == '`' else ''}'>{_typed(text)}</p>"
        for text in texts
    )  # fmt: skip


def _typed(text: str) -> str:
    """What is between backticks on a shade of its own; copied, it must be what is typed."""
    parts = escape(text.replace("VERSION", __version__), quote=False).split("`")
    for i in range(1, len(parts), 2):
        shade = f"background-color:{SHADE}; font-size:{CODE_PT}pt"
        parts[i] = f"<span style='{shade}'>{parts[i]}</span>"
    return "".join(parts)


def main() -> int:
    """Write the sheet; 1 where it does not fit."""
    app = QGuiApplication(sys.argv)
    load_faces()
    writer = QPdfWriter(str(HERE / "technician.pdf"))
    writer.setTitle("kiosk")
    writer.setResolution(DPI)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    face = QFont("Inter")
    face.setPointSizeF(BODY_PT)
    # Glyphs that depend on their neighbours have no letter behind them when they are copied.
    face.setFeature(QFont.Tag("calt"), 0)
    document.setDefaultFont(face)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.setHtml(page())
    document.print_(writer)
    del app
    return 0 if document.pageCount() == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
