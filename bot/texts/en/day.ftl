# The day itself: running late, nobody came.
day-the-circle = the circle
day-for-member = for { $name }
day-for-circle = for the circle
day-a-neighbour = a neighbour
day-about = { $skill }, { $when }
day-thanks-yes = Thank you. See you there!
day-thanks-no = Thank you for saying so. I will ask somebody else.
day-thanks-there = Thank you, good that you are there.
day-thanks-answer = Thank you. The coordinators read it.
day-noted-nobody = I am sorry. The coordinators are being told right now.
day-too-early = That is early! You can say so from an hour before the start.
day-over = That is over already. I will ask you how long it was.
day-not-yet = It has not begun yet. Please wait until the start.
day-not-yours = That is for somebody else to say.
day-late-too-early = It begins more than a day from now. If you can’t come, say so: then somebody else can be asked.
day-late-ask = By how much? Choose, or write it in your own words.
day-late-by = { $minutes } min
day-late-how = By how many minutes? For example “15”, or “I am waiting for the bus”.
day-late-long = That is very long. Could you say it in a sentence or two?
day-late-told = { $skill }, { $when }: I have passed on that you are running late. Take care on the way.
day-late-minutes = ⏱ <b>{ $name } is running late by { $time }</b>
    { $skill }, { $when }
day-late-words = ⏱ <b>{ $name } is running late</b> and writes:
    “{ $words }”
    { $skill }, { $when }
day-absence = ❗ <b>Nobody came, says { $by }</b>
    { $skill }
    { $when }
    Expected was { $name }. Please see that nobody is left alone with it.
day-absence-asked = I am asking { $name } what happened.
day-absence-what = <b>{ $skill }</b>
    { $when }

    I was told that you were not there. What happened? Only the coordinators read your answer.
day-absence-answered = { $skill }, { $when }: your answer has reached the coordinators.
day-was-there = I was there
day-could-not = I could not come
day-answer-there = { $name } says: I was there. They see it differently; please talk with both.
day-answer-could-not = { $name } says: I could not come.
