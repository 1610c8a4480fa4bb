# Leaving, everything about me, being forgotten.
privacy-leave-ask = Do you want to leave <b>{ $circle }</b>? { $count ->
    [0] You have promised nothing just now.
    [one] I would withdraw your one promise, and say so to those concerned.
   *[other] I would withdraw your { $count } promises, and say so to those concerned.
} Your offers end. You can come back at any time.
privacy-leave-yes = Yes, leave
privacy-leave-no = No, stay
privacy-stayed = Good, everything stays as it was.
privacy-left = You have left { $circle }. Thank you for having been part of it. If you want to come back, just write.
privacy-data-summary = <b>Everything about you</b> is in this file. In short:
    Name: { $name }
    Circles: { $circles }
    Offers: { $offers }
    Promises: { $commitments }
    Entries of hours: { $entries }
    Messages from me in the last two weeks: { $messages }
    
    Nothing about other people is in it. /forget deletes it all.
privacy-data-file = everything-about-me.json
privacy-forget-ask = Do you want me to <b>forget you</b>?
    
    Gone for good: your name, your Telegram account, your place, your offers, everything you have written. { $count ->
    [0] You have promised nothing just now.
    [one] I withdraw your one promise first, and say so to those concerned.
   *[other] I withdraw your { $count } promises first, and say so to those concerned.
}
    What stays: the hours that were given and received, without your name, so that the others’ accounts are still right.
    
    This cannot be undone.
privacy-forget-yes = Yes, forget me
privacy-forget-no = No, keep me
privacy-forgotten = I have forgotten you. Nothing with your name is left with me. In a few minutes I also lose the number of this chat. All the best to you!
privacy-nothing-kept = I keep nothing about you but the number of this chat and its language.
privacy-someone = somebody
command-mydata = Everything that I keep about you
command-forget = Be forgotten
command-leave = Leave this circle

# The database was put back from a copy.
restored-told = <b>{ $circle }: I had to be put back to an earlier state.</b>
    
    Everything is as it was on { $since }. What was written or pressed between then and { $until } is lost: answers, promises, offers, needs, hours. What I had waiting to say is not said any more, and messages to everybody have been stopped.
    
    Please look at /board and at what is coming up in the next days, and ask again those on whom something depends.
restored-press = This message is from a time that I have lost: I had to be put back to an earlier state. Nothing was changed. Please write to me what you meant.
