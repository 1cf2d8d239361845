"""The network that reads an article and says where something seems missing or too much.

It needs onnxruntime (``pip install "newslint[context]"``), imported when it is first asked.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newslint.context.reading import END, Token, Vocabulary, tokens_of
from newslint.extras import installed
from newslint.layout import RUNNING
from newslint.lexicon.views import view
from newslint.modelfile import Model
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.document import Document

KIND, VERSION = "gaps", 1
PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "english.gaps")
_PIECE = 2000  # tokens that are read at a time
_REACH = 24  # tokens to either side that a judgement can depend on
_STOPS = (".", "!", "?", '"', "”", "’", ")", ":", "…")


class Judged(NamedTuple):
    """The tokens of an article's running text and, for each, what the network makes of it.

    ``gaps`` are the logits of what seems missing before the token (``Network.missing``, the first
    of which is nothing), ``faults`` those of the token itself: right, too much, wrong. Both are
    arrays of numpy with a row a token.
    """

    tokens: Sequence[Token]
    gaps: Any
    faults: Any


class Network:
    """A network in a file. Raises OSError or ValueError as ``Model`` does, ImportError if
    onnxruntime is not there.
    """

    def __init__(self, path: str) -> None:
        import onnxruntime

        self.path = path
        model = Model(path, KIND, VERSION)
        self.head = model.head
        self.missing: tuple[str, ...] = tuple(model.head["missing"])
        self._known = Vocabulary.of(bytes(model.section("words")), bytes(model.section("endings")))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            bytes(model.section("graph")), options, providers=["CPUExecutionProvider"]
        )

    def judge(self, tokens: Sequence[Token]) -> Judged:
        """What the network makes of these tokens."""
        import numpy as np

        numbers = np.array([self._known.numbers(token) for token in tokens], dtype=np.int64)
        rows = []
        step = _PIECE - 2 * _REACH
        for at in range(0, len(tokens), step):
            low, high = max(0, at - _REACH), min(len(tokens), at + step + _REACH)
            inputs = {
                name: numbers[low:high, column]
                for column, name in enumerate(("word", "ending", "shape"))
            }
            rows.append(self._session.run(None, inputs)[0][at - low :][:step])
        logits = np.concatenate(rows).astype(np.float64)
        return Judged(tokens, *np.split(logits, [len(self.missing)], axis=1))


@lru_cache(maxsize=1)
def network() -> Network | None:
    """The network that comes with newslint; None if onnxruntime is not installed."""
    return Network(PATH) if installed("onnxruntime") else None


@view
def judged(doc: Document) -> Judged | None:
    """What the network makes of an article's running text; None if it cannot be asked."""
    reader = network()
    if reader is None:
        return None
    tokens: list[Token] = []
    for start, end in _running(doc):
        tokens.append(Token(END, start, start, spaced=False))
        tokens += tokens_of(doc.text, start, end)
    if not tokens:
        return None
    last = tokens[-1].end
    tokens.append(Token(END, last, last, spaced=False))
    return reader.judge(tokens)


def _running(doc: Document) -> list[tuple[int, int]]:
    """The paragraphs of whole sentences: headings and lists leave out what sentences need."""
    return [
        (start, end)
        for start, end, role in doc.paragraphs
        if role in RUNNING and doc.text[start:end].rstrip().endswith(_STOPS)
    ]
