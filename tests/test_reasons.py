"""What speaks for a missing comma or word beside the network, and against one."""

from __future__ import annotations

import pytest

from newslint.context import commas
from newslint.context.smallwords import fits
from newslint.links import among_links
from newslint.registry import load_registry
from newslint.ruleset import RuleSet
from tests.helpers import plain

RULES = {rule.code: rule for rule in load_registry(grammar=False).rules}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The sale was set for March 9| 2014 in the town.", commas.DATE),
        ("Fortunately| somebody else had a key to the shop.", commas.INSERTED),
        ("She said that on reflection| however, she had been wrong.", commas.INSERTED),
        ("This is the time for patience| not anger.", commas.INSERTED),
        ("Of course| houses of worship have closed their doors.", commas.INSERTED),
        ("It was dark, and on its social media accounts| viewers found a message.", commas.OPENING),
        ("While he was working in the mine| the roof fell in.", commas.OPENING),
        ("If the bill becomes law| the firm will move, the mayor said.", commas.OPENING),
        ("Paul Hart, an analyst at Northbank| said the market was calm.", commas.CLOSING),
        ("Anna Weber| who lives next door told the police all.", commas.ADDITION),
        ("The shop of Peter Hall| a trader from Leeds, is shut.", commas.ADDITION),
        ("Behold| the modern voter of the north.", ""),
        ("However| welcome the change may be, it is late.", ""),
        ("Still| other people came to the town.", ""),
        ("They gave the police of the town tools| experts say only make things worse.", ""),
        ("Of the bills| lawmakers passed in May, most were copies.", ""),
        ("Among the people| the group is naming are two men.", ""),
        ("The Anna Weber| who came home was another woman.", ""),
        ("He said that Sufis| who did not leave would be moved.", ""),
        ("They want to make the port of Shanghai| the best in the country.", ""),
        ("They have branded Dave Hall| a liberal hack.", ""),
        ("Hammond, who on May 9| said he could accept it, left.", ""),
        ("They pray in Christ| the King church.", ""),
        ("She sees in Weber| a woman who can win.", ""),
        ("It has given great crowds| instant fame, praise and no peace.", ""),
        ("He works for the C| the biggest of them all.", ""),
    ],
)
def test_why_a_comma_may_be_missing(text: str, why: str) -> None:
    doc = plain(text.replace("|", ""))
    place = doc.word_at(text.index("|") - 1)
    assert commas.reason(doc, place, place + 1) == why


@pytest.mark.parametrize(
    ("text", "word", "is_missing"),
    [
        ("The firm was expected |rise to the top.", "to", True),
        ("It was due |their close ties with the mayor.", "to", True),
        ("He asked her to come |see the house.", "to", False),
        ("They call this effort |the Peace Plan.", "to", False),
        ("A deal is unlikely |come August, they say.", "to", False),
        ("Senators will continue |work on the bill.", "to", False),
        ("It seems unlikely |come to an end.", "to", True),
        ("The vote was part |a wider plan.", "of", True),
        ("They praise the part |their leaders played.", "of", False),
        ("It has permanent members |the United States and France.", "of", False),
        ("It is so in one by one |the others of the town.", "of", False),
        ("They may stay as long |it lasts.", "as", True),
        ("The rural state |been asked to pay.", "has", True),
        ("The state has never |been asked to pay.", "has", False),
        ("Whether the plan would |strong enough is unclear.", "be", True),
        ("A show of might |organised by the state was seen.", "be", False),
        ("This |an edited version of the film.", "is", True),
        ("He said the mayor |not coming is sad.", "is", False),
        ("She knows better than most |the costs of it.", "of", False),
        ("It is one |our partners need to hear.", "of", False),
        ("The series |Babylon Berlin is on.", "of", False),
        ("He is a professor |Georgetown University pays.", "of", True),
        ("Never have the lines |been so blurred.", "have", False),
        ("Rank them and sort |them by size.", "of", False),
        ("Democrats grew bullish |the past few years.", "in", False),
        ("It was a kind |words of praise.", "of", False),
    ],
)
def test_which_small_words_are_missing(text: str, word: str, is_missing: bool) -> None:
    doc = plain(text.replace("|", ""))
    assert fits(doc, doc.word_at(text.index("|")), word) is is_missing


@pytest.mark.parametrize(
    ("code", "text", "level"),
    [
        ("CTX001", "The board has more women then men.", "suggestion"),
        ("CTX002", "Behold the modern voter of the north.", "suggestion"),
        ("CTX003", "They vary by region, and none of them is the same.", "suggestion"),
        (
            "CTX004",
            "Democrats have grown bullish the past few years about the state.",
            "suggestion",
        ),
        ("CTX004", "The vote was part a wider plan for the town.", "warning"),
        ("CTX005", "A Russian the government says was the chief was held.", "suggestion"),
        ("CTX005", "It ranked as the third-largest in sales, the ninth in profit.", "suggestion"),
        ("CTX006", "Who knew? What, are you a friend of his?", "suggestion"),
    ],
)
def test_a_place_that_nothing_else_speaks_for_is_a_suggestion(
    code: str, text: str, level: str
) -> None:
    rule = RULES[code]
    assert rule.ready, "the tests need the extra: pip install -e '.[context]'"
    levels = [hit.level or one.level for one, hit in RuleSet([rule]).hits(plain(text))]
    assert levels == [level]


def test_links_to_other_stories_are_known() -> None:
    doc = plain("The mayor JonesMayor quits in wake of vote MORE's allies left. He is gone.")
    assert among_links(doc, 10)
    assert not among_links(doc, len(doc.text) - 3)
