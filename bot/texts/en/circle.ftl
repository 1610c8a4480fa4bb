# Setting up a circle, its links, places, group and rules.
setup-ask-name = What shall the circle be called? A street, an area or a name of your own, for example “Cathays neighbours”.
setup-name-how = Please give it a name of 1 to 100 letters.
setup-ask-language = In which language shall I speak in the circle’s group and on its posters? Everybody chooses their own language for themselves.
setup-language-how = Please choose one of the languages.
setup-ask-place = Where is the circle? Share a location (the paperclip, then “Location”) or write a place in words, for example “Cathays, Cardiff”. You can also skip this.
setup-place-how = Please share a location or write the place in up to 100 letters.
setup-ask-zone = Which time zone is the circle in? Choose one, or write a city such as “London” or a zone such as “Europe/Berlin”.
setup-zone-unknown = I don’t know that city’s time. Please write a big city nearby, or a zone such as “Europe/Berlin”.
setup-zone-several = There are several of that name. Please choose one, or write the whole zone, such as “Europe/Berlin”.
setup-zone-choice = { $city } – it is { $clock } there now
setup-card = <b>The new circle</b>
    Name: <b>{ $name }</b>
    Language: { $spoken }
    Place: { $place }
    Time: { $city }, where it is now { $clock }
setup-place-none = not said
setup-place-pinned = a point on the map
setup-change-name = Change the name
setup-change-language = Change the language
setup-change-place = Change the place
setup-change-zone = Change the time
setup-open = Open the circle
circle-opened = <b>{ $circle } is open.</b> You are its steward, and you coordinate it too.
    
    What next?
    1. Send the link or the picture above to the first people, or print it.
    2. Bring me into your group: add me there, then write /link in the group.
    3. Pin your streets and areas with /places, so that people can name where they are.
    4. Write a first need in one sentence, for example “Somebody to drive a neighbour to the hospital on Thursday 9:30 to 11”.
    
    /people shows who is there, and lets you appoint others to coordinate with you.
circle-link = <b>Join { $circle }</b>
    Open this link, or scan the picture with a phone’s camera:
    { $link }
circle-poster = <b>{ $skill }?</b> Could that be you, in { $circle }?
    Open this link, or scan the picture with a phone’s camera:
    { $link }
circle-link-poster = A poster for a skill
circle-link-renew = Make a new link, end this one
circle-link-renewed = Here is a new link. The old one and its posters lead nowhere from now on.
circle-link-ended = This link has ended.
circle-poster-which = Which skill is the poster for?
circle-more = More ›
circle-back = ‹ Back
circle-last-steward = You are the only one who answers for this circle. Please hand that on first: /people, choose somebody, “Hand on”.
circle-speaks-now = { $name } has nobody to speak for them any more in { $circle }, as the person who did has left. You speak for them from now on.
circle-card = <b>{ $name }</b>
    Language: { $spoken }
    Place: { $place }
    Time: { $time }
circle-rules = Our rules
circle-new-name = The circle is called: <b>{ $name }</b>
circle-new-language = The circle’s language: <b>{ $spoken }</b>. Everybody keeps their own.
circle-new-place = Where the circle is: <b>{ $place }</b>
circle-new-zone = The circle’s time: <b>{ $time }</b>
    What is planned already stays where it is: it keeps the time at which it was said, in the old zone. New needs go by the new one.
circle-change-done = Change it
circle-changed = Done. /circle shows it.
rules-title = <b>The rules of { $circle }</b>
rules-line = { $number }. { $what }: <b>{ $value }</b>
rules-line-decided = { $number }. { $what }: <b>{ $value }</b> (decided by { $name }, { $day })
rules-change = To change one, choose its number.
rules-nobody = somebody who has left
rules-yes = Yes
rules-no = No
rules-usual = As usual: { $value }
rules-ask = { $what }: <b>{ $value }</b> now. What shall it be, from { $least } to { $most }?
rules-ask-yes-no = { $what }: <b>{ $value }</b> now. What shall it be?
rules-how = Please write a number.
rules-how-yes-no = Please answer yes or no.
rules-range = That has to be from { $least } to { $most }.
rules-decided = Decided. { $what }: <b>{ $value }</b>
command-circle = What our circle is, and its rules
skills-line = { $count ->
    [one] { $number }. { $skill }: one offer
   *[other] { $number }. { $skill }: { $count } offers
}
skills-card = { $count ->
    [one] <b>{ $skill }</b>: one offer
   *[other] <b>{ $skill }</b>: { $count } offers
}
skills-title = <b>What people offer in { $circle }</b>
skills-none = Nobody has offered anything in { $circle } yet.
skills-same-as = Means the same as…
skills-also = “{ $word }” means the same.
skills-apart = Two again: { $word }
skills-apart-done = They are two again.
skills-ask-same = Which skill does “{ $skill }” mean the same as? Choose, or write it.
skills-same-how = I do not know that skill. Please choose one, or write it in other words.
skills-merge = “{ $word }” from now on means the same as “{ $skill }”. All offers stay as they are, and you can take it back.
skills-merge-done = Yes, the same
command-skills = Words for skills, and which mean the same
places-none = <b>Places that I know</b>
    None yet. Pin your streets and areas, so that people can say where they are by name.
places-some = <b>Places that I know</b>
    { $names }
places-pin = Pin a place
places-unpin = Take away { $name }
places-ask-name = What is the place called? A street, an area, a square.
places-ask-point = Where is <b>{ $name }</b>? Share the location: the paperclip, then “Location”, and move the pin to it.
places-point-how = Please share a location: the paperclip, then “Location”.
places-name-how = Please give a name of 1 to 100 letters.
places-card = I know <b>{ $name }</b> now.
group-hello = Hello! I am Minga. I help neighbours to help each other, and say here when somebody is needed. I do not read your messages: what you write here stays between you. Write to me privately to join.
group-hello-steward = A steward who administers this group can make it the circle’s: write /link here.
group-hello-linked = Hello! I am Minga, and this is the group of { $circle }. I say here when somebody is needed. I do not read your messages.
group-open = Write to Minga
group-ask = Shall the group <b>{ $title }</b> be one of your circle’s? I would announce needs there. (I check first that you administer the group.)
group-ask-circle = Yes, of { $circle }
group-ask-no = No
group-not-asked = Good, then I leave the group as it is.
group-checking = One moment: I am asking Telegram who administers the group.
group-linked-already = The group belongs to the circle already.
group-other-circle = This group belongs to another circle. Its steward has to let go of it first.
group-not-admin = Only somebody who administers the group { $title } can do that, and Telegram says you do not.
group-no-answer = Telegram does not tell me who administers that group. Am I still in it? Please add me again and write /link there.
group-unlink = Let go of the group
group-unlinked = Done: the group does not belong to the circle any more.
group-yours = <b>{ $title }</b> is the group of { $circle }.
group-anonymous = I cannot see who you are while you write as the group. Please switch that off for a moment, and write /link again.
group-steward-only = Only somebody who answers for a circle can do that. Joining a circle and setting one up begin in a private chat with me.
error-steward-only = Only somebody who answers for this circle can do that.
command-link = The link and QR code to join this circle
command-places = Streets and areas that I know by name
rule-fill-chance = How sure I should be, in percent, that somebody is found in time: the surer, the more people I ask
rule-most-invitations-an-hour = How many invitations anybody gets within an hour, at most
rule-wave-minutes-far = How many minutes I wait for answers when there are more than three days left
rule-wave-minutes-days = How many minutes I wait for answers when there are one to three days left
rule-wave-minutes-soon = How many minutes I wait for answers when there are 6 to 24 hours left
rule-wave-minutes-urgent = How many minutes I wait for answers when there are less than 6 hours left
rule-reach-m = How many metres away people are asked, when their offer does not say
rule-travel-minutes-per-km = How many minutes a kilometre takes from one promise to the next, door to door; 0: the way is not looked at
rule-resident-needs-reviewed = Whether a coordinator looks first at what a member asks for
rule-unfilled-warning-hours = How many hours before the start the coordinators hear of a place that is still open
rule-reminder-evening-hour = At what time on the evening before people are reminded
rule-reminder-hours-before = How many hours before the start people are reminded again
rule-hours-silence-days = After how many days stated hours count as agreed when the other side says nothing
rule-first-idea-days = After how many days somebody who has done nothing yet is asked once more
rule-no-show-days = After how many days it is forgotten that somebody did not come
rule-offer-still-true-days = After how many days I ask once whether an unused offer is still true
