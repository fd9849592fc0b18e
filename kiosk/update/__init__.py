"""The program's own versions, side by side on a machine: one more put there, or one taken back."""
