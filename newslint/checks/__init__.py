"""Rules written in Python: one fault a module, the file name its name, the docstring its page."""
