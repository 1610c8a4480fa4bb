"""Identities: an id of one kind of thing is never taken for another's."""

from typing import NewType

PersonId = NewType("PersonId", int)
MemberId = NewType("MemberId", int)
CircleId = NewType("CircleId", int)
SkillId = NewType("SkillId", int)
OfferId = NewType("OfferId", int)
NeedId = NewType("NeedId", int)
SlotId = NewType("SlotId", int)
InvitationId = NewType("InvitationId", int)
CommitmentId = NewType("CommitmentId", int)
ContributionId = NewType("ContributionId", int)
TransferId = NewType("TransferId", int)
BroadcastId = NewType("BroadcastId", int)
TalkId = NewType("TalkId", int)
DraftId = NewType("DraftId", int)
InboxId = NewType("InboxId", int)
OutboxId = NewType("OutboxId", int)
DueId = NewType("DueId", int)
#: Telegram's own id of a chat; 64 bits, negative for groups.
ChatId = NewType("ChatId", int)
