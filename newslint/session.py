"""A run's memory: rules loaded once, compiled once for each configuration, one grammar engine."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from newslint.choosing import chosen_style, named, selection_of
from newslint.config import Config, find_config, matches
from newslint.errors import GrammarFailed, NewslintError
from newslint.excused import Excused
from newslint.house import HOUSE_RULES, House
from newslint.lint import lint
from newslint.ownwords import OWN_RULES, UNUSED
from newslint.records import NamedTuple
from newslint.regexcache import EXPRESSIONS
from newslint.registry import Registry, load_registry
from newslint.rule import LEVELS
from newslint.ruleset import RuleSet
from newslint.select import Selection, enabled
from newslint.source import Reading, Source, decode, read_source
from newslint.suppress import without_suppressed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newslint.deciding import Judge
    from newslint.document import Document
    from newslint.engines.grammar import Chosen, GrammarEngine
    from newslint.finding import Finding
    from newslint.rule import Rule


class Result(NamedTuple):
    """What came of one file: its findings, notes for the user, and what could not be done."""

    source: Source
    findings: tuple[Finding, ...]
    words: int
    notices: tuple[str, ...] = ()
    error: str = ""
    failing: bool = False  # whether a finding is at the file's fail level or above


class Looked(NamedTuple):
    """What there is to find in one file, before anything but its own comments lets it be."""

    source: Source
    findings: tuple[Finding, ...]
    words: int
    error: str = ""


class Setup(NamedTuple):
    """The rules and words that one configuration stands for."""

    rules: RuleSet
    grammar_rules: Chosen | None
    house: House
    own: frozenset[str]  # codes of what newslint says of itself
    judges: tuple[Judge, ...] = ()  # second votes


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
        self._houses: dict[tuple[tuple[str, ...], tuple[str, ...], str, str], House] = {}
        self._grammar: GrammarEngine | None = None
        self._excused = Excused()
        self._staged = False

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exc: object) -> None:
        EXPRESSIONS.keep()
        if self._grammar:
            self._grammar.close()

    def use_grammar(self, engine: GrammarEngine | None) -> None:
        """Check grammar as well, with this engine."""
        self._grammar = engine

    @property
    def can_be_copied(self) -> bool:
        """Whether other processes may have this session too: not if each would start a server."""
        return not self._grammar or self._grammar.is_shared

    def only_changes(
        self, lines: Mapping[str, list[tuple[int, int]]], *, staged: bool = False
    ) -> None:
        """Report nothing but what touches these lines, by absolute path; see ``changed_lines``.

        ``staged`` reads files as they are staged.
        """
        self._excused.all_but(lines)
        self._staged = staged

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

    def minds_git(self, folder: str) -> bool:
        """Whether what git ignores is left out when a folder is searched."""
        try:
            config = self.config_for(os.path.join(folder, "copy"))
        except NewslintError:
            return True  # said when a file is checked
        return bool(config.get("gitignore", True))

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
        spoken_of = any(
            name.lower().startswith(("lt-", "languagetool"))
            for some in settings
            for _, name in named(some)
        )
        return self._registry(config.paths("rules"), grammar=grammar or spoken_of, told=told)

    def _registry(self, packs: tuple[str, ...], *, grammar: bool, told: bool) -> Registry:
        key = (packs, grammar, told)
        if key not in self._registries:
            self._registries[key] = load_registry(packs, grammar=grammar, told=told)
        return self._registries[key]

    def check_path(self, path: str) -> Result:
        """Read and check a file. Raises SourceError, ConfigError, RuleError or GrammarFailed."""
        return self.decided(self.look_at(path), path)

    def check(self, source: Source) -> Result:
        """Check a source. Raises ConfigError or RuleError; a grammar failure is in the result."""
        return self.decided(self.look(source))

    def look_at(self, path: str) -> Looked:
        """Read a file and look for what there is to find. Raises as ``check_path`` does."""
        reading = reading_of(self.config_for(path))
        if self._staged:
            from newslint.changed import staged_bytes

            return self.look(decode(staged_bytes(path), path, reading))
        return self.look(read_source(path, reading))

    def look(self, source: Source) -> Looked:
        """Look for what there is to find in a source. Raises as ``check`` does."""
        from newslint.readers.reading import read_all

        config = self.config_for(source.path)
        setup = self._setup_for(config)
        docs = [doc.of_house(setup.house) for doc in read_all(source)]
        findings: list[Finding] = []
        error = ""
        for doc in docs:
            try:
                findings += self._lint(doc, setup, config)
            except GrammarFailed as failure:
                error = f"{source.path}: grammar was not checked: {failure}"
                findings += lint(doc, setup.rules)
        if docs:
            findings = without_suppressed(docs, findings, unused=UNUSED.code in setup.own)
        return Looked(source, tuple(findings), sum(len(doc.words) for doc in docs), error)

    def decided(self, looked: Looked, path: str = "") -> Result:
        """What of it counts in this run; the ``path`` of a file is noted as checked.

        Files are decided on in their order. Raises ConfigError.
        """
        source = looked.source
        config = self.config_for(source.path)
        findings = self._excused.without(looked.findings, source, config)
        if path:
            self._excused.checked(path)
        level = LEVELS.index(config.get("fail-level", LEVELS[-1]))
        failing = any(LEVELS.index(finding.level) <= level for finding in findings)
        notices = (source.notice,) if source.notice else ()
        return Result(source, findings, looked.words, notices, looked.error, failing)

    def stale(self) -> list[Result]:
        """What is stale in the baselines of this run, each file of them a result."""
        return [
            Result(Source(baseline.path, baseline.text), tuple(findings), 0)
            for baseline, findings in self._excused.stale()
        ]

    def _lint(self, doc: Document, setup: Setup, config: Config) -> list[Finding]:
        matcher = None
        if self._grammar and setup.grammar_rules and config.get("grammar") != "off":
            from newslint.variety import variety

            language = setup.house.language or variety(doc)
            self._grammar.prepare(doc, language)
            matcher = self._grammar.matcher(setup.grammar_rules, language)
        return lint(doc, setup.rules, matcher, setup.judges)

    def house_for(self, config: Config, language: str = "") -> House:
        """What a configuration says of its newsroom; ``language`` is that of its style.

        Raises ConfigError naming file and line.
        """
        language = config.get("language") or language
        vocabulary, names = config.paths("vocabulary"), config.paths("names")
        context = config.path_of("context")
        key = vocabulary, names, language, context
        if key not in self._houses and not (vocabulary or names or context):
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
        style = chosen_style(config, registry)
        house = self.house_for(config, style.language if style else "")
        rules = enabled(style.applied(registry.rules) if style else registry.rules, selection)
        own = self._ruleset(rule for rule in rules if house or rule.code not in HOUSE_RULES)
        codes = frozenset(rule.code for rule in enabled(OWN_RULES, selection))
        return Setup(own, self._chosen(selection), house, codes, _judges(rules))

    def _chosen(self, selection: Selection) -> Chosen | None:
        """LanguageTool's rules that a selection runs, if LanguageTool checks at all."""
        if not self._grammar:
            return None
        from newslint.engines.grammar import Chosen

        return Chosen(selection)

    def _ruleset(self, rules: Iterable[Rule]) -> RuleSet:
        return RuleSet(rules)


def reading_of(config: Config) -> Reading:
    """How a configuration says that copy is to be read."""
    return Reading(
        config.get("encoding", ""),
        config.get("read-as", ""),
        config.texts("fields"),
        config.get("changes", "accepted"),
    )


def _judges(rules: Iterable[Rule]) -> tuple[Judge, ...]:
    """Who votes on findings: the network, if the rules that need it run."""
    if not any(rule.requires and rule.ready for rule in rules):
        return ()
    from newslint.context.voting import vote

    return (vote,)
