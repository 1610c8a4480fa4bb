# What the engine says, whatever the conversation.
#
# One word for one thing. circle; member; to coordinate (the coordinators); steward (answers for the circle); offer; need
# (what is needed); one time of a need is "it" or "the time"; invitation (people are "asked"); promise (a yes); place (one of
# the places that are wanted; where it is, too); waiting list; hours (agreed); entry; thanks. People are "you", nobody is a user.

form-keep = Keep for later
form-cancel = Cancel
form-resume = Take it up again
form-back = ‹ Back
form-skip = Skip
form-kept = I have put this aside for you. You will find it under /drafts.
form-cancelled = Stopped. Nothing was sent to anybody.
form-card-how = Please use the buttons on the card to change a part of it, or type the number of a button (1 is the first).
cancel-nothing = There is nothing to stop just now.
drafts-none = You have no drafts.
drafts-some = { $count ->
    [one] You have one draft:
   *[other] You have { $count } drafts:
}
error-not-allowed = Only the people who coordinate this circle can do that.
error-outdated = That button is from before something changed. Nothing was done; the newest message shows how things stand.
error-done-already = That is done already. Once is enough.
error-not-found = I cannot find that any more.
error-join-first = Please join first: send /start.
error-unknown-command = I don’t know that command. /help shows what I can do, or simply write what you need or what you could offer.
error-only-words = I can read words, places and contacts, but not this. Could you write it in a sentence?
error-contact-when = Thank you, but I have not asked for a contact just now, so I have not kept it.
error-contact-not-yours = That is somebody else’s contact. Please share your own, or type a number.
error-kept = Something went wrong on my side. Your message is kept and somebody will look at it. Please try again in a while.
command-cancel = Stop what we are in the middle of
command-drafts = What you put aside for later
