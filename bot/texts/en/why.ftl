# Why you: reasons for whoever is asked, and the whole order for coordinators.
why-you-offered = Why you: you offered “{ $skill }”.
why-you-everybody = Why you: everybody in the circle is asked this time.
why-you-and = { $first } Also: { $more }.
why-near = about { $distance } away
why-distance-unknown = I do not know how far it is for you
why-language = you share a language
why-rested = it is a while since you were last asked
why-kept = people could always rely on you
why-giving-back = you were helped before, and this is a chance to help
why-they-giving-back = was helped before, without the chance to help yet
why-they-distance-unknown = distance unknown
why-they-language = shares a language
why-they-rested = not asked for a while
why-they-kept = always kept promises
why-offered = offers it
why-title = <b>Who is asked, in this order</b>
    { $skill }, { $when }
why-nobody = Nobody fits just now.
why-line = { $number }. { $name }: { $state } <i>({ $reasons })</i>
why-state-none = not asked yet
why-state-planned = asked on waking
why-state-sent = asked
why-state-accepted = said yes
why-state-declined = said no
why-state-expired = did not answer
why-state-closed = need not answer
why-not-title = <b>Not on the list</b>
why-not-skill = { $count ->
    [one] One member has not offered it.
   *[other] { $count } members have not offered it.
}
why-not-avoided = Do not want to be asked for this: { $names }
why-not-checks = Without the check it needs: { $names }
why-not-paused = Paused: { $names }
why-not-unreachable = Cannot be reached: { $names }
why-not-busy = Have promised something else at that time: { $names }
why-not-dates = Not on that date: { $names }
why-not-hours = Not at that hour: { $names }
why-not-far = Too far away: { $names }
why-not-travel = No time for the way from one promise to the next: { $names }
why-not-budget = Asked often enough this week: { $names }
why-not-other = { $count ->
    [one] One for another reason.
   *[other] { $count } for other reasons.
}
why-back = ‹ Back
why-more = More ›
why-slot = Show the need
