"""Code of a web page or a content system in the text: entities, tags, shortcodes, merge marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# Few articles have any of these, so the expressions are compiled on first use.
_ENTITY = (
    r"&(?:amp;)?(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip"
    r"|bull|middot|copy|reg|trade|pound|euro|cent|deg|frac12|[a-zA-Z](?:acute|grave|circ|uml"
    r"|tilde|cedil"
    r"|ring|slash|caron)|[aA][eE]lig|szlig|laquo|raquo|shy|zwnj|zwj|thinsp|ensp|emsp);"
)
_TAG = (
    r"(?is)</?(?:p|br|div|span|a|b|i|u|em|strong|img|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|script"
    r"|style|iframe|figure|figcaption|font|center|hr|sup|sub|small|video|section|article)"
    r"(?:\s[^<>\n]{0,300})?/?>|<!--.{0,300}?-->"
)
_SHORTCODE = (
    r"\[/?(?:caption|embed|gallery|video|audio|youtube|twitter|tweet|playlist|vc_\w+|su_\w+|quote"
    r"|url|img|b|i)"
    r"(?: [a-z_]+=[^\]\n]{0,200})?\]"
    r"(?<!\[quote\])(?<!\[video\])(?<!\[audio\])(?<!\[i\])(?<!\[b\])(?<!\[tweet\])"
    r"|\{\{[^{}\n]{0,120}\}\}|\{%[^{}\n]{0,120}%\}|\{\+\+|\+\+\}|\{--|--\}"
)
_MERGE = r"(?m)^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?|\|{7}(?: .*)?)$"


@rule(
    "NEW005",
    "“{found}” is code of a web page, not copy.",
    needs=("&", "<", "[", "{", "======="),
    bad=[
        "Smith [[&amp; -> &]] Sons were there[[&nbsp; ->  ]]too.",
        "He left.[[<br/>]]She stayed.",
        "She said [[<b>]]no[[</b>]].",
        '[[[caption id="4"]]]The mayor[[[/caption]]]',
        "He [[{{name}}]] left.",
        "[[<<<<<<< HEAD]]\nHe left.",
    ],
    good=[
        "Smith & Sons; AT&T; 3 < 4 and 5 > 4.",
        "He said <sic> that [the video] was [quote] bad.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report markup; for an entity, offer the character it stands for."""
    text = doc.text
    if "&" in text:
        import html

        for match in re.finditer(_ENTITY, text):
            plain = html.unescape(html.unescape(match[0])).replace("\u00a0", " ")
            yield Hit(Span(*match.span()), (plain,) if plain.isprintable() else ())
    patterns = ((_TAG, "<"), (_SHORTCODE, "["), (_SHORTCODE, "{"), (_MERGE, "======="))
    for pattern, sign in patterns:
        if sign in text and not (sign == "{" and "[" in text):
            for match in re.finditer(pattern, text):
                yield Hit(Span(*match.span()))
    if "<<<<<<<" in text and "=======" not in text:
        for match in re.finditer(_MERGE, text):
            yield Hit(Span(*match.span()))
