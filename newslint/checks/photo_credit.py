"""The credit of a photograph in the text: “(Photo: AP)”, “[Image via Getty]”.

It belongs in the credit field of the picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import everywhere, whole_lines
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_KIND = (
    r"(?:file |lead |featured |main |undated |illustrative )?"
    r"(?:photo(?:graph|s|graphs|grapher)?|images?|pictures?|pics?|screen ?(?:grab|shot)s?"
    r"|illustration|graphic|handout|video still|still)"
)
_AGENCY = (
    r"(?:getty(?: images)?|ap(?: photos?)?|associated press|afp|reuters|epa(?:-efe)?|shutterstock"
    r"|istock(?:photo)?|alamy|rex(?: features| shutterstock)?|zuma(?:press)?|corbis|xinhua|tass"
    r"|pa(?: wire| images)?|bloomberg|flickr|wikimedia ?commons|wikipedia|creative commons|youtube"
    r"|twitter|facebook|instagram|pixabay|unsplash)"
)
_WHOLE = regex(
    rf"[(\[>»|]*\s*(?:"
    rf"{_KIND}s?(?: credits?)? ?(?:[:|]| by | via | courtesy(?: of)? | from (?:file|a file"
    rf"|{_AGENCY}))[^?]{{2,80}}"
    rf"|(?:credit|source)s? ?: ?(?:[^.]{{2,60}}[/|(] ?)?{_AGENCY}\b.{{0,40}}"
    rf"|[^.]{{3,40}}/ ?{_AGENCY}(?: ?/[^.]{{3,40}})?|{_AGENCY} ?/[^.]{{3,60}}"
    rf"|{_AGENCY}(?: photos?| images?)|(?:afp|reuters|getty images)"
    rf"|(?:image|media|figure) (?:source|copyright|credit|caption),? \S.{{2,100}}"
    rf"|screen ?shot \d{{4}}-\d\d-\d\d .{{0,30}}"
    rf"|file (?:photo|image|picture)(?: .{{0,60}})?)[)\]]*\.?"
)
_BRACKETED = regex(
    rf"[(\[] ?(?:{_KIND}(?: credits?)? ?(?:[:/|]| by | via | courtesy(?: of)? )"
    rf"|(?:credit|source) ?: ?(?=[^)\]\n]*\b{_AGENCY})"
    rf"|(?:[^()\[\]\n]{{3,40}}/ ?{_AGENCY}|{_AGENCY} ?/[^()\[\]\n]{{3,40}}"
    rf"|ap photos?|getty images)(?=[)\]]))"
    rf"[^()\[\]\n?]{{0,80}}[)\]]"
)
# What a line that is a credit begins with, if it has no slash.
_HEADS = (
    "file ", "lead ", "featured ", "main ", "undated ", "illustrative ", "photo", "image", "pic",
    "screen", "illustration", "graphic", "handout", "video still", "still", "credit", "source",
    "getty", "ap ph", "ap im", "associated press", "afp", "reuters", "epa", "shutterstock",
    "istock", "alamy", "rex", "zuma", "corbis", "xinhua", "tass", "pa ph", "pa im", "pa wire",
    "bloomberg", "flickr", "wikimedia", "wikipedia", "creative commons", "youtube", "twitter",
    "facebook", "instagram", "pixabay", "unsplash", "media ", "figure ",
)  # fmt: skip
_WORDS = (
    "photo photos photograph photographs photographer image images picture pictures pic pics"
    " screengrab screenshot screen illustration graphic handout still getty ap afp reuters epa"
    " shutterstock istock alamy rex zuma corbis xinhua tass bloomberg associated credit source file"
    " media figure"
).split()


@rule(
    "NEW100",
    "This looks like a picture’s credit; it belongs in the credit field.",
    level="suggestion",
    needs=_WORDS,
    bad=[
        "The mayor left.\n\n[[Photo: Jane Doe/Getty Images]]\n\nShe came back.",
        "The mayor waves to the crowd. [[(AP Photo/John Smith)]]",
        "The mayor left.\n\n[[[Image via YouTube]]]",
        "The mayor left. [[(Photo by Jane Doe)]]",
    ],
    good=[
        "The photo shows the mayor.\n\nA source said so.\n\nShe told Reuters that she would go.",
        "The mayor (pictured) left. He works for the agency (AP).",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report lines that are a credit, and credits in brackets."""
    whole = list(whole_lines(doc, _WHOLE, longest=120, heads=_HEADS, marks=("/",)))
    yield from whole
    if "(" in doc.text or "[" in doc.text:
        for hit in everywhere(doc, _BRACKETED):
            if not any(w.span.start <= hit.span.start < w.span.end for w in whole):
                yield hit
