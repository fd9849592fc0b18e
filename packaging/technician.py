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

from kiosk.app.faces import load_faces  # noqa: E402

DPI = 300
MARGIN_MM = 14
BODY_PT = 9.5

ROWS = [
    (
        ("装", "Windows：双击 kiosk-setup，选“墙上的展项”，重启。\nDebian、Ubuntu：sudo apt install ./kiosk_….deb，选“展项专用机”，重启。\n不联网：解开 offline 包，sudo sh install.sh machine。\n统信、麒麟等老系统：装名字里有 _old 的 deb，或解开 .tar.xz 运行 ./kiosk --wall。"),
        ("Install", "Windows: double-click kiosk-setup, choose The wall, restart.\nDebian, Ubuntu: sudo apt install ./kiosk_….deb, choose Kiosk machine, restart.\nNo network: unpack the offline archive, sudo sh install.sh machine.\nOlder systems: the deb with _old in its name, or unpack the .tar.xz and run ./kiosk --wall."),
    ),
    (
        ("查", "kiosk run --smoke  首屏画好就退出，0 是好的\nkiosk check  内容有没有错\nkiosk update  现在是哪一版，能退到哪一版"),
        ("Check", "kiosk run --smoke  leaves with 0 once the first screen is there\nkiosk check  whether the content has errors\nkiosk update  which version is here, and which one before"),
    ),
    (
        ("锁（Windows）", "powershell -ExecutionPolicy Bypass -File lockdown.ps1\n加 -Verify 逐项检查；unlock.ps1 全部还原。"),
        ("Lock (Windows)", "powershell -ExecutionPolicy Bypass -File lockdown.ps1\nwith -Verify it looks at each; unlock.ps1 gives everything back."),
    ),
    (
        ("升级", "新的安装程序或 deb 直接装；或：sudo kiosk update 优盘的文件夹，重启。\n新版画不出首屏，自己退回前一版。"),
        ("Update", "Run the newer installer or deb; or: sudo kiosk update FOLDER-OF-THE-STICK, restart.\nA version that shows no first screen is gone back from by itself."),
    ),
    (
        ("退回", "程序：sudo kiosk update --back，重启。\n内容：kiosk rollback。"),
        ("Go back", "The program: sudo kiosk update --back, restart.\nThe content: kiosk rollback."),
    ),
    (
        ("停、卸", "kiosk --stop（开始菜单“停止”）；专用机 sudo systemctl stop kiosk。\n卸载：Windows 设置 → 应用；sudo apt remove kiosk。内容都留着。"),
        ("Stop, remove", "kiosk --stop (Stop in the Start menu); kiosk machine: sudo systemctl stop kiosk.\nRemove: Windows Settings → Apps; sudo apt remove kiosk. The content stays."),
    ),
    (
        ("在哪里", "Windows：C:\\ProgramData\\Kiosk 里的 content、settings.toml、state\\launcher.log\nDebian：/var/lib/kiosk/content，/etc/kiosk/settings.toml，/var/lib/kiosk/state/launcher.log"),
        ("Where", "Windows: content, settings.toml, state\\launcher.log in C:\\ProgramData\\Kiosk\nDebian: /var/lib/kiosk/content, /etc/kiosk/settings.toml, /var/lib/kiosk/state/launcher.log"),
    ),
    (
        ("出了事", "黑屏、不停重来：看 launcher.log 最后几行。\n花屏：Debian 把 QT_QUICK_BACKEND=software 写进 /etc/kiosk/environment；Windows 设成系统环境变量；重启。\n一张安静的纸：内容有错，kiosk check。\n改了没变：有人在看就等一等；再 kiosk check。"),
        ("Trouble", "Black, or again and again: the last lines of launcher.log.\nBroken picture: QT_QUICK_BACKEND=software in /etc/kiosk/environment, on Windows a system variable; restart.\nCalm paper: the content has errors, kiosk check.\nNo change on the wall: it waits while somebody is there; then kiosk check."),
    ),
]  # fmt: skip


def page() -> str:
    """The sheet as Qt's rich text."""
    rows = "".join(
        "<tr>" + "".join(f"<td width='50%'><b>{escape(head)}</b>{_lines(text)}</td>" for head, text in row) + "</tr>"
        for row in ROWS
    )  # fmt: skip
    return (
        "<h1>装机的人看这一页 · For whoever sets it up</h1>"
        f"<table width='100%' cellpadding='6' cellspacing='0'>{rows}</table>"
    )


def _lines(text: str) -> str:
    return "".join(f"<p style='margin:3px 0 0 0'>{escape(line)}</p>" for line in text.split("\n"))


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
    document.setDefaultFont(face)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.setHtml(page())
    document.print_(writer)
    del app
    return 0 if document.pageCount() == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
