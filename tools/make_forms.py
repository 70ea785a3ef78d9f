"""Write the forms of the decree as Word files with tags, for the package and for clerks.

Run it when the rules have changed; a test tells if that was forgotten::

    python tools/make_forms.py src/vn_localgov/templates/data
"""

import sys
from pathlib import Path

from vn_localgov.forms import formed_types, make_form, rules
from vn_localgov.text import search_key


def main(folder: Path) -> None:
    """Write all forms into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for type_ in formed_types():
        name = search_key(type_.label).replace(" ", "-")
        (folder / f"{name}.docx").write_bytes(make_form(type_, rules()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
