"""What stands at the edges of direct speech and within it: stops, colons, brackets, verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import HEADLINE
from newslint.quotestops import is_whole, sides
from newslint.quotestyle import SPEECH_VERBS
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint.document import Document

_LEAD_IN = regex(rf"\b{SPEECH_VERBS}\b[^.,:;?!“”\"]{{0,40}}([,:]) ?$")
_NEXT_SENTENCE = regex(r"[.!?] [A-Z]")
_BRACKET = regex(r"(?P<open>[\[(])(?P<words>[^\W\d_][^\[\]()\n]{0,60})(?P<close>[\])])")
_INITIALS = regex(r"[A-Z][A-Z.&/]*s?|[DRI](?:-|\.,? ).{0,20}")
_NOT_WORDS = frozenset(("sic", "applause", "laughter", "laughs", "inaudible", "redacted"))
_ROUND_LEAST = 6  # words; round brackets in a shorter quotation may be a title's
_COLOURED = (
    "stated|exclaimed|opined|averred|quipped|intoned|enthused|gushed|mused|chuckled|chortled"
    "|grinned|thundered|fumed"
)
_WHO = r"(?:he|she|they|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
_VERB = regex(
    rf"[,?!][”\"] (?:{_WHO} (?P<after>{_COLOURED}|said)(?=[.,:]| (?:on|in|at|to|during)\b)"
    rf"|(?P<before>{_COLOURED}|said) (?={_WHO}\b|the\b|an?\b))"
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The uses of one of the points that this module serves."""
    return _OF[point](doc)


def _stops(doc: Document) -> Iterator[Use]:
    """Stops beside a closing mark; one inside after a whole sentence is right in any house."""
    text = doc.text
    for opener, closer, inside in sides(doc):
        if doc.paragraph_at(opener).role == HEADLINE:
            continue
        whole = is_whole(doc, opener, closer)
        if inside and not whole:
            new = {"sense": text[closer] + text[closer - 1]}
            yield Use(Span(closer - 1, closer + 1), "inside", new)
        elif not inside:
            moved = text[closer + 1] + text[closer]
            new = {"inside": moved, "sense": moved} if whole else {"inside": moved}
            yield Use(Span(closer, closer + 2), "outside" if whole else "sense", new)


def _introductions(doc: Document) -> Iterator[Use]:
    """The comma or colon between “he said” and a whole sentence of speech."""
    text = doc.text
    for quote in doc.quotes.pairs:
        begin = text[quote.opener + 1 : quote.opener + 2]
        if quote.depth or not (begin.isupper() or begin.isdigit()):
            continue
        start = max(doc.paragraph_at(quote.opener).start, quote.opener - 70)
        match = _LEAD_IN.search(text, start, quote.opener)
        said = text[quote.opener + 1 : quote.end - 1]
        if not match or (quote.closer is not None and said[-1:] not in ".!?"):
            continue
        span = Span(*match.span(1))
        if match[1] == ",":
            yield Use(span, "comma", {"colon": ":"})
        elif quote.closer is not None and not _NEXT_SENTENCE.search(said):
            yield Use(span, "colon", {"comma": ","})  # before more than one sentence all have it


def _insertions(doc: Document) -> Iterator[Use]:
    """Brackets with words of ours inside what somebody said."""
    for quote in doc.quotes.pairs:
        said = doc.text[quote.opener + 1 : quote.end - 1]
        if quote.depth or ("[" not in said and "(" not in said):
            continue
        for match in _BRACKET.finditer(doc.text, quote.opener + 1, quote.end):
            words, sign = match["words"], match["open"]
            if _INITIALS.fullmatch(words) or words.lower() in _NOT_WORDS:
                continue
            if (sign == "[") != (match["close"] == "]"):
                continue
            if sign == "[":
                yield Use(Span(*match.span()), "square", {"round": f"({words})"})
            elif len(said.split()) >= _ROUND_LEAST + len(words.split()):
                yield Use(Span(*match.span()), "round", {"square": f"[{words}]"})


def _verbs(doc: Document) -> Iterator[Use]:
    """The verb beside direct speech."""
    for match in _VERB.finditer(doc.text):
        group = "after" if match["after"] else "before"
        plain = match[group] == "said"
        form, new = ("said", {}) if plain else ("coloured", {"said": "said"})
        yield Use(Span(*match.span(group)), form, new)


_OF: dict[str, Callable[[Document], Iterator[Use]]] = {
    "stop-with-quote": _stops,
    "before-full-quote": _introductions,
    "insertion-in-quote": _insertions,
    "said": _verbs,
}
