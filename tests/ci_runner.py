"""Runs what a recipe for CI says, as a runner does: in a fresh clone, with an environment that holds nothing else.

What the recipe asks of the host (checking out, caches, artifacts) is not there; its own commands are run for real. The
program and its libraries are those under test, so that installing asks no network.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.demonstration import ROOT

RECIPES = ROOT / "docs" / "ci"
_EXPRESSION = re.compile(r"\$\{\{ (.+?) \}\}")
_GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


@dataclass(frozen=True)
class Ended:
    code: int
    said: str


@dataclass(frozen=True)
class Repository:
    """A site with a recipe, kept in a bare repository. ``clone`` gives what a runner gets."""

    folder: Path

    @property
    def bare(self) -> Path:
        return self.folder / "site.git"

    @property
    def desk(self) -> Path:
        return self.folder / "desk"

    def commit(self, branch: str, **files: str) -> str:
        """Writes files on a branch, beginning at main; returns the commit."""
        git(self.desk, "checkout", "--quiet", "-B", branch)
        for path, text in files.items():
            (self.desk / path).write_text(text, encoding="utf-8")
        git(self.desk, "add", "--all")
        git(self.desk, "commit", "--quiet", "--allow-empty", "--message", "change")
        git(self.desk, "push", "--quiet", "origin", branch)
        return git(self.desk, "rev-parse", "HEAD")

    def clone(self, commit: str) -> Path:
        target = self.folder / f"runner-{commit[:8]}"
        shutil.rmtree(target, ignore_errors=True)
        git(self.folder, "clone", "--quiet", str(self.bare), str(target))
        git(target, "checkout", "--quiet", "--detach", commit)
        return target


def git(folder: Path, *words: str) -> str:
    names = {
        f"GIT_{who}_{what}": f"desk{mail}"
        for who in ("AUTHOR", "COMMITTER")
        for what, mail in (("NAME", ""), ("EMAIL", "@example.org"))
    }
    environment = {"PATH": os.environ["PATH"], **_GIT, **names}
    ended = subprocess.run(["git", *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def repository(folder: Path, ci: str, config: str = "") -> Repository:
    """What ``sitegen init --ci`` writes, committed."""
    made = Repository(folder)
    run("sitegen init desk" + (f" --ci {ci}" if ci else ""), folder, {})
    if config:
        with (made.desk / "config.yaml").open("a", encoding="utf-8") as file:
            file.write(config)
    git(folder, "init", "--quiet", "--bare", "--initial-branch", "main", "site.git")
    git(made.desk, "init", "--quiet", "--initial-branch", "main")
    git(made.desk, "remote", "add", "origin", str(made.bare))
    made.commit("main")
    return made


def run(script: str, folder: Path, environment: Mapping[str, str], shell: str = "bash -e") -> Ended:
    """Runs a script with an empty environment but for a path, a home, and what is given."""
    own = folder.parent / "bin"
    own.mkdir(exist_ok=True)
    for name, command in (("python", sys.executable), ("sitegen", f"{sys.executable} -m sitegen")):
        (own / name).write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
        (own / name).chmod(0o755)
    clean = {
        "PATH": f"{own}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(folder.parent),
        "CI": "true",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        **_GIT,
        **environment,
    }
    words = ["/usr/bin/env", "-i", *(f"{name}={value}" for name, value in clean.items()), *shell.split(), "-c", script]
    ended = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    return Ended(code=ended.returncode, said=ended.stdout + ended.stderr)


def run_steps(
    steps: Iterable[Mapping[str, Any]], folder: Path, context: Mapping[str, str], environment: Mapping[str, str]
) -> Ended:
    """Runs the ``run:`` steps of a job of GitHub or Forgejo, until one fails.

    Args:
        steps: of the job.
        folder: the clone.
        context: what ``${{ … }}`` and ``if:`` stand for; what is not in it fails the test. A condition holds if its
            value is not empty.
        environment: what the host sets.
    """
    seen = dict(environment)
    kept = {name: folder.parent / f"{name}-{folder.name}" for name in ("GITHUB_ENV", "GITHUB_OUTPUT")}
    said = ""
    for step in steps:
        if "run" not in step or not context[step.get("if", "always")] or step.get("name") == "Check out":
            continue
        for file in kept.values():
            file.write_text("", encoding="utf-8")
        own = {name: filled(value, context) for name, value in step.get("env", {}).items()}
        files = {name: str(file) for name, file in kept.items()}
        ended = run(filled(step["run"], context), folder, {**seen, **files, **own})
        said += ended.said
        if ended.code:
            return Ended(code=ended.code, said=said)
        seen |= dict(line.split("=", 1) for line in kept["GITHUB_ENV"].read_text(encoding="utf-8").splitlines())
        said += kept["GITHUB_OUTPUT"].read_text(encoding="utf-8")
    return Ended(code=0, said=said)


def filled(text: str, context: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda match: context[match[1]], text)
