"""Program code of a web page in the text: scripts and style sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import everywhere
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_CODE = regex(
    r"(?P<error>\(function ?\([\w, $]*\) ?\{[^\n]*"
    r"|function ?\w* ?\([\w, $]*\) ?\{[^\n]*"
    r"|@media (?:only )?(?:screen|print|all)\b[^\n]*"
    r"|\b(?:document|window)\.(?:getElement|createElement|querySelector|write|location|on\w+|ga\b"
    r"|_\w|\w+ ?= ?)[^\n]*"
    r"|\b(?:jQuery|\$)\((?:document|['\"#.]|function)[^\n]*"
    r"|\b(?:var|let|const) [\w$]+ ?= ?[^\n]{1,200};[^\n]*"
    r"|\bgoogletag\.[^\n]*|\b(?:adsbygoogle|dataLayer|_gaq)\b[^\n]*\bpush\b[^\n]*"
    r"|(?:[.#]?\b[\w-]{1,40} ?)\{ ?(?:display|color|font|margin|padding|width|height|background"
    r"|border"
    r"|float"
    r"|position|text-align|line-height)(?:-[\w-]+)? ?:[^\n]*\}"
    r"|//<!\[CDATA\[[^\n]*|//\]\]>[^\n]*|\bif ?\(typeof [^\n]*)"
)


@rule(
    "NEW103",
    "Program code of a web page was left in the text.",
    needs=("{", "(function", "@media", "$(", "= ", "document", "window", "jquery", "googletag",
           "adsbygoogle", "datalayer", "cdata", "typeof"),
    bad=[
        "The mayor left.\n\n[[(function(d, s) { var js = d.createElement(s); }(document));]]",
        "The mayor left.\n\n[[@media only screen and (width: 500px) {.box { display: none; }}]]",
        "The mayor left. [[.caption { color: red; }]]",
        "The mayor left.\n\n[[window.location.reload();]]",
    ],
    good=["The function (a dinner) was held in Paris. The set {1, 2} is small.",
          "The window. A document. Let it be."],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report code to the end of its line."""
    yield from everywhere(doc, _CODE, folded=False)
