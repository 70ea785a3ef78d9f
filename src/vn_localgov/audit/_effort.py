"""How much may be tried: what is hopeless should not take for ever."""

import attrs

# What takes some seconds.
_IN_ALL = 200_000
_A_PART = 60_000
_EACH_TIME = 40


@attrs.define
class Effort:
    """What is left to spend, in figures looked at; the same on each machine.

    Attributes:
        is_cut_off: Whether something was left untried.
    """

    left: int = _IN_ALL
    whole: "Effort | None" = None
    is_cut_off: bool = False

    def for_a_part(self) -> "Effort":
        """What may be spent on one question of many."""
        return Effort(min(self.left, _A_PART), self)

    def spend(self, figures: int) -> bool:
        """Look at so many figures; False if that would be too much."""
        cost = figures + _EACH_TIME
        if cost > self.left:
            self.is_cut_off = True
            return False
        self.left -= cost
        if self.whole is not None:
            self.whole.left -= cost
        return True
