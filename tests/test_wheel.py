"""When the suite is run against the built wheel, it must be the wheel that is tested."""

import filecmp
import os

import pytest

import newslint
from newslint.packs.loading import load_builtin, load_folder

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HOME = os.path.dirname(os.path.abspath(newslint.__file__))

wheel_only = pytest.mark.skipif(
    not os.environ.get("NEWSLINT_EXPECT_WHEEL"), reason="only when the built wheel is tested"
)


@wheel_only
def test_it_is_the_installed_package():
    assert os.path.join(ROOT, "newslint") != HOME
    assert "site-packages" in HOME


def files(folder):
    return {
        os.path.relpath(os.path.join(place, name), folder): os.path.join(place, name)
        for place, _, names in os.walk(folder)
        for name in names
        if not name.endswith(".pyc")
    }


@wheel_only
@pytest.mark.parametrize("folder", ["newslint", "rules"])
def test_it_is_the_checkout_byte_for_byte(folder):
    ours, installed = files(os.path.join(ROOT, folder)), files(HOME)
    if folder == "rules":
        installed = files(os.path.join(HOME, "rules"))
    else:
        made = {"rules.json", *(os.path.join("rules", name) for name in files(f"{HOME}/rules"))}
        installed = {name: path for name, path in installed.items() if name not in made}
    assert sorted(installed) == sorted(ours)
    assert [name for name in ours if not filecmp.cmp(ours[name], installed[name], False)] == []


@wheel_only
def test_the_compiled_rules_are_those_of_the_rule_files():
    shipped = {rule.code: rule for rule in load_builtin(told=True).rules}
    written = load_folder(os.path.join(HOME, "rules"), told=True).rules
    assert len(written) > 500
    for rule in written:
        assert shipped[rule.code]._replace(home="") == rule._replace(home="")
    assert all(not os.path.isabs(rule.home) for rule in shipped.values())


@pytest.mark.parametrize(
    "name",
    ["py.typed", "lexicon/english.lex", "lexicon/LICENSES.md", "report/assets/report.css"],
)
def test_data_is_in_the_package(name):
    assert os.path.isfile(os.path.join(HOME, name))
