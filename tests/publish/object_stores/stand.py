"""A site, a bucket on a real server, and the wire between them: what every test of an object store begins with."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from tests.command_line import Ended, environment
from tests.publish.object_stores.reader import Bucket, missing_assets
from tests.publish.servers import StoreServer
from tests.publish.servers.signing import Answer
from tests.publish.servers.wire import Wire

MANIFEST = ".sitegen-published.json"

#: The program as it is, but for a lease that lasts seconds instead of a minute, so that tests need not wait for it,
#: and shorter pauses before something is tried again.
_HASTY = (
    "from functools import partial; from sitegen.publish import patience; "
    "patience.Patience = partial(patience.Patience, first=0.1); "
)
_QUICK = (
    "from sitegen.publish import lease, parallel; lease.SECONDS = 4; lease._LOOK_EVERY = parallel._PULSE_SECONDS = 1; "
    "from sitegen.__main__ import main; main()"
)


@dataclass
class Stand:
    """What a test plays with.

    Attributes:
        root: the site's folder, which holds config.yaml and output/.
        editions: finished output folders by name.
    """

    root: Path
    editions: dict[str, Path]
    server: StoreServer
    wire: Wire
    bucket: Bucket

    def configure(self, **settings: object) -> None:
        """Writes config.yaml; the settings are of the target's object_store."""
        url = "/".join(filter(None, (f"s3://{self.bucket.name}", self.bucket.folder)))
        store = {"url": url, "endpoint": self.wire.endpoint, "region": "us-east-1", **settings}
        limits = {"max_deletes": store.pop("max_deletes")} if "max_deletes" in store else {}
        target = {"object_store": store, **limits}
        config = {"title": "Network", "base_url": "https://example.org/", "publish": {"live": target}}
        (self.root / "config.yaml").write_text(json.dumps(config), encoding="utf-8")

    def take(self, edition: str) -> None:
        """The site as it is in this edition."""
        shutil.rmtree(self.root / "output", ignore_errors=True)
        shutil.copytree(self.editions[edition], self.root / "output")

    def on_another_machine(self, root: Path) -> "Stand":
        """The same site in another folder."""
        root.mkdir()
        shutil.copy(self.root / "config.yaml", root)
        return replace(self, root=root)

    def publish(self, *words: str, **changes: str) -> Ended:
        """``sitegen publish`` to its end."""
        process = self.begin(*words, **changes)
        out, err = process.communicate(timeout=150)
        return Ended(code=process.returncode, out=out, err=err)

    def begin(self, *words: str, before: str = _HASTY, **changes: str) -> subprocess.Popen[str]:
        """``sitegen publish`` as a process that goes on, after some other lines of Python."""
        keys = {"AWS_ACCESS_KEY_ID": self.server.keys.access, "AWS_SECRET_ACCESS_KEY": self.server.keys.secret}
        return subprocess.Popen(
            [
                *(sys.executable, "-c", before + _QUICK, "publish", "live", "--no-build"),
                *("--site", str(self.root), "--format", "json", *words),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(PYTHONPATH=os.environ.get("PYTHONPATH", ""), **{**keys, **changes}),
        )

    def published(self) -> dict[str, Answer]:
        """All that is there, after a look at whether any page or stylesheet lacks what it needs."""
        site = self.bucket.site()
        assert missing_assets(site) == []
        return site

    def is_complete(self, edition: str) -> bool:
        """Whether readers get exactly the files of an edition; older stylesheets may still be there."""
        site = {path: answer.body for path, answer in self.published().items()}
        wanted = files(self.editions[edition])
        extra = site.keys() - wanted.keys()
        return {path: site.get(path) for path in wanted} == wanted and all(path.startswith("assets/") for path in extra)


def files(output: Path) -> dict[str, bytes]:
    """The files of an output folder that are published."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file() and not path.relative_to(output).as_posix().startswith(".sitegen")
    }
