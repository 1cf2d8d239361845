"""A line that sends readers to another story, a gallery, a video or an advertiser.

Only a whole line counts; “MORE:” and its like only in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import whole_lines
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_CAPITALS = (
    r"(?:MORE|PHOTOS?|PICTURES|PICS|VIDEOS?|GALLERY|SLIDESHOW|LIVE BLOG|PODCAST|LISTEN|QUIZ|POLL"
    r"|OPINION|ANALYSIS|EXPLAINER|FACT CHECK|READ|SEE|VIEW|MUST[- ]SEE|CLICK|IN PICTURES|RELATED"
    r"|ALSO|PLUS)(?: [A-Z]+){0,3}: ?\S.{3,140}"
    r"|(?:RELATED|MORE|OTHER|LATEST|TOP|FEATURED) (?:STORIES|NEWS|VIDEOS|ARTICLES|HEADLINES|PHOTOS)"
    r"|ON THIS TOPIC|IN OTHER NEWS|FROM THE ARCHIVES?|RELATED"
)
_ANY_CASE = (
    r"(?i:[>»•*–-]*\s*(?:"
    r"read more (?:from|about|on|at|in) .{2,100}"
    r"|click (?:through )?for .{3,120}"
    r"|(?:tap|go|head) (?:(?:here|through|over) )?(?:for|to) (?:more|read|see|watch|view"
    r"|hear|listen|get|download|subscribe|sign up|join|find|access)\b.{0,120}"
    r"|for (?:more|the full|the latest)\b[^.]{0,60}, (?:head|go|visit|click|see|try|read"
    r"|follow)\b.{0,80}"
    r"|(?:see|view|watch|check out|browse|scroll through"
    r"|flick through)\b.{0,80} in the (?:gallery|slideshow"
    r"|video|clip)(?: below| above)?[.:]?"
    r"|(?:watch|listen|see|view|read|hear)(?: (?:it|the|this|that|his|her|their|more|full"
    r"|complete|entire|video|clip|interview|footage|segment|trailer)){0,4} (?:below|above|here)"
    r"(?:,? (?:via|from) .{2,60})?(?: \(.{2,40}\))?[.:]?"
    r"|scroll (?:down|through)\b.{0,80}"
    r"|the post .{5,160} (?:appeared )?first (?:appeared )?on .{2,60}"
    r"|(?:this is a )?developing story\b.{0,60}|more to (?:follow|come)[.:… ]*"
    r"|have something to (?:add|say)\b.{0,120}|on (?:a )?mobile(?: device)?\? .{5,120}"
    r"|(?:ads?|advertisement|sponsored|powered|presented|promoted|recommended) by .{2,40}(?<![.!?])"
    r"|\d{1,3} (?:photos|images|videos|pictures|comments)"
    r"|\[(?:related|read|also|see|more|watch|video|photos)\b[^\]]{3,140}\]"
    r"))"
    r"|Read more (?=\S*[A-Z\d])[^.]{5,100}"
)
_LINE = regex(f"{_CAPITALS}|{_ANY_CASE}")
_LABEL = regex(r"\s*[A-Z]{2}[A-Z -]*: ?\S")


@rule(
    "NEW102",
    "This line points to another page, not to the story.",
    level="warning",
    needs=(
        "more", "photo", "photos", "pictures", "pics", "video", "videos", "gallery", "slideshow",
        "blog", "podcast", "listen", "quiz", "poll", "opinion", "analysis", "explainer", "check",
        "read", "see", "view", "watch", "click", "tap", "head", "go", "scroll", "hear", "related",
        "topic", "stories", "news", "headlines", "archive", "archives", "post", "developing",
        "also", "plus", "browse", "something", "mobile", "ads", "sponsored", "powered", "presented",
        "promoted", "recommended", "images", "comments",
    ),
    bad=[
        "The mayor left.\n\n[[MORE: Mayor returns to office]]\n\nShe came back.",
        "The mayor left.\n\n[[Tap here to watch the mayor leave]]\n\nShe came back.",
        "The mayor left.\n\n[[Watch the video below:]]\n\nShe came back.",
        "The mayor left.\n\n[[The post Mayor leaves appeared first on Example News.]]",
    ],
    good=[
        "OPINION: The mayor was right to leave\n\nThe mayor left on Monday. He was right.",
        "Watch this space, the mayor said.\n\nMore: that was what he wanted.",
        "More to the point, the post was read by the mayor.\n\nSee you in the video game hall.",
    ],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is wholly such a line."""
    if len(doc.paragraphs) > 1:
        for hit in whole_lines(doc, _LINE, folded=False):
            # “OPINION: The mayor is right” is a headline where nothing comes before it
            if hit.span.start > doc.paragraphs[0].start or not _LABEL.match(doc.text):
                yield hit
