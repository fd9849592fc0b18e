"""Content packs: one file that carries an exhibition to a machine, and back out again."""
