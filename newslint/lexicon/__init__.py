"""The word list, the names, and what was meant by a word that is in neither."""
