"""``python -m newslint.schema``: write the schemas anew."""

from newslint.schema.generate import write

for path in write():
    print(path)
