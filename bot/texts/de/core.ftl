# What the engine says, whatever the conversation.
#
# Ein Wort für eine Sache. circle = Kreis; member = Mitglied; coordinators = die Koordination (wer koordiniert);
# steward = wer für den Kreis einsteht; offer = Angebot; need = Bedarf; slot = Termin; invitation = Anfrage (gefragt werden);
# promise = Zusage (zusagen); place = Platz (frei, besetzt); waiting list = Warteliste; hours = Stunden; entry = Eintrag;
# the other side = die andere Seite; button = Knopf; neighbour = jemand aus der Nachbarschaft; to a human = einem Menschen.
# Immer "Sie"; keine Endung auf -er oder -in für Menschen. Name des Kreises: "im Kreis { $circle }", "der Kreis { $circle }".

form-keep = Für später aufheben
form-cancel = Abbrechen
form-resume = Weitermachen
form-back = ‹ Zurück
form-skip = Überspringen
form-kept = Ich habe es für Sie beiseitegelegt. Sie finden es unter /drafts.
form-cancelled = Abgebrochen. Niemand hat etwas bekommen.
form-card-how = Bitte ändern Sie einen Teil mit den Knöpfen auf der Karte, oder schreiben Sie die Nummer eines Knopfes (1 ist der erste).
cancel-nothing = Im Moment gibt es nichts abzubrechen.
drafts-none = Sie haben keine Entwürfe.
drafts-some = { $count ->
    [one] Sie haben einen Entwurf:
   *[other] Sie haben { $count } Entwürfe:
}
error-not-allowed = Das können nur die Menschen, die diesen Kreis koordinieren.
error-outdated = Dieser Knopf stammt aus der Zeit vor einer Änderung. Es ist nichts geschehen; die neueste Nachricht zeigt, wie es steht.
error-done-already = Das ist schon erledigt. Einmal genügt.
error-not-found = Das finde ich nicht mehr.
error-join-first = Bitte machen Sie zuerst mit: Schreiben Sie /start.
error-unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann. Oder schreiben Sie einfach, was Sie brauchen oder anbieten könnten.
error-only-words = Ich kann Worte, Orte und Kontakte lesen, das hier aber nicht. Können Sie es in einem Satz schreiben?
error-contact-when = Danke, aber gerade hatte ich nicht nach einem Kontakt gefragt. Ich habe ihn nicht behalten.
error-contact-not-yours = Das ist der Kontakt von jemand anderem. Bitte teilen Sie Ihren eigenen, oder schreiben Sie eine Nummer.
error-kept = Bei mir ist etwas schiefgegangen. Ihre Nachricht habe ich behalten, und jemand sieht nach. Bitte versuchen Sie es in einer Weile noch einmal.
command-cancel = Abbrechen, womit wir gerade beschäftigt sind
command-drafts = Was Sie für später beiseitegelegt haben
