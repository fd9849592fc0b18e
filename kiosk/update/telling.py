"""What was done, and what is here, for people."""

from __future__ import annotations

from kiosk.update.updating import Updated
from kiosk.update.versions import Versions


def updated(done: Updated, language: str) -> str:
    """Another version is in its place."""
    if language == "zh":
        back = f"；它要是起不来，会自己退回 {done.before}" if done.before else ""
        return f"已装好 {done.version}（签名人：{done.signer}），下次启动就用它{back}"
    back = (
        f", and goes back to {done.before} by itself if it shows no screen" if done.before else ""
    )
    return f"Installed {done.version}, signed by {done.signer}. The next start runs it{back}"


def gone_back(done: Updated, language: str) -> str:
    """The version from before runs again."""
    if language == "zh":
        return f"已退回 {done.version}（刚才是 {done.before}），下次启动就用它"
    return f"Back to {done.version} (it was {done.before}), from the next start on"


def told(versions: Versions, language: str) -> str:
    """Which versions this machine knows."""
    zh = language == "zh"
    said = [
        f"{'现在' if zh else 'now'}: {versions.current}",
        f"{'可退回' if zh else 'before'}: {versions.before or ('没有' if zh else 'none')}",
    ]
    if failed := versions.note("failed"):
        said.append(f"{'没能启动、已退回的' if zh else 'did not start, and was left'}: {failed}")
    return "\n".join(said)
