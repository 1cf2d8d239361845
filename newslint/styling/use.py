"""A place where an article uses a form of a point of style: what all detectors give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.spans import Span

MIXED = "mixed"  # the form of what is none of a point's: it is never reported


class Use(NamedTuple):
    """A place where a point's form stands, and what the other forms would be there."""

    span: Span
    form: str
    written: Mapping[str, str]  # by form; a form that is not there cannot be made from this one
