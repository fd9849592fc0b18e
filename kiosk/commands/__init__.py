"""The commands: each module adds its words to a parser, and does what they ask for."""
