# What somebody has given and received, worded by the act.
balance-title = <b>Your time in { $circle }</b>
balance-title-of = <b>{ $name }’s time in { $circle }</b>
balance-given = You helped: { $time }
balance-received = You were helped: { $time }
balance-thanks = { $count ->
    [0] No thanks yet: they will come.
    [one] You were thanked once.
   *[other] You were thanked { $count } times.
}
balance-explained = <i>Everybody’s hour counts the same. Help is never refused because somebody was helped more than they helped.</i>
balance-newest = <b>Newest</b>
balance-page = <b>Earlier, page { $page }</b>
balance-no-more = There is nothing earlier.
balance-helped = { $day }: you helped { $name }, { $skill }, { $time }
balance-were-helped = { $day }: { $name } helped you, { $skill }, { $time }
balance-taken-back-helped = { $day }: taken back: you helped { $name }, { $skill }, { $time }
balance-taken-back-were = { $day }: taken back: { $name } helped you, { $skill }, { $time }
balance-reason = Reason: { $reason }
balance-by-hand = entry by hand
balance-more = Earlier ones
balance-statement = As a file
balance-button = My time
balance-not-yours = Only the person themselves can see that.
statement-day = Day
statement-what = What
statement-with = With
statement-minutes = Minutes
statement-note = Note
statement-helped = helped: { $skill }
statement-were-helped = were helped: { $skill }
statement-taken-back-helped = taken back, helped: { $skill }
statement-taken-back-were = taken back, were helped: { $skill }
statement-here = All your entries. Minutes that you helped count up, minutes that you were helped count down.
statement-file = my-time
command-balance = What I gave and received
