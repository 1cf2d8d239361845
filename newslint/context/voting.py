"""A second vote: is the text likelier as it stands, or as a finding would have it?

The network (``newslint.context.network``) reads both, and says how likely it is that nothing is
missing, too much or wrong around the place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.context.network import network
from newslint.context.reading import END, Token, tokens_of

if TYPE_CHECKING:
    from newslint.context.network import Network
    from newslint.document import Document
    from newslint.finding import Finding
    from newslint.spans import Span

_AROUND = 6  # tokens to either side of the change whose judgement counts
_READ = 300  # characters to either side that are read
_ASKED = frozenset({"grammar", "punctuation", "usage", "languagetool"})
# From here on suggestions were read to be right more than 7 times in 10. A vote against a finding
# is not counted: where the network liked the text as it stood, the finding was mostly right.
_FOR = 1.6


def vote(doc: Document, finding: Finding, span: Span) -> int:
    """1 for a suggestion that makes the text far likelier than it is, else 0."""
    if finding.level != "suggestion" or finding.in_quote or finding.category not in _ASKED:
        return 0
    reader = network()
    if reader is None or not finding.replacements:
        return 0
    return int(likelier(reader, doc.text, span, finding.replacements[0]) >= _FOR)


def likelier(reader: Network, text: str, span: Span, new: str) -> float:
    """How much likelier a text is with ``new`` in place of a span (natural logarithm)."""
    first = max(text.rfind("\n", 0, span.start) + 1, span.start - _READ)
    newline = text.find("\n", span.end)
    last = min(len(text) if newline < 0 else newline, span.end + _READ)
    before, after = text[first : span.start], text[span.end : last]
    stands = _soundness(reader, before, text[span.start : span.end], after)
    return _soundness(reader, before, new, after) - stands


def _soundness(reader: Network, before: str, middle: str, after: str) -> float:
    """The logarithm of the likelihood that all is right around the middle of a text."""
    tokens = list(tokens_of(before + middle + after))
    edge = Token(END, 0, 0, spaced=False)
    found = reader.judge([edge, *tokens, edge])
    start, end = len(before), len(before) + len(middle)
    inside = [place for place, one in enumerate(tokens, 1) if one.end > start and one.start < end]
    if not inside:
        inside = [sum(one.end <= start for one in tokens)]
    low, high = max(1, inside[0] - _AROUND), min(len(tokens) + 1, inside[-1] + _AROUND + 1) + 1
    return _first(found.gaps[low:high]) + _first(found.faults[low:high])


def _first(logits: Any) -> float:
    """The logarithm of the probability that in each of some rows it is the first."""
    import numpy as np

    return float((logits[:, 0] - np.logaddexp.reduce(logits, axis=1)).sum())
