"""Whether somebody could be there in time, between what they have promised before and after: a warning, no refusal.

Whoever is asked by the bot has the time (a hard condition of matching). Whoever comes by a link decides for
themselves, and is told.
"""

import json
from datetime import datetime

from bot.domain.ids import MemberId
from bot.domain.promises.matching import Neighbour, way_minutes
from storage.connection import Tx
from storage.needs.needs import Need, Slot
from storage.promises import around, matching


def too_tight(
    tx: Tx, slot: Slot, need: Need, member: MemberId, *, now: datetime
) -> tuple[Neighbour, int] | None:
    """Give the promise of a member that leaves least time for the way to or from a slot, and that way's minutes.

    None when there is time enough, or a place is unknown.
    """
    if need.by_phone or need.lat is None:
        return None
    wanted = matching.wanted(tx, need, slot, now=now)
    near = around.neighbours(tx, slot, json.dumps([member]))[member]
    tight = [(one, way) for one in near if (way := way_minutes(one, wanted)) > one.gap]
    return max(tight, key=lambda pair: pair[1] - pair[0].gap, default=None)
