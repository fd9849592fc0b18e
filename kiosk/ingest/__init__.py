"""A curator's folder → an immutable revision."""
