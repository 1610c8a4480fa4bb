# What the bot can do, by role.
help-member = <b>Just write to me</b>, in your own words: what you could offer, or what would help you.
    
    /offers – what you offer
    /needs – what is needed near you
    /mine – what you have promised
    /balance – hours given and received
    /settings – language, place, quiet hours, breaks
    /drafts – what you put aside
    /cancel – stop what we are in the middle of
    /human – write to a person
    /mydata, /forget, /leave – your data and your way out
help-coordinator = <b>As a coordinator</b>
    /skills – words for skills that mean the same
    Write a need in one sentence, with day and time.
    /board – every open need and how full it is
    /people – who is there
    /tell – a word to everybody
    /link – the link and QR code to join, posters
help-steward = <b>As the steward</b>
    /circle – name, place, time zone, rules
    /places – pin streets and areas
    /people – appoint others to coordinate, hand on
    Add me to your group and write /link there.
help-outside = I am Minga. I help neighbours to help each other. Send /start to begin.
help-group = I say here when somebody is needed. To offer something, ask for something or join, write to me privately:
command-help = What I can do
about-short = Neighbours and services helping each other: offer, ask, agree, remember.
about-long = Minga brings neighbours together: write what you could offer or what would help you, and I find the right few people, keep the appointment and remember who helped whom. Press Start to begin.
