# What members set for themselves.
settings-card = <b>Your settings</b>
    Circle: { $circle }
    Language: { $spoken }
    Place: { $place }
    Quiet hours: { $quiet }
    Invitations: { $budget }
    Pause: { $pause }
settings-place-none = not known, so I cannot tell what is near
settings-place-near = known to about 500 metres
settings-quiet-none = none, I may write at any time
settings-quiet-span = from { $from } to { $to }
settings-budget-value = { $count ->
    [0] none at all
    [one] one a week at most
   *[other] { $count } a week at most
}
settings-pause-none = none
settings-pause-until = no invitations before { $day }
settings-language = Language
settings-place = Place
settings-quiet = Quiet hours
settings-budget = Ask me less or more
settings-pause = Take a break
settings-resume = End the break
settings-circle = Another circle
settings-mydata = Everything about me
settings-leave = Leave the circle
settings-language-which = Which language shall I speak with you?
settings-language-set = I speak English with you from now on.
settings-budget-which = How many invitations a week at most? Now: { $now }. Urgent ones count too; what you have promised is not affected.
settings-budget-choice = { $count ->
    [0] None
    [one] One
   *[other] Up to { $count }
}
settings-budget-set = { $count ->
    [0] Noted: I will not invite you. You still see everything under /needs.
    [one] Noted: one invitation a week at most.
   *[other] Noted: { $count } invitations a week at most.
}
settings-circle-which = In which circle would you like to be now?
settings-circle-set = You are now in { $circle }.
settings-circle-only = You are in one circle only. To join another, open its link.
settings-quiet-ask = When shall I leave you in peace? For example “from 22:00 to 7:30”. What you have promised for an early hour is still reminded in time.
settings-quiet-usual = From { $from } to { $to }
settings-quiet-no = No quiet hours
settings-quiet-how = Please write two times, for example “22:00 to 7:30”.
settings-quiet-card = Quiet hours: { $quiet }.
settings-pause-ask = Until when shall I not invite you? For example “until 3 January” or “for two weeks”.
settings-pause-week = For a week
settings-pause-month = For a month
settings-pause-how = I am not sure until which day. Please write it like “until 3 January”.
settings-pause-past = That day is over already. Until when would you like a break?
settings-pause-card = You have a break: no invitations before { $day }. What you have promised still stands.
settings-resumed = Good to have you back. I will ask you again when somebody is needed.
settings-place-ask = Where are you, roughly? Share your location or write the name of a street or area. I only keep it to about 500 metres.
settings-place-share = 📍 Share my location
settings-place-later = Not now
settings-place-later-said = All right. You can tell me at any time under /settings.
settings-place-forget = Forget my place
settings-place-which = Which of these do you mean? If it is none of them, please share your location.
settings-place-unknown = I don’t know that name. Please share your location, or choose one of the places that I know.
settings-place-unknown-none = I don’t know that name. Please share your location instead.
settings-place-card = Thank you, I know roughly where you are now: { $place }.
settings-place-card-near = Thank you, I know roughly where you are now.
settings-place-forgotten = I have forgotten where you are.
command-settings = Language, place, quiet hours, how often I ask
