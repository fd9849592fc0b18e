"""A touch-screen exhibition that curators fill with plain YAML and pictures."""

__version__ = "0.1.0"

__date__ = "2026-11-24"
"""When this version was made, as in CHANGELOG.md: a clock that is behind it is wrong."""
