# Angebote, und Sätze, worum auch immer es geht.
sentence-which =
    „{ $words }“

    Ist das etwas, das Sie anbieten können, etwas, das Ihnen helfen würde, oder eine Nachricht an einen Menschen?
sentence-offer = Das kann ich anbieten
sentence-need = Das würde mir helfen
sentence-message = Nachricht an einen Menschen
sentence-thanks = Gern geschehen! Wenn Sie etwas brauchen oder anbieten können, schreiben Sie es einfach hier.
sentence-greeting = Guten Tag! Schreiben Sie einfach, was Sie anbieten könnten („Ich kann dienstags vormittags fahren“) oder was Ihnen helfen würde („Ich brauche jemanden, der eine Lampe wechselt“). /help zeigt alles andere.
words-too-long = Das ist sehr lang. Können Sie es in höchstens { $most } Zeichen sagen?
distance-m = { $m } m
distance-km = { $km } km
when-unknown = „{ $word }“ habe ich nicht verstanden. Wann meinen Sie?
when-unknown-plain = „{ $word }“ habe ich nicht verstanden. Können Sie Tag und Uhrzeit anders sagen?
when-unknown-nothing = Das ist keine Zeitangabe
when-ampm = Sie schreiben „{ $word }“. Welche Uhrzeit meinen Sie?
when-guess-day-part = ❓ Eine Uhrzeit war nicht dabei; so habe ich „{ $words }“ verstanden.
when-guess-today = ❓ „{ $words }“ habe ich als heute verstanden.
when-guess-next = ❓ Bitte prüfen Sie das Datum: so habe ich „{ $words }“ verstanden.
when-guess-weekly = ❓ „{ $words }“ habe ich als jede Woche verstanden.
when-guess-until-month = ❓ „{ $words }“ habe ich so verstanden, dass der ganze Monat dazugehört.
when-guess-year = ❓ „{ $words }“ habe ich als nächstes Jahr verstanden.
when-guess-past = ❓ „{ $words }“ scheint in der Vergangenheit zu liegen.
when-guess-date-order = ❓ In „{ $words }“ habe ich den Monat zuerst gelesen.
when-guess-mismatch = ❓ In „{ $words }“ passen Wochentag und Datum nicht zusammen; ich habe das Datum genommen.
when-guess-duration = ❓ Aus „{ $words }“ habe ich die längere Zeit genommen.
when-guess-every-weeks = ❓ Bei einem Angebot kann ich nur wöchentliche Zeiten notieren. Ich frage Sie ohnehin jedes Mal, und Sie können Nein sagen.
offer-ask-words = Was möchten Sie anbieten? Schreiben Sie es einfach, zum Beispiel: „Ich kann dienstags vormittags Leute fahren“.
offer-words-how = Bitte schreiben Sie in einem Satz, was Sie anbieten könnten.
offer-ask-which = Ich habe mehr als eine Sache gehört. Was möchten Sie anbieten?
offer-skill-all = { $count ->
    [2] Beides
   *[other] Alle { $count }
}
offer-ask-skill = Was bieten Sie an? Wählen Sie aus, oder schreiben Sie es in eigenen Worten.
offer-skill-how = Ich konnte nicht erkennen, worum es geht. Bitte schreiben Sie es in wenigen Worten, zum Beispiel „Gartenarbeit“.
offer-ask-when = Wann könnten Sie? Wählen Sie aus, oder schreiben Sie es, zum Beispiel „dienstags vormittags“ oder „am Wochenende 10 bis 16 Uhr“.
offer-when-any = Jederzeit
offer-when-mornings = Werktags vormittags
offer-when-afternoons = Werktags nachmittags
offer-when-evenings = Werktags abends
offer-when-weekends = Am Wochenende
offer-when-how = Darin konnte ich weder Tage noch Uhrzeiten finden. Zum Beispiel: „dienstags vormittags“, „jederzeit“, „am Wochenende“.
offer-ask-dates = Von wann bis wann gilt es? Zum Beispiel „bis Juni“, „ab 1. Dezember“ oder „nicht im August“.
offer-dates-open = Unbegrenzt
offer-dates-how = Darin konnte ich kein Datum finden. Zum Beispiel: „bis Juni“ oder „nicht im August“.
offer-ask-reach = Wie weit würden Sie gehen oder fahren? Wählen Sie aus, oder schreiben Sie es, zum Beispiel „2 km“.
offer-reach-km = Bis { $km } km
offer-reach-circle = Überall in der Nähe
offer-reach-phone = Am Telefon
offer-reach-how = Bitte wählen Sie aus, oder schreiben Sie eine Entfernung wie „2 km“ oder „am Telefon“.
offer-card-title = <b>Ihr Angebot, so wie ich es verstanden habe</b>
offer-card-what = Was: <b>{ $skill }</b>
offer-card-when = Wann: <b>{ $when }</b>
offer-card-reach = Wie weit: { $reach }
offer-card-words = In Ihren Worten: <i>„{ $words }“</i>
offer-card-new-skill = Das ist ein neues Wort für unseren Kreis. Ich nehme es auf.
offer-card-standing = Das bieten Sie schon an ({ $when }). Dies tritt an seine Stelle.
offer-from = ab { $day }
offer-to = bis { $day }
offer-except = nicht von { $first } bis { $last }
offer-except-day = nicht am { $first }
offer-part-what = Was ändern
offer-part-when = Wann ändern
offer-part-dates = Von/bis ändern
offer-part-reach = Wie weit ändern
offer-part-words = Meine Worte ändern
offer-confirm = Ja, das biete ich an
offer-save = Ja, so ändern
offer-thanks = { $count ->
    [one] Danke! Wenn jemand das braucht, frage ich Sie vorher, und Sie können immer Nein sagen.
   *[other] Danke! Ich habe { $count } Angebote notiert. Wenn jemand eines braucht, frage ich Sie vorher, und Sie können immer Nein sagen.
}
offer-changed = Danke, Ihr Angebot ist geändert.
offer-place-why = Damit ich Sie nur nach dem frage, was in der Nähe ist: Wo sind Sie ungefähr? Teilen Sie Ihren Standort, oder schreiben Sie den Namen einer Straße oder eines Viertels. Ich merke mir das nur auf etwa 500 Meter genau.
offer-title = <b>{ $skill }</b>
offer-paused = 💤 Pausiert, bis Sie es wieder aufnehmen.
offer-paused-until = 💤 Pausiert bis { $day }.
offer-resting = 💤 Ruht, weil ich nicht gehört habe, ob es noch gilt.
offer-ended = Dieses Angebot ist beendet.
offer-change = Ändern
offer-pause = Pausieren
offer-take-up = Wieder aufnehmen
offer-end = Angebot beenden
offer-undo = Rückgängig: wieder anbieten
offer-taken-up = Gut, Ihr Angebot gilt wieder.
offer-ended-toast = Beendet. Danke, dass Sie es angeboten haben.
offer-pause-ask = Bis wann soll ich Sie damit in Ruhe lassen?
offer-pause-days = { $days ->
    [7] Eine Woche
    [14] Zwei Wochen
   *[other] { $days } Tage
}
offer-pause-open = Bis ich es sage
offer-pause-how = Darin konnte ich kein Datum finden. Zum Beispiel: „bis 1. September“ oder „zwei Wochen“.
offer-error-no-skill = Ich weiß noch nicht, was Sie anbieten. Bitte sagen Sie es in wenigen Worten.
offer-error-pause-past = Dieser Tag ist schon vorbei. Bis wann meinen Sie?
offer-error-standing = Das bieten Sie schon an. Unter /offers können Sie es ändern.
offers-none = Sie haben noch nichts angeboten. Alle haben etwas zu geben: Zeit, eine Fähigkeit, ein Werkzeug, einen Anruf.
offers-new = Etwas anbieten
offers-more = { $count ->
    [one] Das ist Ihr Angebot.
   *[other] Das sind Ihre { $count } Angebote.
}
command-offer = Etwas anbieten
command-offers = Meine Angebote: ändern, pausieren, beenden
