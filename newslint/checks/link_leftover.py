"""A link that readers should not see: tracking codes, drafts, a machine of the newsroom's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_TRACKING = (
    r"[?&](?:utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|igshid|ncid|smid|cmpid|ito|ocid)=[\w.%+-]*"
)
_INTERNAL = (
    r"(?:https?://)?(?:localhost|127\.0\.0\.1)[:/][^\s”\")]*|file:///[^\s”\")]*"
    r"|https?://(?:staging|dev|test|preview|preprod)\.[^\s”\")]+"
    r"|https?://(?:docs|drive)\.google\.com/[^\s”\")]+|https?://[\w-]+\.sharepoint\.com/[^\s”\")]+"
)


@rule(
    "NEW006",
    "This link is not one to publish.",
    level="warning",
    bad=[
        "See https://example.com/story[[?utm_source=mail -> ]] for more.",
        "See [[http://localhost:8080/story]] for more.",
        "See [[https://docs.google.com/document/d/abc]] for the notes.",
    ],
    good=["See https://example.com/story?id=7 for more."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report tracking codes and internal addresses."""
    text = doc.text
    if "=" in text and ("?" in text or "&" in text):
        for match in re.finditer(_TRACKING, text):
            yield Hit(Span(*match.span()), ("",))
    if "://" in text or "localhost" in text:
        for match in re.finditer(_INTERNAL, text):
            yield Hit(Span(*match.span()))
