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
why-first-chance = you have not been asked before
why-they-first-chance = has not been asked yet
why-they-distance-unknown = distance unknown
why-they-language = shares a language
why-they-rested = not asked for a while
why-they-kept = always kept promises
why-they-everybody = everybody was asked
why-joined = { $first }; { $more }
why-offered = offers it
why-list = Who is asked
why-title = <b>Who is asked, in this order</b>
    { $skill }, { $when }
why-nobody = Nobody fits just now.
why-line = { $number }. { $name }: { $state } <i>({ $reasons })</i>
why-state-none = not asked yet
why-state-sleeps = not asked yet, sleeps until { $time }
why-state-planned = asked on waking, { $time }
why-state-later = to be asked { $time }, was asked for something else just now
why-state-rests = not asked yet, was asked for something else just now; can be asked { $time }
why-state-sent = asked { $time }, waiting until { $until }
why-state-accepted = said yes
why-state-waiting = said yes, on the waiting list
why-state-declined = said no
why-state-expired = asked { $time }, did not answer
why-state-closed = need not answer
why-order = Why in this order?
why-order-title = <b>Why in this order</b>
    { $skill }, { $when }
why-order-line = { $first } before { $second }: { $reasons }.
why-order-but = What speaks for { $name }: { $reasons }.
why-order-mostly = above all { $first }; also: { $more }
why-order-wave = { $first } was asked earlier; { $second } only if that is not enough.
why-order-everybody = { $first } and { $second }: everybody was asked at once.
why-order-awake = { $first } before { $second }: could be asked sooner.
why-order-equal = { $first } and { $second } are on a par; whoever was asked longer ago comes first.
why-order-words = an offer that fits the words better
why-order-distance = nearer
why-order-language = shares a language
why-order-rested = not asked for longer
why-order-record = has carried less, or kept more promises
why-order-giving-back = was helped, without the chance to help yet
why-order-first-chance = has not been asked yet
why-not = Who is not on it
why-not-title = <b>Not on the list</b>
    { $skill }, { $when }
why-not-count = { $count ->
    [one] One person who offers it is not on the list.
   *[other] { $count } people who offer it are not on the list.
}
why-not-nobody = Everybody who offers it is on the list.
why-not-line = { START($why) } ({ $count }): { $names }
why-not-more = { $count } more
why-not-others = { $count ->
    [one] One member has not offered it.
   *[other] { $count } members have not offered it.
}
why-not-skill = has not offered it
why-not-left = has left
why-not-beneficiary = it is for them
why-not-private = rather not for this one
why-not-checks = without the check it needs
why-not-paused = having a break
why-not-unreachable = cannot be reached
why-not-busy = promised elsewhere at that time
why-not-dates = not on that date
why-not-hours = not at that hour
why-not-far = too far away
why-not-travel = no time for the way between two promises
why-not-budget = asked often enough this week
why-somebody = Ask about one member
why-somebody-else = And somebody else?
why-somebody-ask = About whom? Please write a name.
why-somebody-which = Whom do you mean?
why-somebody-unknown = I know nobody here called “{ $name }”. Please write another name.
why-somebody-here = Here is how it stands.
why-somebody-title = <b>On the list or not</b>
    { $skill }, { $when }
why-somebody-not = { $name } is not on the list: { $why }.
why-somebody-promised = { $name } said yes without being asked.
why-back = ‹ Back
why-more = More ›
why-slot = Show the need
why-partly = So many people offer this that I looked only at those who are nearest and were not asked for longest: each number is at least that.
