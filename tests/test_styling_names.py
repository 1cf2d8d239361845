"""Points of style about initials, titles, names and spelling that only a program can tell."""

from __future__ import annotations

import pytest

from newslint.proving import document_of
from newslint.ruleset import RuleSet
from newslint.styles import named_style
from tests.styling import POINTS, REGISTRY, changed, using


def changes(point: str, form: str, text: str) -> list[tuple[str, str | None]]:
    """What a style that uses a form finds in a text, each with what it would put there."""
    hits = using({point: form}).hits(document_of(text))
    found = sorted((hit.span, hit.replacements) for _, hit in hits)
    return [(text[span.start : span.end], new[0] if new else None) for span, new in found]


def mended(point: str, form: str, text: str) -> str:
    """A text with all that such a style would change."""
    return changed(using({point: form}), text)


def mixed(text: str, *points: str) -> list[str]:
    """What is found in a text where no style rules."""
    hits = RuleSet([POINTS[point] for point in points]).hits(document_of(text))
    return [text[hit.span.start : hit.span.end] for _, hit in hits]


@pytest.mark.parametrize(
    ("point", "one", "other", "texts"),
    [
        ("us", "points", "plain", ("He left the U.S. He stayed.", "He left the US. He stayed.")),
        ("us", "points", "plain", ("It is in the U.S.", "It is in the US.")),
        ("us", "points", "plain", ("A U.S.-led force left.", "A US-led force left.")),
        ("un", "points", "plain", ("He told the U.N.: go.", "He told the UN: go.")),
        ("eu-and-uk", "points", "plain", ("E.U. and U.K. aid came.", "EU and UK aid came.")),
        ("eu-and-uk", "uk-points", "plain", ("EU and U.K. aid came.", "EU and UK aid came.")),
        ("initials-points", "points", "plain", ("He left the F.B.I.", "He left the FBI.")),
        ("street", "short", "full", ("He lives at 9 Elm St.", "He lives at 9 Elm Street.")),
        (
            "state-in-text", "full", "abbreviated",
            ("She left Fresno, California. It rained.", "She left Fresno, Calif. It rained."),
        ),
        ("initials-of-names", "points", "plain", ("So J.R.R. Hartley ran.", "So JRR Hartley ran.")),
        ("military-rank", "points", "full", ("Then Maj. Gen. Jameson left.",
                                             "Then Major General Jameson left.")),
        ("military-rank", "plain", "full", ("Then Brig Gen Jameson left.",
                                            "Then Brigadier General Jameson left.")),
        ("title-before-name", "capital", "lower", ("They met former President John Allen twice.",
                                                   "They met former president John Allen twice.")),
        ("office-commas", "commas", "none", ("So the prime minister, Jane Allen, said no.",
                                             "So the prime minister Jane Allen said no.")),
        ("false-title", "article", "bare", ("The British singer Jane Allen won again.",
                                            "British singer Jane Allen won again.")),
        ("ize-or-ise", "ize", "ise", ("Organizers apologized for it.",
                                      "Organisers apologised for it.")),
        ("spelling-base", "american", "british", ("A theater was gray.", "A theatre was grey.")),
        ("al-qaida", "qaida", "open", ("He left al-Qaida.", "He left al Qaeda.")),
        ("gaddafi", "gadhafi", "qaddafi", ("Sons of Gadhafi fled Moammar Gadhafi.",
                                           "Sons of Qaddafi fled Muammar Qaddafi.")),
        ("collective-number", "singular", "plural", ("The club has won.", "The club have won.")),
        ("islamic-state", "is", "name", ("He fled IS’s men.", "He fled Isis’s men.")),
        ("internet", "lower-case", "capital", ("He went on the internet at home for fun.",
                                               "He went on the Internet at home for fun.")),
        ("chief-executive", "initials", "words", ("The bank's CEO quit.",
                                                  "The bank's chief executive quit.")),
    ],
)  # fmt: skip
def test_a_form_becomes_the_other_and_comes_back(
    point: str, one: str, other: str, texts: tuple[str, str]
) -> None:
    assert mended(point, other, texts[0]) == texts[1]
    assert mended(point, one, texts[1]) == texts[0]
    assert changes(point, one, texts[0]) == []
    assert changes(point, other, texts[1]) == []


@pytest.mark.parametrize(
    ("point", "form", "text"),
    [
        ("us", "points", "The court told us so. US$5 and US Airways are no nouns."),
        ("us", "plain", "The U.S.S.R. fell."),
        ("un", "plain", "He said: “The U.N. failed us.”"),
        (
            "nato",
            "name",
            "NATO TO MEET\n\nMinisters come to Bonn on Monday for a talk of two days.",
        ),
        ("initials-points", "plain", "J.R. Ewing came from Washington, D.C., in 44 B.C. or so."),
        ("initials-points", "plain", "An MP's office burned; two MP's staff fled."),
        ("initials-of-names", "plain", "The U.S. Steel works and the D.C. Council closed."),
        ("initials-of-names", "points", "The EU President met the BBC Trust and TV Guide."),
        ("company-suffix", "none", "He saw Monsters Inc. in Co Durham."),
        ("state-in-text", "full", "Ann Roe, SC, ran Windows 98, ME, NT and 2000."),
        ("state-in-text", "abbreviated", "He left Columbus, Ohio, for Waco, Texas."),
        ("street", "full", "St. Paul lived at St. Mary’s."),
        ("military-rank", "points", "General Motors, Major League and the Attorney General won."),
        (
            "title-before-name",
            "capital",
            "The club president Jane Allen and a bank president left.",
        ),
        ("title-alone", "lower", "They met the President Hotel staff, and President John Allen."),
        ("monarch-and-pope", "lower", "Martin Luther King spoke. The King that we know is gone."),
        ("parliament", "lower", "The European Parliament met members of Parliament in Bonn."),
        ("job-before-name", "lower", "They read The Economist John Allen bought for his mother."),
        (
            "party-capital",
            "capital",
            "The Halloween party was long, and so was the green party dress.",
        ),
        ("ize-or-ise", "ize", "They advise, exercise, surprise and promise a precise enterprise."),
        ("ize-or-ise", "ise", "He seized a prize of that size in the World Health Organization."),
        ("spelling-base", "british", "He was tired of the Pearl Harbor license and the price."),
        (
            "collective-number",
            "plural",
            "A member of the committee is late. The bank plans a sale.",
        ),
        ("collective-number", "singular", "If the company were sold, he and the board were rich."),
        ("data-number", "plural", "The use of the data is wrong."),
        ("kyiv", "kyiv", "He ate chicken Kiev when Dynamo Kiev won."),
        ("odesa", "odesa", "He comes from Odessa, Texas."),
        ("kolkata", "kolkata", "The Calcutta High Court adjourned."),
        ("persian-gulf", "persian", "The Gulf of Mexico and the Gulf states are far from it."),
        ("myanmar", "myanmar", "Myanmar, also known as Burma, held a vote."),
        ("assad", "article", "Assad met Hafez al-Assad and Asma al-Assad with Bashar al-Assad."),
        ("courtesy-titles", "none", "She was Miss Universe in May."),
        ("programme", "programme", "He wrote a computer program."),
        ("false-title", "article", "The poet and journalist Jane Allen won again."),
    ],
)
def test_what_only_looks_like_a_form_is_left_alone(point: str, form: str, text: str) -> None:
    assert changes(point, form, text) == []


def test_a_headline_has_a_form_of_its_own() -> None:
    text = (
        "U.S. ships leave port\n\nThe U.S. ships left on Monday, and nobody said where they went."
    )
    assert changes("us-in-headline", "plain", text) == [("U.S.", "US")]
    assert changes("us", "plain", text) == [("U.S.", "US")]
    assert mended("us", "plain", text).startswith("U.S. ships leave port\n\nThe US ships")


def test_courtesy_titles_go_or_are_asked_for() -> None:
    text = "Maria Allen spoke. Then Mrs. Allen left, and Allen called."
    assert changes("courtesy-titles", "none", text) == [("Mrs. Allen", "Allen")]
    assert changes("courtesy-titles", "titles", text) == [("Allen", None)]


def test_a_full_name_soon_after_itself_is_one_too_many() -> None:
    near = (
        "Maria Allen spoke, and Maria Allen left. The White House and the White House staff wept."
    )
    assert changes("second-reference", "surname", near) == [("Maria Allen", "Allen")]
    far = "Maria Allen spoke.\n\nIt rained.\n\nMaria Allen left, as did Bob Allen and Bob Roe."
    assert changes("second-reference", "surname", far) == []


def test_an_icelander_is_called_by_the_first_name() -> None:
    text = "Iceland voted. Maria Jonsdottir won. Jonsdottir wept, and Maria Jonsdottir laughed."
    assert changes("icelandic-names", "given", text) == [("Jonsdottir", "Maria")]
    assert changes("icelandic-names", "given", text.replace("Iceland", "Denmark")) == []


def test_initials_in_brackets_come_and_go() -> None:
    text = "The Arctic Fishing Council met. The AFC paid."
    longer = "The Arctic Fishing Council (AFC) met. The AFC paid."
    assert mended("acronym-in-brackets", "none", longer) == text
    assert mended("acronym-in-brackets", "brackets", text) == longer
    assert changes("acronym-in-brackets", "none", "The Arctic Fishing Council (AFC) met.") == []


def test_a_company_loses_the_end_of_its_name() -> None:
    text = "Shares of Acme Widgets, Inc. rose. He left Borough Glass Ltd."
    assert (
        mended("company-suffix", "none", text)
        == "Shares of Acme Widgets rose. He left Borough Glass."
    )
    assert mended("company-suffix", "plain", text).startswith("Shares of Acme Widgets Inc rose.")


def test_a_dateline_has_points_of_its_own() -> None:
    text = "CHICAGO, Ill. (AP) — The fair opened on Monday in Fresno, Calif., and in the rain."
    assert changes("state-in-dateline", "full", text) == [("Ill.", "Illinois")]
    assert changes("state-in-text", "full", text) == [("Calif.", "California")]
    assert changes("city-alone", "alone", text) == [("CHICAGO, Ill.", "CHICAGO")]


def test_initials_that_are_capitals_of_their_own_do_not_shout() -> None:
    assert mended("chief-executive", "words", "CEOs met. A CEO left.") == (
        "Chief executives met. A chief executive left."
    )
    assert mended("ok", "word", "It was OK.") == "It was okay."
    assert mended("website", "closed", "He read the Web site.") == "He read the website."


def test_without_a_style_the_rarer_form_of_an_article_is_found() -> None:
    assert mixed("The US won. The US lost. The U.S. drew.", "us") == ["U.S."]
    assert mixed("They organised it, realised it and criticized it.", "ize-or-ise") == [
        "criticized"
    ]
    assert mixed("He left Kyiv for Kiev.", "kyiv") == []  # a rule of names speaks of it
    assert mixed("The internet grew on the Internet. Internet users left.", "internet") == [
        "Internet"
    ]


AP_TEXT = (
    "The U.S. and NATO asked the U.K. for aid, the U.N. said, and UNICEF and FIFA organized a "
    "program. Lt. Col. John Allen, an adviser, saw the airstrike in Kyiv. The cease-fire failed. "
    "He went toward the theater and afterward to the center. P.J. Hartley praised the health care "
    "plan and the defense budget. The judgment on AIDS was read at halftime of the quarterfinal "
    "after a hat trick. Moammar Gadhafi and al-Qaida fell. They went on the hajj. It was in the "
    "U.S."
)
BBC_TEXT = (
    "The US and Nato asked the UK for aid, the UN said, and Unicef and Fifa organised a "
    "programme. Lt Col John Allen, an adviser, saw the air strike in Kyiv. The ceasefire failed. "
    "He went towards the theatre and afterwards to the centre. PJ Hartley praised the healthcare "
    "plan and the defence budget. The judgement on Aids was read at half-time of the quarter-final "
    "after a hat-trick. Muammar Gaddafi and al-Qaeda fell. They went on the Hajj. It was in the "
    "US."
)


def in_style(name: str, text: str) -> str:
    """A text with all that a style changes in the points of rows 42 to 132."""
    style = named_style(REGISTRY, name)
    points = [rule for rule in POINTS.values() if 42 <= int(rule.code[3:]) <= 132]
    used = RuleSet([rule for rule in style.applied(points) if rule.spec.get("use")])
    return changed(used, text)


def test_copy_goes_from_one_house_to_another_and_back() -> None:
    assert in_style("bbc", AP_TEXT) == BBC_TEXT
    assert in_style("ap", BBC_TEXT) == AP_TEXT
    assert in_style("ap", AP_TEXT) == AP_TEXT
    assert in_style("bbc", BBC_TEXT) == BBC_TEXT
