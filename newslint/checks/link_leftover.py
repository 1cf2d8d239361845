"""A link that readers should not see: tracking codes, drafts, a machine of the newsroom's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_KEY = (
    r"(?:utm_[a-z]+|fbclid|gclid|msclkid|twclid|yclid|wbraid|mc_cid|mc_eid|mkt_tok|igshid|igsh|ncid"
    r"|smid|s_cid|cmpid|cmp|ito|ocid|ref_src|ns_[a-z]+|at_(?:medium|campaign|custom\d)|xtor|_ga)"
    r"=[\w.%+-]*"
)
_TRACKING = rf"(?i)(?:\?{_KEY}(?:&{_KEY})*(?P<more>&(?=\w))?|&{_KEY}|(?<=\w)#ixzz\w+)"
_INTERNAL = (
    r"(?:https?://)?(?:localhost|127\.0\.0\.1)[:/][^\s”\")]*|file:///[^\s”\")]*"
    r"|https?://(?:staging|dev|test|preview|preprod)\.[^\s”\")]+"
    r"|https?://(?:docs|drive)\.google\.com/[^\s”\")]+|https?://[\w-]+\.sharepoint\.com/[^\s”\")]+"
)


@rule(
    "NEW006",
    "This link is not one to publish.",
    level="warning",
    needs=("=", "#", "://", "localhost"),
    bad=[
        "See https://example.com/story[[?utm_source=mail -> ]] for more.",
        "See https://example.com/story[[?fbclid=Ab1& -> ?]]id=7 for more.",
        "See [[http://localhost:8080/story]] for more.",
        "See [[https://docs.google.com/document/d/abc]] for the notes.",
    ],
    good=["See https://example.com/story?id=7 for more."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report tracking codes and internal addresses."""
    text = doc.text
    if ("=" in text and ("?" in text or "&" in text)) or "#ixzz" in text:
        for match in re.finditer(_TRACKING, text):
            yield Hit(Span(*match.span()), ("?" if match["more"] else "",))
    if "://" in text or "localhost" in text:
        for match in re.finditer(_INTERNAL, text):
            yield Hit(Span(*match.span()))
