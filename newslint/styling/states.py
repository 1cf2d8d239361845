"""American states after a city's name, in running text and in datelines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.lexicon.store import PUBLIC, lexicon
from newslint.parts import parts
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import ends_sentence
from newslint.styling.use import Use

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

# Name, the newspapers' abbreviation, the post's; the shortest names are not abbreviated.
_STATES = tuple(
    line.split(":")
    for line in (
        "Alabama:Ala.:AL Alaska:Alaska:AK Arizona:Ariz.:AZ Arkansas:Ark.:AR California:Calif.:CA "
        "Colorado:Colo.:CO Connecticut:Conn.:CT Delaware:Del.:DE Florida:Fla.:FL Georgia:Ga.:GA "
        "Hawaii:Hawaii:HI Idaho:Idaho:ID Illinois:Ill.:IL Indiana:Ind.:IN Iowa:Iowa:IA "
        "Kansas:Kan.:KS Kentucky:Ky.:KY Louisiana:La.:LA Maine:Maine:ME Maryland:Md.:MD "
        "Massachusetts:Mass.:MA Michigan:Mich.:MI Minnesota:Minn.:MN Mississippi:Miss.:MS "
        "Missouri:Mo.:MO Montana:Mont.:MT Nebraska:Neb.:NE Nevada:Nev.:NV New_Hampshire:N.H.:NH "
        "New_Jersey:N.J.:NJ New_Mexico:N.M.:NM New_York:N.Y.:NY North_Carolina:N.C.:NC "
        "North_Dakota:N.D.:ND Ohio:Ohio:OH Oklahoma:Okla.:OK Oregon:Ore.:OR Pennsylvania:Pa.:PA "
        "Rhode_Island:R.I.:RI South_Carolina:S.C.:SC South_Dakota:S.D.:SD Tennessee:Tenn.:TN "
        "Texas:Texas:TX Utah:Utah:UT Vermont:Vt.:VT Virginia:Va.:VA Washington:Wash.:WA "
        "West_Virginia:W.Va.:WV Wisconsin:Wis.:WI Wyoming:Wyo.:WY"
    )
    .replace("_", "\u00a0")
    .split(" ")
)
# Cities that most readers place without help: from a million people up, or a seat of power.
_KNOWN = frozenset(
    "amsterdam athens baghdad bangkok beijing berlin brussels cairo chicago copenhagen dallas delhi"
    " dubai dublin geneva havana houston istanbul jerusalem johannesburg kabul kyiv lisbon london"
    " madrid miami milan montreal moscow mumbai nairobi oslo paris philadelphia prague rome"
    " seattle seoul shanghai singapore stockholm sydney tehran tokyo toronto vienna warsaw".split()
) | {"los angeles", "new york", "mexico city", "hong kong", "new delhi", "san francisco"}
_PLACE_WORDS = frozenset("County City Springs Beach Falls Park Heights Hills Island Lake".split())
_PLACED = regex(
    r"(?P<city>[A-Z][A-Z.’' -]*[A-Z]), (?P<place>[A-Z][\w.’']+(?: [A-Z][\w.’']+){0,2})(?= ?[-(–—])"
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The states after cities; in a dateline for the points about datelines."""
    dateline = parts(doc).dateline
    if point == "state-in-text":
        low = dateline.span.end if dateline else 0
        yield from _states(doc, low, len(doc.text))
    elif dateline and point == "state-in-dateline":
        yield from _states(doc, *dateline.span)
    elif dateline:
        yield from _city(doc, dateline.span, dateline.place)


def _states(doc: Document, low: int, high: int) -> Iterator[Use]:
    dateline = high < len(doc.text)
    for match in _finder().finditer(doc.text, low, high):
        found = match["state"]
        if not _is_after_city(match, dateline=dateline):
            continue
        name, short, post = next(state for state in _named() if found in state)
        form = "full" if found == name else "abbreviated" if found == short else "postal"
        if name == short == found:
            continue  # Ohio, Texas
        start, end = match.span("state")
        ends = not dateline and found.endswith(".") and ends_sentence(doc, end)
        stop = "." if ends else ""
        if not found.endswith(".") and doc.text[end : end + 1] == ".":
            end, stop = end + 1, "" if dateline else "."
        written = {
            "full": name + stop,
            "abbreviated": short + (stop if not short.endswith(".") else ""),
            "postal": post + stop,
        }
        yield Use(Span(start, end), form, written)


def _is_after_city(match: re.Match[str], *, dateline: bool) -> bool:
    """Whether a state stands after a city: capitals are a dateline's, two letters need a place."""
    city, found = match["city"], match["state"]
    if city.isupper() and len(city) > 2:
        return dateline
    entry = lexicon().get(city)
    is_place = (entry is not None and bool(entry.flags & PUBLIC)) or city in _PLACE_WORDS
    return is_place or not (found.isupper() and found.isalpha())


@cache
def _named() -> tuple[tuple[str, str, str], ...]:
    return tuple((name.replace("\u00a0", " "), short, post) for name, short, post in _STATES)


@cache
def _finder() -> re.Pattern[str]:
    names = sorted((text for state in _named() for text in state), key=len, reverse=True)
    every = "|".join(name.replace(".", r"\.") for name in dict.fromkeys(names))
    return regex(
        rf"\b(?P<city>[A-Z][\w.’'-]*), (?P<state>{every})"
        r"(?![\w’'-]| \d{5}| [a-z]| (?:[A-Z][a-z]+ )?(?:and|or|to) [A-Z]"
        r"|, (?:[A-Z]\w+ ?){1,2},? (?:and|or|to) )"
    )


def _city(doc: Document, span: Span, place: str) -> Iterator[Use]:
    """A well-known city in a dateline, with what stands behind it."""
    if place.lower() not in _KNOWN:
        return
    match = _PLACED.match(doc.text, span.start, span.end)
    if match and not any(character.isdigit() for character in match["place"]):
        yield Use(Span(*match.span()), "placed", {"alone": place})
    elif not match:
        yield Use(Span(span.start, span.start + len(place)), "alone", {})
