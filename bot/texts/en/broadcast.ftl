# To everybody at once, and to the circle's group.
broadcast-preview = { $count ->
    [one] Ask everybody for “{ $skill }”, { $when }? That is one person who was not asked yet.
   *[other] Ask everybody for “{ $skill }”, { $when }? That is { $count } people who were not asked yet. It takes about { $time }. Who sleeps or has a break is not woken.
}
broadcast-start = { $count ->
    [one] Ask one person now
   *[other] Ask { $count } people now
}
broadcast-nobody = There is nobody left to ask for “{ $skill }”, { $when }: all who could come were asked, have a break, or are busy then.
broadcast-begun = I am asking everybody now.
broadcast-too-late = It is too late to ask everybody for that.
broadcast-progress = 📣 Sending: { $asked } of { $total }
    { $bar }
broadcast-done = 📣 All done: { $asked } of { $total } sent.
broadcast-stopped = Stopped. { $asked ->
    [0] Nothing was sent.
    [one] One of { $total } was sent.
   *[other] { $asked } of { $total } were sent.
}
broadcast-stop = Stop
broadcast-stopped-toast = Stopped.
broadcast-seconds = { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}
broadcast-notice = 📣 { $name } writes to everybody in { $circle }:

    { $words }
broadcast-error-empty = What shall I tell everybody? The message is empty.
broadcast-error-long = That is too long. At most { $most } characters fit.
broadcast-error-nobody = There is nobody to send this to just now.
broadcast-error-running = I am asking everybody already.
broadcast-error-through = That is through already: there is nothing left to stop.
tell-ask = What shall I tell everybody in the circle? Write it as it should be read.
tell-how = Please write what I shall tell everybody.
tell-preview = { $count ->
    [one] I would send this to one person:
   *[other] I would send this to { $count } people; it takes about { $time }:
}

    { $words }
tell-send = Send it
tell-change = Change the words
announce-title = 🤝 <b>{ $skill }</b>
announce-places = { $count ->
    [one] One person is still needed.
   *[other] { $count } people are still needed.
}
announce-filled = ✅ Filled. Thank you!
announce-cancelled = ❌ Cancelled. Thank you all the same.
announce-over = This is over. Thank you!
announce-help = I can help
announce-posted = It is in the group now.
announce-error-no-group = This circle has no group yet. Add me to your group, and a steward can link it.
command-tell = Tell everybody something
