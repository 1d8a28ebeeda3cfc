"""The files for hosts on their way through the story: made after the pages, whose policies they repeat."""

from collections.abc import Iterator, Mapping

from sitegen.diagnostics import Diagnostic, Location
from sitegen.hosting.budget import budget_problems
from sitegen.hosting.host_files import SECURITY_TXT, SiteFacts, has_expired, host_files, security_txt
from sitegen.hosting.hosts import hosts
from sitegen.hosting.policies import Policies
from sitegen.hosting.rule_files import HEADERS, REDIRECTS
from sitegen.hosting.serving import Serving
from sitegen.lang.secret_names import SecretNames
from sitegen.model.config import Config
from sitegen.model.host import HostName
from sitegen.model.output import Output, OutputKind
from sitegen.pipeline.order import Order
from sitegen.render.sources import Sources


def serving_of(sources: Sources, policies: Policies, secrets: SecretNames) -> Serving:
    """How servers see a site whose pages have these policies. An address that holds a secret name leads nowhere."""
    moves = sources.site.redirects.items()
    return Serving(
        base_path=sources.urls.base_path,
        https=sources.urls.base_url.startswith("https://"),
        policies=policies,
        redirects={old: new for old, new in moves if not (secrets.found_in(old) or secrets.found_in(new))},
    )


def host_outputs(
    sources: Sources, policies: Policies, secrets: SecretNames, order: Order, problems: list[Diagnostic]
) -> Iterator[Output]:
    """What config.yaml asks for. What is wrong with it is added to ``problems``."""
    config = sources.site.config
    copied = frozenset(sources.site.files)
    facts = SiteFacts(base_url=config.base_url, serving=serving_of(sources, policies, secrets), copied=copied)
    made = {path: (text, "hosts") for path, text in host_files(config.hosts, facts).items()}
    if config.security_txt:
        text = security_txt(config.security_txt, config.languages, config.base_url)
        made[SECURITY_TXT] = (text, "security_txt")
        problems += _security_problems(sources, order)
    for path, (text, setting) in made.items():
        if f"/{path}" in copied:
            args = {"path": path, "setting": setting}
            problems.append(Diagnostic(code="host-file-in-static", location=config.place(setting), args=args))
        else:
            yield Output(path=path, data=text.encode(), kind=OutputKind.FEED)


class Load:
    """What a site weighs: the sizes of its files, and the rules that hosts have to read."""

    def __init__(self) -> None:
        """Starts with nothing."""
        self._sizes: dict[str, int] = {}
        self._rules: dict[str, str] = {}

    def add(self, path: str, size: int, data: bytes = b"") -> None:
        """Puts one more file on it; of files of rules, the bytes too."""
        self._sizes[path] = size
        self.read_rules(path, data)

    def read_rules(self, path: str, data: bytes) -> None:
        """Takes the rules from a file of rules; other files have none."""
        if path in {HEADERS, REDIRECTS}:
            self._rules[path] = data.decode(errors="replace")

    def too_much_for(self, places: Mapping[HostName, Location]) -> Iterator[Diagnostic]:
        """Everything that is more than these hosts allow; with each, where it is written that the site goes there."""
        for host, place in places.items():
            yield from budget_problems(hosts()[host], self._sizes, self._rules, place)


def hosts_of(config: Config) -> dict[HostName, Location]:
    """The hosts of a site: those under ``hosts:`` and those of targets."""
    places = {host: config.place("hosts") for host in config.hosts}
    for target in config.publish.values():
        if target.host:
            places.setdefault(target.host, config.place("publish", target.name, "host"))
    return places


def _security_problems(sources: Sources, order: Order) -> Iterator[Diagnostic]:
    config = sources.site.config
    if config.security_txt and has_expired(config.security_txt, order.release.today):
        args = {"expires": config.security_txt.expires.isoformat()}
        place = config.place("security_txt", "expires")
        yield Diagnostic(code="security-txt-expired", location=place, args=args)
    if (folder := sources.urls.base_path) != "/":
        place = config.place("security_txt")
        yield Diagnostic(code="security-txt-below-root", location=place, args={"folder": folder})
