# Combien de temps, mercis, annuler une écriture.
hours-ask-giver = <b>Combien de temps cela a-t-il duré ?</b>
    { $skill } { $whom }
    { START($when) }

    Choisissez, ou écrivez : « une heure et demie ».
hours-ask-receiver = <b>Combien de temps { $giver } a été là ?</b>
    { $skill }
    { START($when) }

    Choisissez, ou écrivez : « une heure et demie ».
hours-other-says = <b>{ START($other) } dit : { $time }</b>
    { $skill }
    { START($when) }

    Est-ce juste ?
hours-you-said = { $skill }
    { START($when) }

    Vous avez dit : { $time }. Je demande aussi à l’autre partie ({ $other }).
hours-differ = <b>Vous ne dites pas la même chose</b>
    { $skill }
    { START($when) }

    Vous dites : { $mine }. L’autre partie ({ $other }) : { $theirs }.
    Vous pouvez prendre l’autre chiffre, ou en parler. La coordination peut trancher.
hours-settle = <b>Combien de temps cela a-t-il duré ?</b>
    { $skill }
    { START($when) }

    { START($giver) } dit : { $gives }.
    { START($receiver) } : { $receives }.
    Ce que vous choisissez est retenu.
hours-right = Oui, { $time }
hours-right-none = Oui, cela n’a pas eu lieu
hours-other = Autre chose…
hours-say-otherwise = Dire autre chose…
hours-none = Cela n’a pas eu lieu
hours-take-theirs = { $time }, comme dit l’autre partie
hours-nothing-said = rien pour l’instant
hours-not-at-all = cela n’a pas eu lieu
hours-how-long = Combien de temps ? Par exemple « 2 heures », « 90 min », « une heure et demie ». 0 veut dire que cela n’a pas eu lieu.
hours-not-understood = Je n’ai pas compris cela comme une durée. Par exemple « 2 heures » ou « 45 min ».
hours-noted = Noté : { $time }.
hours-too-many = Je peux noter au plus 24 heures à la fois.
hours-agreed-already = C’est déjà convenu. Si c’est faux, la coordination peut l’annuler.
hours-not-yours = Seules les personnes qui étaient là peuvent le dire.
hours-toast-said = Noté : { $time }. Je demande à l’autre partie.
hours-toast-agreed = Convenu : { $time }. Merci !
hours-toast-differ = Noté : { $time }. L’autre partie dit autre chose.
hours-toast-all = { $count ->
    [one] Convenu. Merci !
   *[other] C’est convenu pour les { $count }. Merci !
}
hours-received = <b>Combien de temps ces personnes ont-elles été là ?</b>
    { $skill }
    { START($when) }

hours-line-open = { $name } : rien dit pour l’instant
hours-line-says = { $name } dit : { $time }
hours-line-you = { $name } : vous dites { $time }
hours-line-differ = { $name } dit { $gives }, vous dites { $receives }
hours-line-agreed = { $name } : { $time }, convenu
hours-confirm-all = Tout est juste
hours-open = { $name }…
hours-agreed-both = <b>Convenu : { $time }</b>
    { $skill } : { $giver } { $whom }
    { START($when) }
hours-agreed-coordinator = <b>Tranché par la coordination : { $time }</b>
    { $skill } : { $giver } { $whom }
    { START($when) }
hours-agreed-silence = <b>Retenu comme dit : { $time }</b>
    { $skill } : { $giver } { $whom }
    { START($when) }
    Personne n’a dit autre chose en { $days } jours.
hours-agreed-none = <b>Cela n’a pas eu lieu</b>
    { $skill }
    { START($when) }
    C’est noté. Aucun temps n’est compté.
hours-standing = Jusqu’ici, vous avez aidé { $given } et on vous a apporté { $received } d’aide.
hours-standing-of = Jusqu’ici, { $name } a aidé { $given } et a reçu { $received } d’aide.
hours-taken-back = Annulé par la coordination : { $reason }
hours-list = <b>Encore à convenir</b>
hours-list-agreed = <b>Convenu</b>
hours-list-see-agreed = Déjà convenu
hours-list-see-open = Encore à convenir
hours-list-line = { $number }. { $skill }, { $name }
       { START($when) }
hours-list-open = { $number }. { $name }
hours-list-none = Il n’y a rien à convenir pour le moment.
hours-page-back = ‹ Retour
hours-page-on = Suite ›
thanks-button = Dire merci
thanks-ask = Quelques mots de remerciement ? Écrivez-les, ou passez : un simple merci partira.
thanks-how = Quelques mots, s’il vous plaît, ou passez.
thanks-long = C’est très long. Pouvez-vous tenir en mille caractères ?
thanks-sent = Votre merci est en route.
thanks-already = Vous avez déjà dit merci. C’était gentil.
thanks-words = 🙏 <b>{ $name } vous dit merci</b>
    « { $words } »
    { $skill }, { $when }
thanks-plain = 🙏 <b>{ $name } vous dit merci</b>
    { $skill }, { $when }
ledger-reverse = Annuler cette écriture…
ledger-why = Pourquoi cette écriture est-elle annulée ? Les deux parties lisent la raison.
ledger-done = L’écriture est annulée, et les deux parties le savent.
ledger-reason-missing = Il faut une raison ; les deux parties la lisent.
ledger-reason-long = Donnez la raison en 500 caractères au plus, s’il vous plaît.
ledger-own = C’est votre propre écriture. Une autre personne de la coordination peut l’annuler.
ledger-reversed-already = Cette écriture est déjà annulée.
ledger-reversed = <b>Une écriture a été annulée</b>
    { $skill } : { $time }
    Raison : { $reason }
    Jusqu’ici, vous avez aidé { $given } et on vous a apporté { $received } d’aide.
command-hours = Ce qui reste à convenir
