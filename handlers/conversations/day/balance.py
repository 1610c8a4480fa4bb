"""What I have given and received: /balance, its pages, and the statement as a file."""

from bot.domain.errors import NotAllowedError
from bot.domain.ids import MemberId
from handlers.presses.day import SendStatement, ShowBalance
from handlers.visit import Visit
from storage.people import members, people


def balance_command(visit: Visit) -> None:
    """/balance: mine, and that of everybody I speak for."""
    if visit.member is None or visit.circle is None:
        raise NotAllowedError("error-join-first")
    for member in (visit.member.id, *members.spoken_for_by(visit.turn.tx, visit.member.id)):
        visit.show("balance", mode="card_anew", circle=visit.circle.id, member=member)


def show(visit: Visit, press: ShowBalance) -> None:
    """The balance anew, or a further page of its entries."""
    circle = _circle(visit, press.member)
    if press.page <= 0:
        visit.show("balance", mode="card_anew", circle=circle, member=press.member)
    else:
        visit.show("balance-earlier", circle=circle, member=press.member, page=min(press.page, 10_000))
    visit.answer()


def statement(visit: Visit, press: SendStatement) -> None:
    """All entries as a file."""
    visit.show("statement", circle=_circle(visit, press.member), member=press.member)
    visit.answer()


def _circle(visit: Visit, member_id: int) -> int:
    member = people.member(visit.turn.tx, MemberId(member_id))
    mine = None if member is None or visit.person is None else visit.person.id
    speaker = (
        None
        if member is None or member.speaker_id is None
        else people.member(visit.turn.tx, member.speaker_id)
    )
    if member is None or mine not in (member.person_id, None if speaker is None else speaker.person_id):
        raise NotAllowedError("balance-not-yours")
    return member.circle_id
