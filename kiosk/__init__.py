"""A touch-screen exhibition that curators fill with plain YAML and pictures."""

__version__ = "0.1.0"
