"""The names of a report that tags may use, in its words and in Word templates."""

import datetime as dt

from vn_localgov.dates import Period
from vn_localgov.places import Commune


def frame_names(
    period: Period | None, day: dt.date | None, commune: Commune | None
) -> dict[str, object]:
    """Name what every report has; where the frame is not known, the names alone are."""
    return {
        "ky": period,
        "ky_truoc": period and period.previous,
        "ky_sau": period and period.next,
        "cung_ky": period and period.same_period_last_year,
        "ngay_bao_cao": day,
        "xa": commune,
    }
