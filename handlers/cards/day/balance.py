"""What somebody has given and received, worded by the act; only they, and who speaks for them, ever see it."""

import csv
import io
from datetime import datetime

from bot.domain.ids import MemberId, TransferId
from bot.services.day import ledger as booking
from bot.texts import Markup, dates
from handlers.cards.day.about import name
from handlers.look import Look
from handlers.presses.day import SendStatement, ShowBalance
from handlers.screen import Document, Screen
from storage.day import contributions, ledger
from storage.day.ledger import Entry
from storage.needs import needs, skills
from storage.people import people
from storage.people.people import Member

#: Entries on one page.
PAGE = 8


def balance(look: Look) -> Screen | None:
    """The balance with its newest entries: live."""
    member = readable(look)
    if member is None or look.circle is None:
        return None
    account = ledger.account_of(look.tx, member.circle_id, member.id, now=look.now)
    standing = ledger.standing(look.tx, account)
    mine = look.member is not None and look.member.id == member.id
    lines = [
        look.t(
            "balance-title" if mine else "balance-title-of",
            name=name(look, member.id),
            circle=look.circle.name,
        ),
        look.t("balance-given", time=dates.duration(max(standing.given, 0), look.language)),
        look.t("balance-received", time=dates.duration(max(standing.received, 0), look.language)),
        look.t("balance-thanks", count=contributions.thanks_count(look.tx, member.id)),
        look.t("balance-explained"),
    ]
    found = ledger.entries(look.tx, account, most=PAGE + 1)
    if found:
        lines += [Markup(), look.t("balance-newest"), *[_line(look, entry) for entry in found[:PAGE]]]
    rows = [[look.button("balance-more", ShowBalance(member=member.id, page=1))]] if len(found) > PAGE else []
    if found:
        rows.append([look.button("balance-statement", SendStatement(member=member.id))])
    return Screen(text="\n".join(lines), buttons=rows)


def earlier(look: Look) -> Screen | None:
    """A further page of entries."""
    member = readable(look)
    if member is None:
        return None
    page = max(1, int(look.ids["page"]))
    account = ledger.account_of(look.tx, member.circle_id, member.id, now=look.now)
    found = ledger.entries(look.tx, account, most=PAGE + 1, skip=page * PAGE)
    if not found:
        return Screen(text=look.t("balance-no-more"))
    more = look.button("balance-more", ShowBalance(member=member.id, page=page + 1))
    rows = [[more]] if len(found) > PAGE else []
    lines = [look.t("balance-page", page=page + 1), *[_line(look, entry) for entry in found[:PAGE]]]
    return Screen(text="\n".join(lines), buttons=rows)


def statement(look: Look) -> Screen | None:
    """All entries as a file that spreadsheets read: CSV, UTF-8 with a byte order mark, ISO dates, whole minutes."""
    member = readable(look)
    if member is None:
        return None
    account = ledger.account_of(look.tx, member.circle_id, member.id, now=look.now)
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(
        [look.plain(f"statement-{column}") for column in ("day", "what", "with", "minutes", "note")]
    )
    for entry in reversed(ledger.entries(look.tx, account, most=-1)):
        signed = entry.minutes if entry.helped != entry.reverses else -entry.minutes
        rows.writerow(
            [
                _day(look, entry),
                _guarded(
                    look.plain(_act_key(entry).replace("balance", "statement"), skill=_skill(look, entry))
                ),
                _guarded(name(look, entry.other)),
                signed,
                _guarded(entry.reason),
            ]
        )
    content = "\ufeff".encode() + written.getvalue().encode()
    return Screen(
        text=look.t("statement-here"),
        attached=Document(content=content, file_name=look.plain("statement-file") + ".csv"),
    )


def reversed_entry(look: Look) -> Screen | None:
    """To both sides: an entry was taken back, why, and how they stand now."""
    back = ledger.transfer(look.tx, TransferId(look.ids["transfer"]))
    if back is None or back.reverses is None or look.person is None:
        return None
    sides = (back.from_account, back.to_account)
    mine = next((one for one in sides if booking.reader_of(look.tx, one) == look.person.id), None)
    if mine is None:
        return None
    standing = ledger.standing(look.tx, mine)
    member = ledger.member_of(look.tx, mine)
    entry = next((one for one in ledger.entries(look.tx, mine, most=-1) if one.transfer_id == back.id), None)
    if member is None or entry is None:
        return None
    text = look.t(
        "ledger-reversed",
        time=dates.duration(back.minutes, look.language),
        skill=_skill(look, entry),
        reason=back.reason,
        given=dates.duration(max(standing.given, 0), look.language),
        received=dates.duration(max(standing.received, 0), look.language),
    )
    return Screen(text=text, buttons=[[look.button("balance-button", ShowBalance(member=member, page=0))]])


def readable(look: Look) -> Member | None:
    """Give the member whose balance it is, when the reader is that member or speaks for them."""
    member = people.member(look.tx, MemberId(look.ids["member"]))
    if member is None or look.member is None or look.member.left_at is not None:
        return None
    return member if look.member.id in (member.id, member.speaker_id) else None


def _line(look: Look, entry: Entry) -> Markup:
    line = look.t(
        _act_key(entry),
        time=dates.duration(entry.minutes, look.language),
        name=name(look, entry.other),
        skill=_skill(look, entry),
        day=_short_day(look, entry),
    )
    if entry.reverses:
        return Markup(line + "\n   " + look.t("balance-reason", reason=entry.reason))
    return Markup(f"<s>{line}</s>") if entry.reversed else line


def _act_key(entry: Entry) -> str:
    if entry.reverses:
        return "balance-taken-back-helped" if entry.helped else "balance-taken-back-were"
    return "balance-helped" if entry.helped else "balance-were-helped"


def _skill(look: Look, entry: Entry) -> str:
    slot = None if entry.slot_id is None else needs.slot(look.tx, entry.slot_id)
    need = None if slot is None else needs.need(look.tx, slot.need_id)
    if need is None:
        return look.plain("balance-by-hand")
    return skills.skill_name(look.tx, need.skill_id, look.language)


def _moment(look: Look, entry: Entry) -> datetime:
    """Give the local time of the help itself; of an entry by hand, of its booking."""
    slot = None if entry.slot_id is None else needs.slot(look.tx, entry.slot_id)
    return entry.at.astimezone(look.zone) if slot is None else slot.local_start


def _day(look: Look, entry: Entry) -> str:
    return _moment(look, entry).date().isoformat()


def _short_day(look: Look, entry: Entry) -> str:
    return dates.short_day(_moment(look, entry).date(), look.language)


def _guarded(cell: str) -> str:
    """Keep a spreadsheet from taking somebody's words for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
