# Write to a human.
talk-button = Write to a human
talk-ask = What would you like to say? Your next words go to the people who coordinate this circle, just as you write them.
talk-how = Please write it in words.
talk-too-long = That is too long for one message. Could you make two of it?
talk-on-its-way = Passed on.
talk-sent = The coordinators have it now. The answer will come here.
talk-sent-later = It will be read from { $time } on; until then it is their quiet time. The answer will come here. In an emergency please ring the emergency number.
talk-nobody = I am sorry: at the moment I cannot reach anybody who coordinates this circle. In an emergency please ring the emergency number. Try again later.
talk-card = <b>{ $name } writes:</b>
    “{ $words }”
talk-card-in = <b>{ $name } writes ({ $tongue }):</b>
    “{ $words }”
talk-about = It is about: { $skill }, { $when }
talk-answer-button = Answer
talk-take-over = Answer in their place
talk-you-answer = You are answering.
talk-taken-by = { $name } is answering.
talk-taken = Somebody else has taken that up just now.
talk-answered-already = That is answered already.
talk-answered = <b>{ $name } answered:</b>
    “{ $words }”
talk-answer-ask = “{ $words }”

    Your next words go back as the answer.
talk-answer-sent = Your answer is on its way.
talk-answer = <b>{ $name } answers:</b>
    “{ $words }”

    <i>You had written: “{ $asked }”</i>
talk-again = Write again
command-human = Write to a human
