# Der Tag selbst: Verspätung, niemand gekommen.
day-the-circle = der Kreis
day-for-member = für { $name }
day-for-circle = für den Kreis
day-a-neighbour = jemand aus der Nachbarschaft
day-about = { $skill }, { $when }
day-thanks-yes = Danke. Bis dann!
day-thanks-no = Danke, dass Sie es sagen. Ich frage jemand anderen.
day-thanks-there = Danke, gut, dass Sie da sind.
day-thanks-answer = Danke. Die Koordination liest es.
day-noted-nobody = Das tut mir leid. Die Koordination erfährt es in diesem Moment.
day-too-early = Das ist früh! Sie können es ab einer Stunde vor Beginn sagen.
day-over = Das ist schon vorbei. Ich frage Sie, wie lange es gedauert hat.
day-not-yet = Es hat noch nicht begonnen. Bitte warten Sie bis zum Beginn.
day-not-yours = Das kann nur jemand anderes sagen.
day-late-too-early = Es beginnt erst in mehr als einem Tag. Wenn Sie nicht können, sagen Sie es: Dann kann jemand anderes gefragt werden.
day-late-ask = Um wie viel? Wählen Sie, oder schreiben Sie es in eigenen Worten.
day-late-by = { $minutes } min
day-late-how = Um wie viele Minuten? Zum Beispiel „15“ oder „Ich warte auf den Bus“.
day-late-long = Das ist sehr lang. Können Sie es in ein, zwei Sätzen sagen?
day-late-told = { $skill }, { $when }: Ich habe weitergesagt, dass Sie sich verspäten. Kommen Sie gut an.
day-late-minutes = ⏱ <b>{ $name } kommt { $time } später</b>
    { $skill }, { $when }
day-late-words = ⏱ <b>{ $name } verspätet sich</b> und schreibt:
    „{ $words }“
    { $skill }, { $when }
day-absence = ❗ <b>Niemand ist gekommen, sagt { $by }</b>
    { $skill }
    { $when }
    Erwartet wurde { $name }. Bitte sorgen Sie dafür, dass niemand damit allein bleibt.
day-absence-asked = Ich frage { $name }, was los war.
day-absence-what = <b>{ $skill }</b>
    { $when }

    Mir wurde gesagt, dass Sie nicht da waren. Was war los? Ihre Antwort liest nur die Koordination.
day-absence-answered = { $skill }, { $when }: Ihre Antwort ist bei der Koordination.
day-was-there = Ich war da
day-could-not = Ich konnte nicht kommen
day-answer-there = { $name } sagt: Ich war da. Die beiden sehen es verschieden; bitte sprechen Sie mit beiden.
day-answer-could-not = { $name } sagt: Ich konnte nicht kommen.
