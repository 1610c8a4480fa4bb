# Offers, and sentences whatever they are about.
sentence-which =
    “{ $words }”

    Is this something you can offer, something that would help you, or a message to a person?
sentence-offer = I can offer this
sentence-need = This would help me
sentence-message = A message to a person
sentence-thanks = You’re welcome! Whenever you need something or could offer something, just write it here.
sentence-greeting = Hello! Just write what you could offer (“I can drive on Tuesday mornings”) or what would help you (“I need someone to change a lamp”). /help shows everything else.
words-too-long = That is very long. Could you say it in at most { $most } characters?
distance-m = { $m } m
distance-km = { $km } km
when-unknown = I did not understand “{ $word }”. When do you mean?
when-unknown-plain = I did not understand “{ $word }”. Could you say the day and time in another way?
when-unknown-nothing = That is not about time
when-ampm = You wrote “{ $word }”. Which time do you mean?
when-guess-day-part = ❓ You did not say an hour; this is how I took “{ $words }”.
when-guess-today = ❓ I took “{ $words }” to mean today.
when-guess-next = ❓ Please check the date: this is how I took “{ $words }”.
when-guess-weekly = ❓ I took “{ $words }” to mean every week.
when-guess-until-month = ❓ I took “{ $words }” to include the whole month.
when-guess-year = ❓ I took “{ $words }” to mean next year.
when-guess-past = ❓ “{ $words }” seems to be in the past.
when-guess-date-order = ❓ I read “{ $words }” with the month first.
when-guess-mismatch = ❓ In “{ $words }” the weekday and the date do not match; I went by the date.
when-guess-duration = ❓ From “{ $words }” I took the longer time.
when-guess-every-weeks = ❓ Of an offer I can only note weekly times. I ask you each time anyway, and you can say no.
offer-ask-words = What would you like to offer? Just write it, for example: “I can drive people on Tuesday mornings”.
offer-words-how = Please write in a sentence what you could offer.
offer-ask-which = I heard more than one thing. Which do you want to offer?
offer-skill-all = { $count ->
    [2] Both
   *[other] All { $count }
}
offer-ask-skill = What is it that you offer? Choose one, or write it in your own words.
offer-skill-how = I could not make out what it is. Please write it in a few words, for example “gardening”.
offer-ask-when = When could you? Choose, or write it, for example “Tuesday mornings” or “weekends 10 to 4”.
offer-when-any = Any time
offer-when-mornings = Weekday mornings
offer-when-afternoons = Weekday afternoons
offer-when-evenings = Weekday evenings
offer-when-weekends = Weekends
offer-when-how = I could not find days or hours in that. For example: “Tuesday mornings”, “any time”, “weekends”.
offer-ask-dates = From when until when does it hold? For example “until June”, “from 1 December” or “not in August”.
offer-dates-open = No limit
offer-dates-how = I could not find a date in that. For example: “until June” or “not in August”.
offer-ask-reach = How far would you go? Choose, or write it, for example “2 km”.
offer-reach-km = Up to { $km } km
offer-reach-circle = Anywhere nearby
offer-reach-phone = By phone
offer-reach-how = Please choose, or write a distance such as “2 km”, or “by phone”.
offer-card-title = <b>Your offer, as I understood it</b>
offer-card-what = What: <b>{ $skill }</b>
offer-card-when = When: <b>{ $when }</b>
offer-card-reach = How far: { $reach }
offer-card-words = In your words: <i>“{ $words }”</i>
offer-card-new-skill = This is a new word for our circle. I will add it.
offer-card-standing = You offer this already ({ $when }). This will take its place.
offer-from = from { $day }
offer-to = until { $day }
offer-except = not from { $first } to { $last }
offer-except-day = not on { $first }
offer-part-what = Change what
offer-part-when = Change when
offer-part-dates = Change from/until
offer-part-reach = Change how far
offer-part-words = Change my words
offer-confirm = Yes, I offer this
offer-save = Yes, change it
offer-thanks = { $count ->
    [one] Thank you! When somebody needs this, I will ask you first, and you can always say no.
   *[other] Thank you! I have noted { $count } offers. When somebody needs one, I will ask you first, and you can always say no.
}
offer-changed = Thank you, your offer is changed.
offer-place-why = So that I ask you only for what is near: where are you, roughly? Share your location or write the name of a street or area. I only keep it to about 500 metres.
offer-title = <b>{ $skill }</b>
offer-paused = 💤 Paused until you take it up again.
offer-paused-until = 💤 Paused until { $day }.
offer-resting = 💤 Resting, because I did not hear whether it still holds.
offer-ended = This offer has ended.
offer-change = Change
offer-pause = Pause
offer-take-up = Take up again
offer-end = End this offer
offer-undo = Undo: offer it again
offer-taken-up = Good, your offer stands again.
offer-ended-toast = Ended. Thank you for having offered it.
offer-pause-ask = Until when shall I leave you in peace with this?
offer-pause-days = { $days ->
    [7] One week
    [14] Two weeks
   *[other] { $days } days
}
offer-pause-open = Until I say so
offer-pause-how = I could not find a date in that. For example: “until 1 September” or “two weeks”.
offer-error-no-skill = I do not know yet what you offer. Please say it in a few words.
offer-error-pause-past = That day is over already. Until when do you mean?
offer-error-standing = You offer this already. You can change it under /offers.
offers-none = You have not offered anything yet. Everybody has something to give: time, a skill, a tool, a phone call.
offers-new = Offer something
offers-more = { $count ->
    [one] That is your one offer.
   *[other] Those are your { $count } offers.
}
command-offer = Offer something
command-offers = My offers: change, pause, end
