"""Open a template and hold it against data at once, also if it cannot be opened."""

from collections.abc import Mapping

from vn_localgov.opc import Limits
from vn_localgov.templates._data_check import TemplateCheck
from vn_localgov.templates._errors import TemplateError
from vn_localgov.templates._limits import RenderLimits
from vn_localgov.templates._options import Functions, Options
from vn_localgov.templates._read_source import Source, read_source
from vn_localgov.templates._running._readable import faults_of_data
from vn_localgov.templates._template import Template

_NONE: Functions = {}


def check_template(
    source: Source,
    values: Mapping[str, object],
    *,
    limits: Limits | None = None,
    render_limits: RenderLimits | None = None,
    filters: Functions = _NONE,
) -> TemplateCheck:
    """Open a template and fill it on trial (*kiểm tra mẫu*); no fault of it is raised.

    If tags are written wrongly, what the data lacks is told as far as the others can be
    read; what is not used nobody knows then. Values that can be gone through once only,
    such as generators, are used up.

    Args:
        source: The .docx file.
        values: What it is to be filled with.
        limits: What the file may hold.
        render_limits: What filling it may take.
        filters: Own filters, by the word that stands behind ``|``.

    Raises:
        WordError: It is no .docx file, a damaged one, one beyond the *limits*, or
            it may be an attack.
        OSError: The path cannot be read.
    """
    options = Options(
        limits=limits or Limits(), render_limits=render_limits or RenderLimits(), filters=filters
    )
    content = read_source(source, options.limits)
    try:
        template = Template.open(
            content, limits=limits, render_limits=render_limits, filters=filters
        )
    except TemplateError as error:
        return TemplateCheck(faults=tuple(faults_of_data(content, options, error.faults, values)))
    return template.check(values)
