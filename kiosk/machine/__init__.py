"""This computer: its folders and its log. No content, no visit."""
