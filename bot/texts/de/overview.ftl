# Wie weit das Fragen ist, und was mehr Leute bringen würde.
progress-asked = Bisher gefragt: { $count }
progress-asked-of-whom = Bisher gefragt: { $count } ({ $parts })
progress-declined = abgesagt: { $count }
progress-silent = nicht rechtzeitig geantwortet: { $count }
progress-awaited = Antwort erwartet: { $count }, seit { $time }
progress-later = wird später gefragt: { $count }
progress-chance = { $how ->
    [low] Besetzt bis { $time }: kaum zu erwarten (weniger als 5 %)
    [high] Besetzt bis { $time }: sehr wahrscheinlich (mehr als 95 %)
   *[about] Besetzt bis { $time }: die Aussicht liegt bei etwa { $chance } %
}
progress-again = Nächster Blick: { $time }, oder sobald jemand antwortet
widen = Mehr Leute finden
widen-title = <b>Mehr Leute finden</b>
widen-nobody-offers = Hier hat noch niemand „{ $skill }“ angeboten.
widen-left = { $count ->
    [one] Eine weitere Person passt und wird gefragt, wenn es Zeit ist.
   *[other] { $count } weitere Personen passen und werden gefragt, wenn es Zeit ist.
}
widen-nobody-left = So, wie es jetzt ist, passt sonst niemand.
widen-further-nobody = { $distance } weiter weg zu fragen, brächte niemanden.
widen-times-nobody = Eine Stunde oder einen Tag früher oder später käme niemand dazu.
widen-budget = { $count ->
    [one] Eine Person wurde diese Woche oft genug gefragt.
   *[other] { $count } Personen wurden diese Woche oft genug gefragt.
}
widen-back = Zurück: { $distance } weniger weit
widen-less-far = Gut, so weit weg frage ich nicht mehr.
widen-by-earlier-hour = Eine Stunde früher: { $count }
widen-by-later-hour = Eine Stunde später: { $count }
widen-by-earlier-day = Einen Tag früher: { $count }
widen-by-later-day = Einen Tag später: { $count }
widen-times = { $count ->
    [one] Die Zahl bei einer anderen Zeit sagt, wie viele ich dann fragen könnte; jetzt ist es eine Person.
   *[other] Die Zahl bei einer anderen Zeit sagt, wie viele ich dann fragen könnte; jetzt sind es { $count }.
}
widen-everybody = Alle fragen ({ $count }, { $time })
widen-everybody-many = Alle fragen (über { $count })
widen-check = Ohne { $kind }: { $count } mehr
widen-leave = Um Erlaubnis bitten ({ $count })
widen-leave-asked = { $count ->
    [one] Gut, ich frage eine Person, ob ich darf.
   *[other] Gut, ich frage { $count } Personen, ob ich darf.
}
widen-poster = Ein Aushang dafür
widen-same = Es ist ein anderes Wort für …
