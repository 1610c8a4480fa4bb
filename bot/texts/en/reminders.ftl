# Reminders: the evening before, some hours before, at the start.
reminder-evening = <b>{ $skill } { $whom }</b>
    { $when }{ $where }

    You said yes to this. Does it still stand?
reminder-again = <b>{ $skill } { $whom }</b>
    { $when }{ $where }

    I have not heard from you yet. Will you be there? A no is fine too: then there is still time to ask somebody else.
reminder-confirmed = <b>{ $skill }</b>
    { $when }{ $where }

    You have said that it stands. Thank you!
reminder-before = It begins soon: <b>{ $skill } { $whom }</b>
    { $when }{ $where }
reminder-start = It begins now: <b>{ $skill }</b>
    { $when }{ $where }

    Are you there?
reminder-there = <b>{ $skill }</b>
    { $when }

    You are there. Thank you! Afterwards I will ask you how long it was.
reminder-over = <b>{ $skill }</b>
    { $when }

    There is nothing more to say about this here.
reminder-moved = <b>{ $skill }</b>
    The time has changed. It is now { $when }.
reminder-nobody-now = <b>{ $skill }</b>
    { $when }

    At the moment nobody has promised to come. The coordinators know.
reminder-yes = Yes, I’ll be there
reminder-no = No, I can’t
reminder-cannot-after-all = I can’t after all
reminder-arrive = I’m there
reminder-late = I’m running late
reminder-nobody-came = Nobody came
reminder-did-not-come = { $name } did not come
reminder-receiver-evening = <b>{ $skill }</b>
    { $when }{ $where }

    { $count ->
        [one] { $names } is coming.
       *[other] These are coming: { $names }.
    }
reminder-receiver-before = It begins soon: <b>{ $skill }</b>
    { $when }{ $where }

    { $count ->
        [one] { $names } is coming.
       *[other] These are coming: { $names }.
    }
reminder-receiver-there = There already: { $names }.
reminder-silent = <b>No answer from { $name }</b>
    { $skill }
    { $when }

    I have asked twice whether it stands. Perhaps you can reach them, or ask somebody else.
reminder-silent-next = Meanwhile I ask others whether they could step in; the place stays with { $name } until they give it back.
reminder-silent-stands = { $name } will be there: { $skill }, { $when }.
reminder-silent-over = { $skill }, { $when }: { $name } is no longer expected, or it is over.
reminder-show-slot = See who else could come
reminder-summary = <b>{ $day }</b>
    { $count ->
        [one] One thing is planned.
       *[other] { $count } things are planned.
    }
reminder-summary-line = <b>{ $time }</b> { $skill } ({ $filled } of { $places })
    { $names }
reminder-summary-name = { $name } (sure)
reminder-summary-unsure = { $name } (no answer yet)
reminder-summary-nobody = nobody yet
