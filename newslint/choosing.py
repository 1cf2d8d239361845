"""What a configuration chooses: its rules, by profile and selectors, and its house style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.config import place
from newslint.errors import ConfigError
from newslint.select import Selection, check_selectors, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.config import Config
    from newslint.registry import Registry
    from newslint.styles import Style


def chosen_style(config: Config, registry: Registry) -> Style | None:
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
    for key, name in named(config.settings):
        if not is_known(registry, name):
            check_selectors(registry, [name], f"{config.where(key, name)}: {key}")
    for override in config.overrides:
        for key, name in named(override.settings):
            if not is_known(registry, name):
                where = place(config.path, "overrides", key, name)
                check_selectors(registry, [name], f"{where}: overrides: {key}")


def _check_profile(name: str, profile: dict[str, Any], registry: Registry) -> None:
    """Raise ConfigError if a rule named in a profile is none; LanguageTool's are not looked at."""
    for key, selector in named(profile):
        if not selector.upper().startswith("LT-"):
            check_selectors(registry, [selector], f"profile {name}: {key}")


def named(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
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
