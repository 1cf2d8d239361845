"""The hook that other repositories use, run by the real pre-commit in a real git repository."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.helpers import PATIENCE

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BAD = "The murder trail of the former minister opens on Monday.\n"
GOOD = "The murder trial of the former minister opens on Monday.\n"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def _own_pre_commit_home(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRE_COMMIT_HOME", str(tmp_path_factory.mktemp("pre-commit")))
        yield


def git(folder, *words, check=True):
    settings = {name: value for name, value in os.environ.items() if "GIT_CONFIG" not in name}
    done = subprocess.run(
        ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.invalid", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env={
            **(settings if folder == ROOT else os.environ),  # may say that ROOT is to be trusted
            "PATH": os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"],
        },
    )
    if check:
        assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory):
    """This project as it stands, in a git repository of its own."""
    if not os.path.isdir(os.path.join(ROOT, ".git")):
        pytest.skip("not a git checkout")
    copy = tmp_path_factory.mktemp("hook")
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").stdout
    for name in filter(None, listed.split("\0")):
        source = os.path.join(ROOT, name)
        if os.path.isfile(source):
            os.makedirs(os.path.dirname(copy / name), exist_ok=True)
            shutil.copy(source, copy / name)
    git(copy, "init", "--quiet")
    git(copy, "add", "--all", "--force")
    git(copy, "commit", "--quiet", "--no-verify", "-m", "newslint")
    return copy, git(copy, "rev-parse", "HEAD").stdout.strip()


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory, hook_repository):
    """A newsroom's repository with the hook installed."""
    hook, revision = hook_repository
    folder = tmp_path_factory.mktemp("newsroom")
    git(folder, "init", "--quiet")
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hook}\n    rev: {revision}\n    hooks:\n      - id: newslint\n"
    )
    git(folder, "add", "--all")
    pre_commit(folder, "install")
    return folder


def pre_commit(folder, *words):
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_commit_with_a_bad_article_is_refused_and_a_good_one_passes(newsroom):
    article = newsroom / "article.txt"
    article.write_text(BAD)
    git(newsroom, "add", "--all")
    refused = git(newsroom, "commit", "-m", "Add the article", check=False)
    assert refused.returncode == 1
    assert "1:12" in refused.stdout + refused.stderr
    assert "trial" in refused.stdout + refused.stderr

    article.write_text(GOOD)
    git(newsroom, "add", "--all")
    git(newsroom, "commit", "-m", "Add the article")
    code, output = pre_commit(newsroom, "run", "--all-files")
    assert code == 0, output


@pytest.mark.parametrize(("text", "code"), [(BAD, 1), (GOOD + "There are many who like it.\n", 0)])
def test_the_hook_takes_its_profile(newsroom, text, code):
    config = newsroom / ".pre-commit-config.yaml"
    before = config.read_text()
    config.write_text(before + "        args: [--profile, hook]\n")
    (newsroom / "article.txt").write_text(text)
    git(newsroom, "add", "--all")
    assert pre_commit(newsroom, "run", "--all-files")[0] == code
    config.write_text(before)
