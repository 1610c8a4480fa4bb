# The list of people, roles, who cannot be reached.
people-list = <b>People in { $circle }</b> ({ $count })
people-line = { $number }. { $name }{ $notes }
people-is-steward = steward
people-is-coordinator = coordinator
people-is-on-behalf = somebody speaks for them
people-is-unreachable = cannot be reached
people-offers = { $count ->
    [one] one offer
   *[other] { $count } offers
}
people-show-hint = Choose somebody to see more.
people-card = <b>{ $name }</b>
    { $role }
    In { $circle } since { $day }. { $offers }.
    { $reach }
people-role-member = Member
people-role-coordinator = Coordinator
people-role-steward = Steward, and coordinator
people-reach-yes = Messages arrive.
people-reach-no = Messages do not arrive: they have blocked me or closed their account.
people-reach-none = They have no account of their own; { $speaker } speaks for them.
people-left = { $name } has left the circle.
people-appoint = Let { $name } coordinate
people-remove = { $name } no longer coordinates
people-hand-on = Hand on: { $name } becomes the steward
people-appointed = They coordinate now, and have been told.
people-removed = They no longer coordinate, and have been told.
people-handed-on = They answer for the circle now. You still coordinate. Thank you for all you have done.
people-coordinates-already = They coordinate already.
people-steward-already = They answer for the circle already.
people-steward-stays = A steward’s role is handed on, not taken away.
people-no-account = They have no account of their own, so I could not reach them.
people-you-coordinate = You coordinate <b>{ $circle }</b> from now on. Thank you! /help shows what you can do, /board what is open.
people-you-coordinate-no-more = You no longer coordinate <b>{ $circle }</b>. Thank you for what you have done; you are a member as before.
people-you-steward = You answer for <b>{ $circle }</b> from now on: its steward. You can appoint others to coordinate with you under /people. Thank you!
people-unreachable = <b>{ $name } cannot be reached</b>
    My messages do not arrive any more. Somebody is waiting for them:
    { $what }
    Please try another way, or look for somebody else in time.
people-unreachable-promise = • promised: { $when }
people-unreachable-invited = • asked: { $when }
people-unreachable-helped = • expects help: { $when }
people-reachable-again = { $name } can be reached again.
command-people = Who is in this circle
check-identity = identity
check-references = references
check-criminal-record = criminal record
check-home-visits = training for home visits
check-title = Checks:
check-line = • { $kind }, valid until { $until }
check-line-open = • { $kind }
check-line-over = • { $kind }, ran out on { $until }
check-record = Note a check
check-end = End: { $kind }
check-ask-kind = What was { $name } checked for? I keep only the kind and until when, never a document.
check-ask-until = Until when is it valid ({ $kind })? Choose, or write a day.
check-until-open = It does not run out
check-until-how = Please write one day, for example “31 March 2027”.
check-card = <b>{ $name }</b>: { $kind }, valid until { $until }. I will tell { $name }.
check-card-open = <b>{ $name }</b>: { $kind }. It does not run out. I will tell { $name }.
check-done = Note it
check-part-kind = Which check
check-own = Nobody can note a check of their own. Please ask another coordinator.
check-past = That day is over already.
check-end-ask = { $count ->
    [0] End the check ({ $kind }) of { $name }?
    [one] End the check ({ $kind }) of { $name }? One promise stands. If it needs this check, I give the place back and say why, kindly.
   *[other] End the check ({ $kind }) of { $name }? { $count } promises stand. Where they need this check, I give the place back and say why, kindly.
}
check-end-said = The check ({ $kind }) of { $name } has ended.
check-end-done = Yes, end it
check-recorded-told = A coordinator of { $circle } has noted a check for you:
check-mydata = I keep nothing more of it; /mydata shows it. You can now be asked for what needs it.
check-ended-told = In { $circle } your check ({ $kind }) has ended. A coordinator can tell you more, or note a new one.
