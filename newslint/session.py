"""A run's memory: rules loaded once, compiled once for each configuration, one grammar engine."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.config import Config, find_config, matches, place
from newslint.errors import ConfigError, GrammarFailed, NewslintError
from newslint.house import HOUSE_RULES, House
from newslint.lint import lint
from newslint.registry import Registry, load_registry
from newslint.rule import LEVELS
from newslint.ruleset import RuleSet
from newslint.select import Selection, check_selectors, enabled, is_known
from newslint.source import Reading, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.document import Document
    from newslint.engines.grammar import Chosen, GrammarEngine
    from newslint.finding import Finding
    from newslint.rule import Rule
    from newslint.source import Source
    from newslint.styles import Style


class Result(NamedTuple):
    """What came of one file: its findings, notes for the user, and what could not be done."""

    source: Source
    findings: tuple[Finding, ...]
    words: int
    notices: tuple[str, ...] = ()
    error: str = ""
    failing: bool = False  # whether a finding is at the file's fail level or above


class Setup(NamedTuple):
    """The rules and words that one configuration stands for."""

    rules: RuleSet
    grammar_rules: Chosen | None
    house: House


class Session:
    """Checks files under their configurations; use as a context manager to end the engine."""

    def __init__(
        self,
        overrides: dict[str, Any] | None = None,
        config: Config | None = None,
        given: str = "command line",
    ) -> None:
        """``overrides`` are options set outside a file; ``given`` says where, for messages."""
        self._overrides = overrides or {}
        self._given = given
        self._config = config
        self._configs: dict[str, Config] = {}
        self._registries: dict[tuple[tuple[str, ...], bool, bool], Registry] = {}
        self._setups: dict[str, Setup] = {}
        self._houses: dict[tuple[tuple[str, ...], tuple[str, ...], str], House] = {}
        self._grammar: GrammarEngine | None = None

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exc: object) -> None:
        if self._grammar:
            self._grammar.close()

    def use_grammar(self, engine: GrammarEngine | None) -> None:
        """Check grammar as well, with this engine."""
        self._grammar = engine

    def config_for(self, path: str) -> Config:
        """The configuration of a file: the nearest one, its overrides, the command line's."""
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._configs:
            self._configs[folder] = self._config or find_config(folder)
        return self._configs[folder].for_file(path).with_settings(self._overrides, self._given)

    def excludes(self, path: str) -> bool:
        """Whether the configuration of a file leaves it out; a wrong one leaves nothing out."""
        try:
            config = self.config_for(path)
        except NewslintError:
            return False  # said when the file is checked
        return matches(path, config.texts("exclude"), config.home)

    def grammar_mode(self, paths: Iterable[str]) -> str:
        """What the configurations of the files say of the grammar engine: on, auto or off."""
        modes = set()
        for path in paths:
            with suppress(NewslintError):  # said when the file is checked
                modes.add(self.config_for(path).get("grammar", "auto"))
        return next((mode for mode in ("on", "auto") if mode in modes), "off")

    def registry_for(
        self, config: Config, *, grammar: bool = False, told: bool = False
    ) -> Registry:
        """All rules that a configuration knows of; LanguageTool's if asked for or named there.

        ``told`` with their reasons and examples. Raises RuleError.
        """
        settings = (config.settings, *(override.settings for override in config.overrides))
        named = any(
            name.lower().startswith(("lt-", "languagetool"))
            for some in settings
            for _, name in _named(some)
        )
        return self._registry(config.paths("rules"), grammar=grammar or named, told=told)

    def _registry(self, packs: tuple[str, ...], *, grammar: bool, told: bool) -> Registry:
        key = (packs, grammar, told)
        if key not in self._registries:
            self._registries[key] = load_registry(packs, grammar=grammar, told=told)
        return self._registries[key]

    def check_path(self, path: str) -> Result:
        """Read and check a file. Raises SourceError, ConfigError, RuleError or GrammarFailed."""
        return self.check(read_source(path, reading_of(self.config_for(path))))

    def check(self, source: Source) -> Result:
        """Check a source. Raises ConfigError or RuleError; a grammar failure is in the result."""
        from newslint.readers.reading import read

        config = self.config_for(source.path)
        setup = self._setup_for(config)
        doc = read(source).of_house(setup.house)
        notices = (source.notice,) if source.notice else ()
        error = ""
        try:
            findings = self._lint(doc, setup, config)
        except GrammarFailed as failure:
            error = f"{source.path}: grammar was not checked: {failure}"
            findings = lint(doc, setup.rules)
        level = LEVELS.index(config.get("fail-level", LEVELS[-1]))
        failing = any(LEVELS.index(finding.level) <= level for finding in findings)
        return Result(source, tuple(findings), len(doc.words), notices, error, failing)

    def _lint(self, doc: Document, setup: Setup, config: Config) -> list[Finding]:
        matcher = None
        if self._grammar and setup.grammar_rules and config.get("grammar") != "off":
            from newslint.variety import variety

            language = config.get("language") or variety(doc)
            self._grammar.prepare(doc, language)
            matcher = self._grammar.matcher(setup.grammar_rules, language)
        return lint(doc, setup.rules, matcher)

    def house_for(self, config: Config, language: str = "") -> House:
        """What a configuration says of its newsroom; ``language`` is that of its style.

        Raises ConfigError naming file and line.
        """
        language = config.get("language") or language
        key = config.paths("vocabulary"), config.paths("names"), language
        if key not in self._houses and not key[0] and not key[1]:
            self._houses[key] = House(language=language)
        elif key not in self._houses:
            from newslint.housefiles import read_house

            self._houses[key] = read_house(*key)
        return self._houses[key]

    def _setup_for(self, config: Config) -> Setup:
        key = repr((config.path, sorted(config.settings.items(), key=lambda item: item[0])))
        if key not in self._setups:
            self._setups[key] = self._make_setup(config)
        return self._setups[key]

    def _make_setup(self, config: Config) -> Setup:
        registry = self._registry(config.paths("rules"), grammar=False, told=False)
        selection = selection_of(config, registry)
        style = _style_of(config, registry)
        house = self.house_for(config, style.language if style else "")
        rules = enabled(style.applied(registry.rules) if style else registry.rules, selection)
        own = self._ruleset(rule for rule in rules if house or rule.code not in HOUSE_RULES)
        return Setup(own, self._chosen(selection), house)

    def _chosen(self, selection: Selection) -> Chosen | None:
        """LanguageTool's rules that a selection runs, if LanguageTool checks at all."""
        if not self._grammar:
            return None
        from newslint.engines.grammar import Chosen

        return Chosen(selection)

    def _ruleset(self, rules: Iterable[Rule]) -> RuleSet:
        return RuleSet(rules)


def _style_of(config: Config, registry: Registry) -> Style | None:
    """The house style that a configuration asks for, if it asks for one."""
    if not config.get("style") and not config.get("choices"):
        return None
    from newslint.styles import style_of

    return style_of(config, registry)


def selection_of(config: Config, registry: Registry) -> Selection:
    """What a configuration and its profile select. Raises ConfigError naming file and key."""
    _check_names(config, registry)
    levels = tuple(config.get("levels", {}).items())
    made = Selection()
    for name, profile in _lineage(registry, config):
        _check_profile(name, profile, registry)
        made = _joined(made, profile)
    select = config.get("select")
    return Selection(
        made.select if select is None else tuple(select),
        (*(made.extend_select if select is None else ()), *config.texts("extend-select")),
        (*made.ignore, *config.texts("ignore")),
        (*made.levels, *levels),
    )


def _check_names(config: Config, registry: Registry) -> None:
    """Raise ConfigError if a rule named in a configuration, or for some of its files, is none."""
    for key, name in _named(config.settings):
        if not is_known(registry, name):
            check_selectors(registry, [name], f"{config.where(key, name)}: {key}")
    for override in config.overrides:
        for key, name in _named(override.settings):
            if not is_known(registry, name):
                where = place(config.path, "overrides", key, name)
                check_selectors(registry, [name], f"{where}: overrides: {key}")


def _check_profile(name: str, profile: dict[str, Any], registry: Registry) -> None:
    """Raise ConfigError if a rule named in a profile is none; LanguageTool's are not looked at."""
    for key, selector in _named(profile):
        if not selector.upper().startswith("LT-"):
            check_selectors(registry, [selector], f"profile {name}: {key}")


def _named(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each selector in settings or a profile, with the option that it stands in."""
    for key in ("only", "select", "extend-select", "ignore", "levels"):
        for name in settings.get(key) or ():
            yield key, name


def _lineage(registry: Registry, config: Config) -> list[tuple[str, dict[str, Any]]]:
    """A configuration's profile and those it extends, by name, the furthest first."""
    name: str = config.get("profile", "default")
    chain: list[tuple[str, dict[str, Any]]] = []
    seen: list[str] = []
    while name:
        if name not in registry.profiles or name in seen:
            problem = "extends itself" if name in seen else "is unknown"
            known = ", ".join(sorted(registry.profiles))
            raise ConfigError(
                f"{config.where('profile')}: profile: “{name}” {problem}. Known: {known}."
            )
        seen.append(name)
        chain.insert(0, (name, registry.profiles[name]))
        name = registry.profiles[name].get("extends") or ""
    return chain


def _joined(base: Selection, profile: dict[str, Any]) -> Selection:
    only = profile["only"]
    return Selection(
        base.select if only is None else tuple(only),
        (*(base.extend_select if only is None else ()), *profile["select"]),
        (*base.ignore, *profile["ignore"]),
        (*base.levels, *profile["levels"].items()),
    )


def reading_of(config: Config) -> Reading:
    """How a configuration says that copy is to be read."""
    return Reading(
        config.get("encoding", ""),
        config.get("read-as", ""),
        config.texts("fields"),
        config.get("changes", "accepted"),
    )
