# Promises, who comes, contacts, the calendar.
commitment-title-waiting = <b>⏳ On the waiting list</b>
commitment-title-accepted = <b>✅ You are coming</b>
commitment-title-confirmed = <b>✅ You are coming, confirmed</b>
commitment-title-there = <b>👋 You are there</b>
commitment-title-done = <b>🙏 Done. Thank you!</b>
commitment-title-withdrawn = <b>↩️ Given back</b>
commitment-title-cancelled = <b>❌ Called off: please do not come</b>
commitment-title-no-show = <b>❔ Nobody was seen there</b>
commitment-title-in-vain = <b>🙏 Not needed this time</b>
commitment-what = <b>{ $skill }</b>
    🕘 { $when }
commitment-for = { START($whom) }
commitment-waiting = { $place ->
    [1] All places are taken just now. You are first on the waiting list. If a place comes free, it is yours, and I tell you.
    [2] All places are taken just now. You are second on the waiting list. If a place comes free, it is yours, and I tell you.
    [3] All places are taken just now. You are third on the waiting list. If a place comes free, it is yours, and I tell you.
   *[other] All places are taken just now. You are number { $place } on the waiting list. If a place comes free, it is yours, and I tell you.
}
commitment-in-vain = It has begun, and no place came free. Thank you for having been ready!
commitment-stands = Thank you! I will remind you. If anything comes up, just tell me here.
commitment-withdrawn = You gave your place back. Thank you for telling me.
commitment-time-changed = ❗ The time changed
    from { $was }
    to <b>{ $now }</b>.
    Still yes? I keep your place until { $until }.
commitment-place-changed = ❗ The place changed. Still yes? I keep your place until { $until }.
commitment-address = 🏠 The exact address: <b>{ $address }</b>
commitment-address-later = 🏠 You see the exact address once both of you have agreed to share contacts.
commitment-still-yes = Still yes
commitment-no-longer = No, then I cannot
commitment-give-back = I cannot after all
commitment-leave-line = Take me off the waiting list
commitment-calendar = Calendar file
commitment-there = I’m there
commitment-late = Running late
commitment-sure = It is not long until then:
    <b>{ $skill }</b>, { $when }.
    Are you sure that you cannot come?
commitment-sure-yes = Yes, give my place back
commitment-sure-no = No, I will come
commitment-kept = Good, it stays as it is.
commitment-lapsed = I did not hear whether the new time suits you: { $skill }, { $when }. So I gave your place to somebody else. Thank you all the same!
commitment-overlaps = The time of “{ $skill }” changed to { $when }. You have promised “{ $other }” then ({ $other_when }). So I took you off this one. Thank you all the same!
comes = ✅ <b>{ $who }</b> is coming: { $skill }, { $when }.
comes-not = ↩️ { $who } cannot come after all: { $skill }, { $when }.
comes-not-places = { $left ->
    [0] Somebody else has the place already.
    [one] I am looking for somebody else: one place is open.
   *[other] I am looking for others: { $left } places are open.
}
comes-places = { $left ->
    [0] All places are filled.
    [one] One place is still open.
   *[other] { $left } places are still open.
}
slot-off = ❌ This was called off: { $skill }, { $when }. Nobody will come. If you still need it, write to a human.
mine-none = You have not promised anything just now. /needs shows where help would be welcome.
mine-none-again = Nothing is ahead of you just now. /needs shows where help would be welcome.
mine-some = { $count ->
    [one] You have promised one thing:
   *[other] You have promised { $count } things. The next one is at the bottom:
}
mine-past = <b>What you did lately</b>
mine-past-line = • { $skill }, { $when }
command-mine = What I have promised
calendar-added = 📅 { $skill }, { $when }: open this to put it into your calendar.
calendar-removed = 📅 { $skill }, { $when }: open this to take it out of your calendar.
calendar-description = From your circle, by Minga.
contact-about = <b>You and { $other }</b>
    { $skill }, { $when }
contact-ask = May { $other } see how to reach you? You see each other’s contact only if both of you say yes, and you can take it back at any time.
contact-telegram = Yes, by Telegram
contact-with-number = Yes, with a phone number
contact-rather-bot = Rather through the bot
contact-hide = Do not show my contact any more
contact-not-together = Do not bring us together again
contact-both = You can reach { $other }: { $how }
contact-number = <b>{ $number }</b>
contact-username = @{ $username }
contact-link = { $name }
contact-lost = (not on Telegram any more)
contact-through-bot = Good: { $other } does not see your contact. You can write to a human here at any time.
contact-other-not-yet = Thank you. { $other } has not answered yet. As soon as both of you agree, you see each other’s contact here.
contact-other-refused = Thank you. { $other } would rather be reached through the bot, so neither of you sees the other’s contact.
contact-closed = Contacts are not shown here any more.
contact-over = That is over. No contact is shown any more.
contact-shared = Thank you. It is shown once both of you agree.
contact-hidden = Good. Your contact is not shown.
contact-ask-number = Which number may be shown? Type it, or share your own contact with 📎.
contact-no-number = That does not look like a phone number. For example: +44 29 2018 0000
contact-number-right = Show <b>{ $number }</b> to the other side, once both of you agree?
contact-number-share = Yes, show this number
contact-number-shared = Thank you. Your number is shown once both of you agree.
contact-apart = I will not bring you and { $other } together again. Nobody is told. What you have promised already stays, unless you give it back.
answer-checks = This needs a check that I do not have for you on that day: { $kinds }. A coordinator can note it. Thank you for wanting to help!
commitment-unchecked = “{ $skill }”, { $when }, now needs a check that I do not have for you on that day: { $kinds }. It is asked of everybody. So I had to give your place back; a coordinator can note the check. Thank you all the same!
commitment-tight-before = ⚠️ It is close: from what you have promised before, the way takes about { $way }, and there is { $gap } in between.
commitment-tight-after = ⚠️ It is close: to what you have promised afterwards, the way takes about { $way }, and there is { $gap } in between.
