"""Mending a source: lint, edit and lint again, until nothing is left that may be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fix import edits_of
from newslint.records import NamedTuple
from newslint.saving import mended, original
from newslint.source import decode

if TYPE_CHECKING:
    from newslint.session import Result, Session
    from newslint.source import Source

_ROUNDS = 5  # fixes that lie over one another are made one a round


class Mended(NamedTuple):
    """A source's bytes before and after, how many edits were made, and what is still found."""

    source: Source  # as it is once mended
    before: bytes
    after: bytes
    edits: int
    result: Result


def mend(session: Session, source: Source, *, unsafe: bool = False) -> Mended:
    """Make all fixes that may be made. Raises ConfigError, RuleError or SaveError."""
    before = data = original(source)
    result = session.check(source)
    count = 0
    for _ in range(_ROUNDS):
        edits = edits_of(result.findings, unsafe=unsafe)
        if not edits:
            break
        data = mended(source, edits)
        source = decode(data, source.path, source.reading._replace(encoding=_declared(source)))
        result = session.check(source)
        count += len(edits)
    return Mended(source, before, data, count, result)


def _declared(source: Source) -> str:
    """The encoding to read mended bytes in: the one found, but for a mark of its own."""
    return source.reading.encoding if source.bom or source.data else source.encoding
