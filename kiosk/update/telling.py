"""What was done, and what is here, for people."""

from __future__ import annotations

from kiosk.update.updating import Updated
from kiosk.update.versions import Versions


def updated(done: Updated, language: str) -> str:
    """Another version is in its place."""
    if language == "zh":
        return (
            f"已装好 {done.version}（签名人：{done.signer}），之前是 {done.before}。"
            f"下次启动就用它；它要是起不来，会自己退回 {done.before}"
        )
    return (
        f"Installed {done.version}, signed by {done.signer}; before it was {done.before}."
        f" The next start runs it, and goes back to {done.before} by itself if it shows no screen"
    )


def gone_back(done: Updated, language: str) -> str:
    """The version from before runs again."""
    if language == "zh":
        return f"已退回 {done.version}（刚才是 {done.before}），下次启动就用它"
    return f"Back to {done.version} (it was {done.before}), from the next start on"


def told(versions: Versions, language: str) -> str:
    """Which versions this machine knows."""
    current = versions.note("current") or versions.running
    lines = {
        ("现在", "now"): current,
        ("可退回", "before"): versions.note("previous"),
        ("没能启动、已退回的", "did not start, and was left"): versions.note("failed"),
    }
    said = [
        f"{zh if language == 'zh' else en}: {version}"
        for (zh, en), version in lines.items()
        if version
    ]
    return "\n".join(said)
