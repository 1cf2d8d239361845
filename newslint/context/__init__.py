"""Words taken for one another, told apart by the words around them.

``pairs`` has the pairs of words, ``clues`` what is looked at, ``model`` the weights. They are
learned from clean news in ``newslint.learning.context``.
"""
