# Invitations, answers to them, and what coordinators see when places stay open.
invitation-title = <b>Could you help?</b>
invitation-what = 🤝 <b>{ $skill }</b>
invitation-words = <i>“{ $words }”</i>
invitation-when = 🕘 { $when }
invitation-where = 📍 { $place }
invitation-for-neighbour = For a neighbour
invitation-for-circle = For the whole circle
invitation-ask = Can you do it?
invitation-leave = I have asked you as often this week as you want. This is soon, and a place is still open: may I ask you all the same? If not, that is quite all right.
invitation-still-open = You can still say yes: there is a place.
invitation-filled = Enough people have said yes. Thank you for being there!
invitation-cancelled = This is not needed any more. Thank you all the same.
invitation-over = This has begun already. Thank you all the same.
invitation-said-yes = ✅ You said yes. Thank you!
invitation-said-waiting = ⏳ You are on the waiting list. Thank you!
invitation-declined = You said: not this time. That is quite all right, thank you for telling me.
invitation-avoided = Thank you for telling me. I will not ask you for “{ $skill }” any more.
invitation-given-back = You gave your place back. Thank you for telling me.
invitation-yes = Yes, I can
invitation-not-this-time = Not this time
invitation-not-this-kind = Not this kind of thing
invitation-human = Write to a human
invitation-wait = Put me on the waiting list
invitation-perhaps = You may be needed: somebody has promised this, but has not told me whether it still stands. If you can be ready, I will tell you at once when the place becomes yours.
invitation-be-ready = Yes, I can be ready
invitation-after-all = I can after all
invitation-ask-again = Do ask me for “{ $skill }” again
slot-invite-open = { $count ->
    [one] One place is open. Could you help?
   *[other] { $count } places are open. Could you help?
}
slot-invite-help = I can help
slot-invite-yours = You asked for this yourself. I will tell you as soon as somebody says yes.
slot-invite-other-skill = You have not told me that you offer “{ $skill }”. You are welcome all the same.
answer-yes = Thank you! It is noted. I will remind you in time.
answer-waiting = Thank you! { $place ->
    [1] All places are taken just now. You are first on the waiting list.
    [2] All places are taken just now. You are second on the waiting list.
    [3] All places are taken just now. You are third on the waiting list.
   *[other] All places are taken just now. You are number { $place } on the waiting list.
}
answer-no = Thank you for telling me. I will ask somebody else.
answer-not-this-kind = Thank you. I will not ask you for that any more.
answer-asked-again = Good, I will ask you for that again.
answer-already = You have answered this before. Here is how it stands.
answer-already-yes = You have said yes to this already. Once is enough.
answer-overlap = You have promised “{ $what }” for { $when }. You cannot be in two places at once.
answer-slot-changed = The time or the place has changed since. Please look at the newest message.
answer-cancelled = This is not needed any more. Nothing was noted.
answer-begun = This time has begun already. Nothing was noted.
answer-for-yourself = This is for you. Somebody else will come.
answer-not-possible = That is not possible here. You can write to a human: /human
answer-too-late = It is too late to give this back here. Please write to a human: /human
answer-given-back = Thank you for telling me. I will find somebody else.
answer-off-list = Good, you are off the waiting list.
answer-kept = Good, it stays as it is.
answer-still-yes = Thank you! The new time is noted.
error-not-yours = That is for somebody else to decide.
unfilled-title = <b>⚠️ There are still open places</b>
unfilled-filled = ✅ All places are filled now.
unfilled-what = What shall we do?
unfilled-further = { $count ->
    [one] Ask { $distance } further away (1 more)
   *[other] Ask { $distance } further away ({ $count } more)
}
unfilled-times = Choose another time
unfilled-group = Post it in our group
unfilled-show = Show it
unfilled-asking-further = Good, I am asking further away.
rule-weight-words = How much it counts that the words of the offer fit
rule-weight-distance = How much it counts to be near
rule-weight-language = How much it counts to share a language
rule-weight-rested = How much it counts not to have been asked for a while
rule-weight-carried = How much it counts to have carried little so far
rule-weight-kept = How much it counts to have kept promises
rule-weight-giving-back = How much it counts to have been helped, and not yet had the chance to help
rule-weight-first-chance = How much it counts not to have been asked yet
rule-late-withdrawal-hours = How many hours before the start giving a place back counts as late
