# An einen Menschen schreiben.
talk-button = Einem Menschen schreiben
talk-ask = Was möchten Sie sagen? Ihre nächsten Worte gehen an die Menschen, die diesen Kreis koordinieren, genau so, wie Sie sie schreiben.
talk-how = Bitte schreiben Sie es in Worten.
talk-too-long = Das ist für eine Nachricht zu lang. Können Sie zwei daraus machen?
talk-on-its-way = Weitergegeben.
talk-sent = Die Koordination hat es jetzt. Die Antwort kommt hierher.
talk-sent-later = Ab { $time } wird es gelesen; bis dahin ist dort Ruhezeit. Die Antwort kommt hierher. Im Notfall rufen Sie bitte den Notruf an.
talk-nobody = Es tut mir leid: Im Moment erreiche ich niemanden, der diesen Kreis koordiniert. Im Notfall rufen Sie bitte den Notruf an. Versuchen Sie es später noch einmal.
talk-card = <b>{ $name } schreibt:</b>
    „{ $words }“
talk-card-in = <b>{ $name } schreibt ({ $tongue }):</b>
    „{ $words }“
talk-about = Es geht um: { $skill }, { $when }
talk-answer-button = Antworten
talk-take-over = An dieser Stelle antworten
talk-you-answer = Sie antworten.
talk-taken-by = { $name } antwortet.
talk-taken = Das hat gerade jemand anderes übernommen.
talk-answered-already = Das ist schon beantwortet.
talk-answered = <b>{ $name } hat geantwortet:</b>
    „{ $words }“
talk-answer-ask = „{ $words }“

    Ihre nächsten Worte gehen als Antwort zurück.
talk-answer-sent = Ihre Antwort ist unterwegs.
talk-answer = <b>{ $name } antwortet:</b>
    „{ $words }“

    <i>Sie hatten geschrieben: „{ $asked }“</i>
talk-again = Noch einmal schreiben
command-human = Einem Menschen schreiben
