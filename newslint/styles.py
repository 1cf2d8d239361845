"""House styles: which form a newsroom uses for each point, and the rules that makes of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from newslint.errors import ConfigError
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newslint.config import Config
    from newslint.registry import Registry
    from newslint.rule import Rule

FILES = (".yaml", ".yml")
ANY = "any"  # the answer of a house that does not mind


class Choice(NamedTuple):
    """A style's answer to a point; a form with no source is said to be unchecked."""

    use: str
    headline: str = ""
    source: str = ""
    verified: str = ""
    level: str = ""
    also: tuple[str, ...] = ()


class Style(NamedTuple):
    """A house's answers by the names of points."""

    name: str
    title: str  # as editors see it: AP-like
    about: str
    language: str
    choices: Mapping[str, Choice]

    def applied(self, rules: Iterable[Rule]) -> list[Rule]:
        """The rules as the style makes them: its points ask for its forms, all others stay.

        Rules that a point stands in for are left out once it is answered.
        """
        made = [
            _chosen(rule, self, self.choices[rule.name])
            if rule.kind == "style" and rule.name in self.choices
            else rule
            for rule in rules
        ]
        silent = {name for rule in made if rule.kind == "style" and rule.spec.get("use")
                  for name in rule.spec.get("instead", ())}  # fmt: skip
        return [rule for rule in made if rule.name not in silent]


NONE = Style("", "", "", "", {})


def style_of(config: Config, registry: Registry) -> Style:
    """The style that a configuration names, with its own choices on top.

    Raises ConfigError if the style, a point or a form is unknown.
    """
    name = config.get("style", "")
    home = os.curdir if "style" in config.given else config.home
    style = named_style(registry, name, config.where("style", name), home) if name else NONE
    own: Mapping[str, Any] = config.get("choices", {})
    if not own:
        return style
    where = config.where("choices")
    chosen = {
        point: choice._replace(source=where)
        for point, choice in _choices(registry, own, where).items()
    }
    choices = {**style.choices, **chosen}
    return style._replace(title=style.title or "house style", choices=choices)


def named_style(
    registry: Registry, name: str, where: str = "styles", home: str = os.curdir
) -> Style:
    """A style of the registry by its name, or of a YAML file by its path, with those it extends.

    ``home`` is the folder that a path starts from. Raises ConfigError or RuleError.
    """
    made, seen = NONE, [name]
    lineage: list[tuple[str, dict[str, Any]]] = []
    while name:
        data, home = _found(registry, name, where, home)
        lineage.insert(0, (name, data))
        name = data["extends"]
        if name in seen:
            raise ConfigError(f"{where}: style “{name}” extends itself.")
        seen.append(name)
    for name, data in lineage:
        choices = _choices(registry, data["choices"], f"style {name}")
        made = Style(
            name, data["name"], data["about"], data["language"] or made.language,
            {**made.choices, **choices},
        )  # fmt: skip
    return made


def _found(registry: Registry, name: str, where: str, home: str) -> tuple[dict[str, Any], str]:
    """A style as data, and the folder that the path of one it extends starts from."""
    if name.endswith(FILES):
        from newslint.packs.points import style_from_yaml

        path = os.path.join(home, name)
        try:
            with open(path, encoding="utf-8-sig") as file:
                return style_from_yaml(path, file.read()), os.path.dirname(path)
        except OSError as error:
            reason = f"cannot be read ({error.strerror})"
        except UnicodeDecodeError as error:
            reason = f"not UTF-8 (byte {error.start})"
        raise ConfigError(f"{where}: style “{name}”: {reason}.")
    data = registry.styles.get(name)
    if data is None:
        known = ", ".join(sorted(registry.styles))
        raise ConfigError(
            f"{where}: no style “{name}”. Known: {known}; a file of your own ends in {FILES[0]}."
        )
    return data, home


def _choices(registry: Registry, given: Mapping[str, Any], where: str) -> dict[str, Choice]:
    """Choices by the points' names, known to be answers that the points have."""
    made = {}
    for key, value in given.items():
        rule = registry.get(key)
        if rule is None or rule.kind != "style":
            raise ConfigError(f"{where}: no point of style “{key}”. See newslint styles --points.")
        data: Mapping[str, Any] = {"use": value} if isinstance(value, str) else value
        texts = {key: data.get(key) or "" for key in ("headline", "source", "verified", "level")}
        choice = Choice(use=data["use"], also=tuple(data.get("also") or ()), **texts)
        for form in filter(None, (choice.use, choice.headline, *choice.also)):
            if form not in rule.spec["forms"] and form != ANY:
                known = ", ".join((*rule.spec["forms"], ANY))
                raise ConfigError(f"{where}: {key}: “{form}” is no form of it. Known: {known}.")
        made[rule.name] = choice
    return made


def _chosen(rule: Rule, style: Style, choice: Choice) -> Rule:
    if choice.use == ANY and not choice.headline:
        return rule._replace(spec={**rule.spec, "mixed": False})
    known = bool(choice.source)
    by = f"in {style.title}" if known else f"in {style.title} (from practice, not its stylebook)"
    spec = {**rule.spec, **choice._asdict(), "by": by}
    level = choice.level or ("warning" if known else "suggestion")
    return rule._replace(spec=spec, level=level)
