"""The schemas are fresh, and what they say is what the program does."""

import json
import os

import jsonschema
import pytest

from newslint.config import OPTIONS, read_config
from newslint.errors import ConfigError, RuleError
from newslint.packs.compiling import rule_from_yaml
from newslint.packs.reading import Yaml
from newslint.report import Run
from newslint.report.json import report
from newslint.schema.generate import HERE, schemas, texts
from newslint.session import Session
from newslint.source import Source

RULE = """\
code: USE900
level: error
message: "“{found}” should be “{fix}”."
prefer: {teh: the}
bad: ["Here is [[teh -> the]] news."]
good: ["Here is the news."]
"""


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_written_schema_is_fresh(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        assert file.read() == texts()[name], "run: python -m newslint.schema"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_it_is_a_schema(name):
    jsonschema.Draft202012Validator.check_schema(schemas()[name])


@pytest.mark.parametrize(
    ("old", "new", "right"),
    [
        ("level: error", "level: error", True),
        ("level: error", "level: fatal", False),
        ("code: USE900", "code: use900", False),
        ("prefer:", "preffer:", False),
        ("good:", "limit: {measure: sentence-words, max: 40}\ngood:", False),
        ('bad: ["Here is [[teh -> the]] news."]', "bad: []", False),
        ("prefer: {teh: the}", "pattern: {find: teh, fix: the, needs: [teh]}", True),
        ("prefer: {teh: the}", "pattern: {find: teh, fix: the, need: [teh]}", False),
    ],
)
def test_schema_and_program_agree_on_rules(old, new, right):
    text = RULE.replace(old, new)
    assert _valid("rule.json", Yaml("a.yaml", text).data) is right
    if right:
        rule_from_yaml("a.yaml", text)
    else:
        with pytest.raises(RuleError):
            rule_from_yaml("a.yaml", text)


@pytest.mark.parametrize(
    ("toml", "data", "right"),
    [
        ('select = ["PUN"]', {"select": ["PUN"]}, True),
        ('select = "PUN"', {"select": "PUN"}, False),
        ('grammar = "maybe"', {"grammar": "maybe"}, False),
        ("colour = true", {"colour": True}, False),
        ('[levels]\nPUN001 = "error"', {"levels": {"PUN001": "error"}}, True),
        ('[levels]\nPUN001 = "bad"', {"levels": {"PUN001": "bad"}}, False),
        (
            '[[overrides]]\nfiles = ["a/*"]\nignore = ["PUN"]',
            {"overrides": [{"files": ["a/*"], "ignore": ["PUN"]}]},
            True,
        ),
        ('[[overrides]]\nignore = ["PUN"]', {"overrides": [{"ignore": ["PUN"]}]}, False),
        (
            '[[overrides]]\nfiles = ["a/*"]\nrules = ["x"]',
            {"overrides": [{"files": ["a/*"], "rules": ["x"]}]},
            False,
        ),
    ],
)
def test_schema_and_program_agree_on_the_configuration(tmp_path, toml, data, right):
    path = tmp_path / ".newslint.toml"
    path.write_text(toml, encoding="utf-8")
    assert _valid("config.json", data) is right
    if right:
        assert read_config(str(path))
    else:
        with pytest.raises(ConfigError, match=r"newslint\.toml"):
            read_config(str(path))


def test_every_option_is_described():
    assert all(option.about.endswith(".") for option in OPTIONS)


def test_a_report_fits_its_schema():
    with Session() as session:
        result = session.check(Source("a.txt", "He opposes capitol punishment."))
    made = json.loads(json.dumps(report(Run((result,)))))
    assert made["findings"]
    jsonschema.validate(made, schemas()["report.json"])


def _valid(name, data):
    return jsonschema.Draft202012Validator(schemas()[name]).is_valid(data)
