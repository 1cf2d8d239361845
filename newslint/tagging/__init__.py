"""Parts of speech: a greedy linear tagger over words, their neighbours and how they are used.

It was learnt from treebanks (see ``training``) and looks at one sentence at a time, so that a rule
that asks about one sentence pays for that sentence alone.
"""
