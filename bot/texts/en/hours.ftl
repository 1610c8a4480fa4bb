# How long it was, thanks, taking an entry back.
hours-ask-giver = <b>How long was it?</b>
    { $skill } { $whom }
    { $when }

    Choose, or write it: “an hour and a half”.
hours-ask-receiver = <b>How long was { $giver } there?</b>
    { $skill }
    { $when }

    Choose, or write it: “an hour and a half”.
hours-other-says = <b>{ START($other) } says: { $time }</b>
    { $skill }
    { $when }

    Is that right?
hours-you-said = { $skill }
    { $when }

    You said: { $time }. { START($other) } is asked too.
hours-differ = <b>You see it differently</b>
    { $skill }
    { $when }

    You say: { $mine }. { START($other) } says: { $theirs }.
    You can take the other figure, or talk about it. A coordinator can settle it.
hours-settle = <b>How long was it?</b>
    { $skill }
    { $when }

    { START($giver) } says: { $gives }.
    { START($receiver) }: { $receives }.
    What you choose is settled.
hours-right = Yes, { $time }
hours-right-none = Yes, it did not happen
hours-other = Something else…
hours-say-otherwise = Say something else…
hours-none = It did not happen
hours-take-theirs = { $time }, as the other side says
hours-nothing-said = nothing yet
hours-not-at-all = it did not happen
hours-how-long = How long was it? For example “2 hours”, “90 min”, “an hour and a half”. 0 means that it did not happen.
hours-not-understood = I did not understand that as a length of time. For example “2 hours” or “45 min”.
hours-noted = Noted: { $time }.
hours-too-many = I can note up to 24 hours at a time.
hours-agreed-already = That is agreed already. If it is wrong, a coordinator can take it back.
hours-not-yours = Only those who were there can say that.
hours-toast-said = Noted: { $time }. The other side is asked.
hours-toast-agreed = Agreed: { $time }. Thank you!
hours-toast-differ = Noted: { $time }. The other side says otherwise.
hours-toast-all = { $count ->
    [one] Agreed. Thank you!
   *[other] All { $count } agreed. Thank you!
}
hours-received = <b>How long were they there?</b>
    { $skill }
    { $when }

hours-line-open = { $name }: has not said yet
hours-line-says = { $name } says: { $time }
hours-line-you = { $name }: you say { $time }
hours-line-differ = { $name } says { $gives }, you say { $receives }
hours-line-agreed = { $name }: { $time }, agreed
hours-confirm-all = All right, as they say
hours-open = { $name }…
hours-agreed-both = <b>Agreed: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
hours-agreed-coordinator = <b>Settled by a coordinator: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
hours-agreed-silence = <b>It counts as said: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
    Nobody said otherwise within { $days } days.
hours-agreed-none = <b>It did not happen</b>
    { $skill }
    { $when }
    So noted. No time is counted.
hours-standing = So far you have helped for { $given } and have been helped for { $received }.
hours-standing-of = So far { $name } has helped for { $given } and has been helped for { $received }.
hours-taken-back = Taken back by a coordinator: { $reason }
hours-list = <b>Still to be agreed</b>
hours-list-agreed = <b>Agreed</b>
hours-list-see-agreed = Already agreed
hours-list-see-open = Still to be agreed
hours-list-line = { $number }. { $skill }, { $name }
       { $when }
hours-list-open = { $number }. { $name }
hours-list-none = There is nothing to agree just now.
hours-page-back = ‹ Back
hours-page-on = More ›
thanks-button = Say thank you
thanks-ask = A few words of thanks? Write them, or skip: then a simple thank-you goes out.
thanks-how = A few words, please, or skip.
thanks-long = That is very long. Could you shorten it to a thousand characters?
thanks-sent = Your thanks are on their way.
thanks-already = You have said thank you already. That was kind.
thanks-words = 🙏 <b>{ $name } says thank you</b>
    “{ $words }”
    { $skill }, { $when }
thanks-plain = 🙏 <b>{ $name } says thank you</b>
    { $skill }, { $when }
ledger-reverse = Take this entry back…
ledger-why = Why is this entry taken back? Both sides read the reason.
ledger-done = The entry is taken back, and both sides have been told.
ledger-reason-missing = A reason is needed; both sides read it.
ledger-reason-long = Please give the reason in 500 characters or fewer.
ledger-own = This is your own entry. Another coordinator can take it back.
ledger-reversed-already = That entry has been taken back already.
ledger-reversed = <b>An entry was taken back</b>
    { $skill }: { $time }
    Reason: { $reason }
    So far you have helped for { $given } and have been helped for { $received }.
command-hours = What is still to be agreed
