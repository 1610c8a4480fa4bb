# The list of people, roles, who cannot be reached.
people-list = <b>Menschen im Kreis { $circle }</b> ({ $count })
people-line = { $number }. { $name }{ $notes }
people-is-steward = steht für den Kreis ein
people-is-coordinator = koordiniert
people-is-on-behalf = jemand spricht stellvertretend
people-is-unreachable = nicht erreichbar
people-offers = { $count ->
    [one] ein Angebot
   *[other] { $count } Angebote
}
people-show-hint = Wählen Sie jemanden, um mehr zu sehen.
people-card = <b>{ $name }</b>
    { $role }
    Im Kreis { $circle } seit { $day }. { START($offers) }.
    { $reach }
people-role-member = Mitglied
people-role-coordinator = Koordiniert
people-role-steward = Steht für den Kreis ein und koordiniert
people-reach-yes = Nachrichten kommen an.
people-reach-no = Nachrichten kommen nicht an: Ich bin blockiert, oder das Konto ist geschlossen.
people-reach-none = Ohne eigenes Konto; { $speaker } spricht stellvertretend.
people-left = { $name } hat den Kreis verlassen.
people-appoint = { $name } koordinieren lassen
people-remove = { $name } koordiniert nicht mehr
people-hand-on = Weitergeben: { $name } steht für den Kreis ein
people-appointed = Erledigt: koordiniert jetzt und weiß Bescheid.
people-removed = Erledigt: koordiniert nicht mehr und weiß Bescheid.
people-handed-on = Erledigt: Für den Kreis steht jetzt jemand anderes ein. Sie koordinieren weiter. Danke für alles, was Sie getan haben.
people-coordinates-already = Das ist schon so: koordiniert bereits.
people-steward-already = Das ist schon so: steht bereits für den Kreis ein.
people-steward-stays = Die Aufgabe, für den Kreis einzustehen, wird weitergegeben, nicht weggenommen.
people-no-account = Ohne eigenes Konto könnte ich die Person nicht erreichen.
people-you-coordinate = Ab jetzt koordinieren Sie den Kreis <b>{ $circle }</b>. Danke! /help zeigt, was Sie tun können, /board, was offen ist.
people-you-coordinate-no-more = Sie koordinieren den Kreis <b>{ $circle }</b> nicht mehr. Danke für das, was Sie getan haben; Mitglied sind Sie wie zuvor.
people-you-steward = Ab jetzt stehen Sie für den Kreis <b>{ $circle }</b> ein. Unter /people können Sie andere bitten, mit Ihnen zu koordinieren. Danke!
people-unreachable = <b>{ $name } ist nicht erreichbar</b>
    Meine Nachrichten kommen nicht mehr an. Jemand verlässt sich darauf:
    { $what }
    Bitte versuchen Sie es auf anderem Weg, oder suchen Sie rechtzeitig jemand anderen.
people-unreachable-promise = • zugesagt: { $when }
people-unreachable-invited = • gefragt: { $when }
people-unreachable-helped = • erwartet Hilfe: { $when }
people-reachable-again = { $name } ist wieder erreichbar.
command-people = Wer in diesem Kreis ist
check-identity = Identität
check-references = Referenzen
check-criminal-record = Führungszeugnis
check-home-visits = Schulung für Hausbesuche
check-title = Prüfungen:
check-line = • { $kind }, gültig bis { $until }
check-line-open = • { $kind }
check-line-over = • { $kind }, abgelaufen am { $until }
check-record = Prüfung eintragen
check-end = Beenden: { $kind }
check-ask-kind = Was wurde bei { $name } geprüft? Ich behalte nur die Art und bis wann, nie ein Dokument.
check-ask-until = Bis wann gilt es ({ $kind })? Wählen Sie aus, oder schreiben Sie einen Tag.
check-until-open = Es läuft nicht ab
check-until-how = Bitte schreiben Sie einen Tag, zum Beispiel „31. März 2027“.
check-card = <b>{ $name }</b>: { $kind }, gültig bis { $until }. Ich sage { $name } Bescheid.
check-card-open = <b>{ $name }</b>: { $kind }. Es läuft nicht ab. Ich sage { $name } Bescheid.
check-done = Eintragen
check-part-kind = Welche Prüfung
check-own = Die eigene Prüfung kann niemand eintragen. Bitte fragen Sie jemand anderen aus der Koordination.
check-past = Dieser Tag ist schon vorbei.
check-end-ask = { $count ->
    [0] Die Prüfung ({ $kind }) von { $name } beenden?
    [one] Die Prüfung ({ $kind }) von { $name } beenden? Es gibt eine Zusage. Wenn sie diese Prüfung braucht, gebe ich den Platz frei und sage freundlich, warum.
   *[other] Die Prüfung ({ $kind }) von { $name } beenden? Es gibt { $count } Zusagen. Wo sie diese Prüfung brauchen, gebe ich den Platz frei und sage freundlich, warum.
}
check-end-said = Die Prüfung ({ $kind }) von { $name } ist beendet.
check-end-done = Ja, beenden
check-recorded-told = { $circle }: Die Koordination hat eine Prüfung für Sie eingetragen:
check-mydata = Mehr behalte ich davon nicht; /mydata zeigt es. Jetzt können Sie auch gefragt werden, wo diese Prüfung nötig ist.
check-ended-told = { $circle }: Ihre Prüfung ({ $kind }) ist beendet. Die Koordination sagt Ihnen gern mehr oder trägt eine neue ein.
