"""Change the code in small ways, and tell which changes no test noticed.

python3 dev.py mutate                    change all packages, and tell the results
python3 dev.py mutate figures            change one of them
python3 dev.py mutate --table            only tell the results of the last runs
python3 dev.py mutate --write            put the results of the last runs into the docs
"""

import argparse
import sys

from mutation import _workshop as workshop
from mutation._page import left, page_part
from mutation._reasons import unexplained
from tools.results import write

PAGE = "explanation/mutation-testing.md"


def main(*arguments: str) -> None:
    """Do what the *arguments* ask for."""
    parser = argparse.ArgumentParser(prog="dev.py mutate")
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", help=", ".join(workshop.TESTS))
    parser.add_argument("--table", action="store_true", help="only tell the last results")
    parser.add_argument("--write", action="store_true", help="put the last results into the docs")
    options = parser.parse_args(arguments)
    packages = options.packages or list(workshop.TESTS)
    if not (options.table or options.write):
        for package in packages:
            change(package)
    results = {it: list(workshop.mutants_of(it)) for it in packages if workshop.was_changed(it)}
    print(*left(results), page_part("en", results), sep="\n")
    if options.write:
        for language in ("en", "vi"):
            write(workshop.ROOT / "docs" / language / PAGE, page_part(language, results))


def change(package: str) -> None:
    """Have mutmut change *package*, and try again what survived without good reason."""
    workshop.run_mutmut(package)
    workshop.look_again(package, unexplained(workshop.mutants_of(package)))


if __name__ == "__main__":
    main(*sys.argv[1:])
