"""What was done, for people."""

from __future__ import annotations

from pathlib import Path

from kiosk.machine.signing import PublicKey
from kiosk.pack.installing import Installed
from kiosk.pack.manifest import Manifest
from kiosk.pack.packing import Packed


def packed(done: Packed, language: str) -> str:
    """A pack was written."""
    title, count, size = done.manifest.title, len(done.manifest.files), _size(done.manifest.size)
    if language == "zh":
        seal = "已签名" if done.signed else "没有签名（要签名，请加 --key）"
        return f"已打包 {title}：{count} 个文件，{size}，{seal}\n{done.file}"
    seal = "signed" if done.signed else "not signed (add --key to sign it)"
    return f"Packed {title}: {count} files, {size}, {seal}\n{done.file}"


def installed(done: Installed, content: Path, language: str) -> str:
    """A pack is in its place."""
    title, time = done.manifest.title, done.manifest.time
    if language == "zh":
        kept = (
            f"\n之前的内容在 {done.before}；要退回，请运行 kiosk rollback {content}"
            if done.before
            else ""
        )
        return f"已安装 {title}（{time}）到 {content}。{_seal(done, language)}{kept}"
    kept = (
        f"\nkiosk rollback {content} brings back what was there: {done.before}"
        if done.before
        else ""
    )
    return f"Installed {title} ({time}) in {content}. {_seal(done, language)}{kept}"


def _seal(done: Installed, language: str) -> str:
    if done.signer is not None:
        return f"签名人：{done.signer}" if language == "zh" else f"Signed by {done.signer}"
    if done.signed:
        if language == "zh":
            return "签名没有核对：settings.toml 里没有写 keys"
        return "Its signature was not checked: settings.toml has no keys"
    return "包没有签名" if language == "zh" else "The pack is not signed"


def rolled_back(shown: Manifest | None, undone: Path, content: Path, language: str) -> str:
    """The content from before is back."""
    if language == "zh":
        what = f"{shown.title}（{shown.time}）" if shown else "用内容包之前、手工放的内容"
        return f"已退回，现在展出的是 {what}：{content}\n刚才的内容保留在 {undone}"
    what = (
        f"{shown.title} ({shown.time})" if shown else "what was put there by hand, before any pack"
    )
    return f"Back again. Shown now: {what}, in {content}\nWhat was there is kept in {undone}"


def key_made(private: Path, public: Path, key: PublicKey, language: str) -> str:
    """Somebody can sign now."""
    line = f'keys = ["{key.line}"]'
    if language == "zh":
        return (
            f"{private}：签名用的密钥，只能您自己看，不要拷到展厅的机器上\n"
            f"{public}：公钥。把下面这一行写进展厅那台机器的 settings.toml，"
            f"它就只装您签名的包：\n{line}"
        )
    return (
        f"{private}: to sign with. For your eyes only, and not for the machine in the hall\n"
        f"{public}: the public key. With this line in the settings.toml of a machine,"
        f" it installs only packs that you have signed:\n{line}"
    )


def _size(size: int) -> str:
    return f"{max(size, 10**5) / 10**6:.1f} MB"
