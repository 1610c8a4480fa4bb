# Needs and their times.
rule-repeat-invite-days = How many days before each time of a repeating need people are first asked
need-ask-words = What would help you? Just write it, for example: “I need someone to drive me to the clinic on Thursday 9:30 to 11”.
need-ask-words-coordinator = What is needed? One sentence is enough: “Someone to drive a neighbour to the hospital on Thursday 9:30 to 11, two people”.
need-words-how = Please write in a sentence what is needed.
need-ask-skill = What kind of help is it? Choose one, or write it in a few words.
need-ask-when = When? Please say the day and the time, for example “Thursday 9:30 to 11”.
need-when-past = That time is over already. When do you mean? For example “Thursday 9:30 to 11”.
need-when-how = I could not find a day and time in that. For example: “Thursday 9:30 to 11” or “every Tuesday at 10”.
need-ask-hour = { $day }: at what time? For example “9:30 to 11”.
need-ampm-how = Please choose one of the two times.
need-ask-end = It starts on { $start }. How long, or until when?
need-end-how = I could not make out how long. For example: “1 hour”, “90 minutes” or “until 11”.
need-ask-whom = For whom is it? Choose, or write a name.
need-whom-me = For me
need-whom-circle = For the whole circle
need-whom-is-me = you
need-whom-is-circle = the whole circle
need-whom-new = Somebody without the app: { $name }
need-whom-other = Somebody else
need-whom-without = Somebody without a phone
need-whom-behalf-ask = What is their name? You then speak for them: what I would tell them, I tell you.
need-whom-behalf = { $name } (somebody speaks for them)
need-whom-found = Who is it? If “{ $name }” does not use Telegram, choose “Somebody without the app”; you then speak for them.
need-whom-unknown = I know nobody called “{ $name }”. Do they not use Telegram? You can speak for them.
need-whom-how = Please choose, or write a name.
need-ask-people = How many people are needed?
need-people-how = Please write a number from 1 to 100.
need-ask-where = Where, roughly? Choose, write a name, or share a location (📎). Everybody who is asked will see this.
need-where-phone = By phone
need-where-none = Not said
need-where-point = Near a point you shared
need-where-how = Please choose, write a name, or share a location.
need-where-several = Several places could be meant. Please choose one, or share a location.
need-where-lost = I don’t know where “{ $place }” is. Share a location (📎), choose one of our places, or leave it in words; then I cannot say how far it is.
need-where-which = “{ $place }” could be several places. Choose one, share a location (📎), or leave it in words.
need-where-words = Leave it as “{ $place }”
need-where-unknown = ❓ I do not know where { $place } is, so I cannot tell who is near. Sharing a location under “Where” helps.
need-ask-address = What is the exact address? I show it only to those who come, and only once both sides have agreed.
need-address-how = Please write the address, or skip this.
need-ask-repeat = Once, or again and again? Choose, or write it, for example “every Tuesday until June”.
need-repeat-once = Once
need-repeat-weekly = Every week
need-repeat-two-weeks = Every two weeks
need-repeat-daily = Every day
need-repeat-how = I did not understand how often. For example: “every Tuesday until June”.
need-repeats = { $weeks ->
    [0] { $days }
    [1] every week, { $days }
   *[other] every { $weeks } weeks, { $days }
}
need-repeats-until = { $weeks ->
    [0] { $days }, until { $until }
    [1] every week, { $days }, until { $until }
   *[other] every { $weeks } weeks, { $days }, until { $until }
}
need-ask-send = How shall people hear of it?
need-send-best = First those it suits best
need-send-everybody = Ask everybody at once
need-send-group = Post it in our group
need-send-how = Please choose one of the buttons.
need-card-title = <b>This is what I understood</b>
need-card-what = What: <b>{ $skill }</b>
need-card-when = When: <b>{ $when }</b>
need-card-repeat = Again: { $repeat }
need-card-people = { $count ->
    [one] People: one
   *[other] People: { $count }
}
need-card-where = Where: { $place }
need-card-address = Address (kept apart): { $address }
need-card-whom = For whom: { $whom }
need-card-send = How: { $how }
need-card-words = <i>“{ $words }”</i>
need-part-skill = What
need-part-when = When
need-part-end = Until when
need-part-people = How many
need-part-where = Where
need-part-address = Address
need-part-whom = For whom
need-part-repeat = Again?
need-part-send = How to ask
need-part-words = The words
need-publish = Publish
need-publish-anyway = Publish anyway
need-ask = Ask for this
need-notice-soon = ⚠️ { $minutes ->
    [0] That is now.
    [one] That is in one minute.
   *[other] That is in { $minutes } minutes.
} Few people may see it in time.
need-notice-far = ⚠️ That is almost a year away. Is the date right?
need-notice-long = ⚠️ That is very long: { $length }. Is it right?
need-notice-crowd = ⚠️ { $members ->
    [one] Our circle has only one member so far.
   *[other] Our circle has only { $members } members so far.
}
need-error-no-time = A day and a time are missing. Please add them with “When”.
need-error-end = The end has to be after the start. Please say the time again.
need-error-past = That time is over already. Please choose another one with “When”.
need-error-people = The number of people has to be between 1 and 100.
need-error-name = For whom is it? Please give a name.
need-error-begun = It has begun, or somebody is there already. It can no longer be moved.
need-error-over = That is over or cancelled already.
need-error-promised = { $promised ->
    [one] One person has promised already, so fewer is not possible.
   *[other] { $promised } people have promised already, so fewer is not possible.
}
need-error-same-time = This need has something at that time already.
need-asked-by = <b>{ $name } asks for help</b>
need-yours = <b>What you asked for</b>
need-state-asked = A coordinator will look at it first.
need-state-published = ✅ Published: people are being asked.
need-state-closed = This is over.
need-state-declined = This was not published.
need-state-cancelled = This was taken back.
need-edit = Change first
need-decline = Not this one
need-take-back = I don’t need it any more
need-taken-back = Taken back.
need-published-toast = Published.
need-published = 🌱 Good news: people are now being asked for “{ $skill }”. I will tell you who comes.
need-declined = Thank you for asking for “{ $skill }”. This time we cannot put it to the circle. You can always ask again, or write to a coordinator.
need-declined-words = The coordinator writes: <i>“{ $words }”</i>
need-decline-ask = What kind word shall I pass on? You can skip this.
need-decline-how = Please write a few words, or skip this.
need-decline-done = I have passed it on.
needs-none = Nothing is needed just now. As soon as something suits you, I will ask you. Perhaps there is something that would help you?
needs-title = { $count ->
    [one] <b>Help is needed with one thing</b>
   *[other] <b>Help is needed with { $count } things</b>
}
needs-no-place = I do not know where you are, so I cannot say how far it is. You can tell me under /settings.
needs-line = { $count ->
    [one] { $number }. <b>{ $skill }</b> – { $when }{ $where }
        <i>“{ $words }”</i>
        One person is still needed.
   *[other] { $number }. <b>{ $skill }</b> – { $when }{ $where }
        <i>“{ $words }”</i>
        { $count } people are still needed.
}
needs-distance = ({ $distance } from you)
needs-distance-unknown = (distance unknown)
needs-help = { $number } · I can help: { $skill }
slot-filled = Filled: <b>{ $filled } of { $places }</b> { $bar }
slot-coming = Coming: { $names }
slot-waiting = { $count ->
    [one] One person is on the waiting list.
   *[other] { $count } people are on the waiting list.
}
slot-open = { $count ->
    [one] ⏳ One place is open.
   *[other] ⏳ { $count } places are open.
}
slot-full = ✅ All places are filled.
slot-over = This is over.
slot-cancelled = ❌ Cancelled.
slot-time = Change time
slot-place = Change place
slot-more = Make it { $count } people
slot-fewer = { $count ->
    [one] Make it one person
   *[other] Make it { $count } people
}
slot-people-toast = { $count ->
    [one] One person is wanted now.
   *[other] { $count } people are wanted now.
}
slot-everybody = Ask everybody
slot-group = Post to our group
slot-why = Who and why
slot-again = The same again
slot-cancel = Cancel this
slot-no-longer = I don’t need it any more
slot-cancel-ask = { $count ->
    [0] Really cancel “{ $skill }”, { $when }? Nobody has promised yet.
    [one] Really cancel “{ $skill }”, { $when }? One person has promised; I will tell them.
   *[other] Really cancel “{ $skill }”, { $when }? { $count } people have promised; I will tell them.
}
slot-cancel-yes = Yes, cancel it
slot-cancel-this = Cancel only this one
slot-cancel-later = Cancel this and later ones
slot-keep = No, keep it
slot-kept = Good, it stays as it is.
slot-cancelled-told = Cancelled. I have told everybody concerned.
slot-time-ask = Now: { $when }. To when shall it move? For example “Friday 10 to 12”, or only “10 to 12”.
slot-scope-ask = Only this one, or this and all later ones?
slot-scope-this = Only this one
slot-scope-later = This and all later ones
slot-scope-how = Please choose one of the two buttons.
slot-time-card = From { $was }
    to <b>{ $now }</b>
slot-time-one = Whoever has promised is asked for a new yes.
slot-time-later = All later ones move by as much. Whoever has promised is asked for a new yes.
slot-time-done = Move it
slot-place-card = <b>The new place</b>
slot-place-done = Change the place
command-need = Ask for help
command-needs = What is needed near me
need-part-to = To where
need-part-to-address = Address there
need-part-checks = Checks required
need-ask-to = To where, roughly? Choose, write a name, or share a location (📎). Everybody who is asked will see this.
need-to-none = It ends where it starts
need-ask-to-address = What is the exact address there? I keep it apart and show it only once both sides have agreed.
need-card-to = To: { $place }
need-card-to-address = Address there (kept apart): { $address }
need-where-trip = from { $start } to { $end }
need-card-checks = Checks required: { $kinds }
need-ask-checks = What must whoever comes have been checked for? Now: { $kinds }.
need-check-none = nothing
need-check-on = Add: { $kind }
need-check-off = Without: { $kind }
need-check-enough = That is all
need-checks-how = Please choose one of the buttons.
need-checks-none-now = No check is required.
need-checks-losing = { $count ->
    [one] ⚠️ { $names } has promised without it. I would give that place back and say why, kindly. If the check is there, please record it first, under /people.
   *[other] ⚠️ { $names } have promised without it. I would give those places back and say why, kindly. If the checks are there, please record them first, under /people.
}
need-checks-done = Require this
