# Promesses, qui vient, contacts, le calendrier.
commitment-title-waiting = <b>⏳ Sur la liste d’attente</b>
commitment-title-accepted = <b>✅ Vous venez</b>
commitment-title-confirmed = <b>✅ Vous venez, c’est confirmé</b>
commitment-title-there = <b>👋 Vous y êtes</b>
commitment-title-done = <b>🙏 C’est fait. Merci !</b>
commitment-title-withdrawn = <b>↩️ Place rendue</b>
commitment-title-cancelled = <b>❌ Annulé : ne venez pas, s’il vous plaît</b>
commitment-title-no-show = <b>❔ Personne n’a été vu sur place</b>
commitment-title-in-vain = <b>🙏 Pas besoin cette fois</b>
commitment-what = <b>{ $skill }</b>
    🕘 { START($when) }
commitment-for = { START($whom) }
commitment-waiting = { $place ->
    [1] Toutes les places sont prises pour le moment. Vous êtes au premier rang de la liste d’attente. Si une place se libère, elle est à vous et je vous préviens.
    [2] Toutes les places sont prises pour le moment. Vous êtes au deuxième rang de la liste d’attente. Si une place se libère, elle est à vous et je vous préviens.
    [3] Toutes les places sont prises pour le moment. Vous êtes au troisième rang de la liste d’attente. Si une place se libère, elle est à vous et je vous préviens.
   *[other] Toutes les places sont prises pour le moment. Vous êtes au rang { $place } de la liste d’attente. Si une place se libère, elle est à vous et je vous préviens.
}
commitment-in-vain = C’est commencé, et aucune place ne s’est libérée. Merci d’avoir été là !
commitment-stands = Merci ! Je vous le rappellerai. S’il y a un empêchement, dites-le-moi ici.
commitment-withdrawn = Vous avez rendu votre place. Merci de m’avoir prévenu.
commitment-time-changed = ❗ L’heure a changé.
    Avant : { $was }
    Maintenant : <b>{ $now }</b>
    Toujours oui ? Je garde votre place jusqu’au { $until }.
commitment-place-changed = ❗ Le lieu a changé. Toujours oui ? Je garde votre place jusqu’au { $until }.
commitment-address = 🏠 L’adresse exacte : <b>{ $address }</b>
commitment-address-later = 🏠 Vous verrez l’adresse exacte quand chacun aura accepté de partager son contact.
commitment-still-yes = Toujours oui
commitment-no-longer = Non, alors je ne peux pas
commitment-give-back = Finalement, je ne peux pas
commitment-leave-line = Me retirer de la liste d’attente
commitment-calendar = Fichier de calendrier
commitment-there = Je suis là
commitment-late = J’ai du retard
commitment-sure = C’est bientôt :
    <b>{ $skill }</b>, { $when }.
    Vous ne pouvez vraiment pas venir ?
commitment-sure-yes = Oui, rendre ma place
commitment-sure-no = Non, je viendrai
commitment-kept = Bien, rien ne change.
commitment-lapsed = Je n’ai pas su si la nouvelle heure vous convient : { $skill }, { $when }. J’ai donc donné votre place à quelqu’un d’autre. Merci quand même !
commitment-overlaps = L’heure de « { $skill } » a changé : { $when }. À ce moment-là, vous avez promis « { $other } » ({ $other_when }). J’ai donc retiré votre nom ici. Merci quand même !
comes = ✅ <b>{ $who }</b> vient : { $skill }, { $when }.
comes-not = ↩️ { $who } ne peut finalement pas venir : { $skill }, { $when }.
comes-not-places = { $left ->
    [0] Quelqu’un d’autre a déjà la place.
    [one] Je cherche quelqu’un d’autre : une place est libre.
   *[other] Je cherche d’autres personnes : { $left } places sont libres.
}
comes-places = { $left ->
    [0] Toutes les places sont prises.
    [one] Une place est encore libre.
   *[other] { $left } places sont encore libres.
}
slot-off = ❌ C’est annulé : { $skill }, { $when }. Personne ne viendra. Si vous en avez encore besoin, écrivez à une personne.
mine-none = Vous n’avez rien promis en ce moment. /needs montre où de l’aide serait la bienvenue.
mine-none-again = Rien ne vous attend en ce moment. /needs montre où de l’aide serait la bienvenue.
mine-some = { $count ->
    [one] Vous avez promis une chose :
   *[other] Vous avez promis { $count } choses. La prochaine est tout en bas :
}
mine-past = <b>Ce que vous avez fait dernièrement</b>
mine-past-line = • { $skill }, { $when }
command-mine = Ce que j’ai promis
calendar-added = 📅 { $skill }, { $when } : ouvrez ce fichier pour le mettre dans votre calendrier.
calendar-removed = 📅 { $skill }, { $when } : ouvrez ce fichier pour le retirer de votre calendrier.
calendar-description = De votre cercle, avec Minga.
contact-about = <b>Vous et { $other }</b>
    { $skill }, { $when }
contact-ask = Montrer à { $other } comment vous joindre ? Chaque partie ne voit le contact de l’autre que si les deux disent oui, et vous pouvez revenir là-dessus à tout moment.
contact-telegram = Oui, par Telegram
contact-with-number = Oui, par téléphone
contact-rather-bot = Plutôt par le bot
contact-hide = Ne plus montrer mon contact
contact-not-together = Ne plus nous réunir
contact-both = Vous pouvez joindre { $other } : { $how }
contact-number = <b>{ $number }</b>
contact-username = @{ $username }
contact-link = { $name }
contact-lost = (n’est plus sur Telegram)
contact-through-bot = Bien : { $other } ne voit pas votre contact. Vous pouvez écrire ici à une personne à tout moment.
contact-other-not-yet = Merci. { $other } n’a pas encore répondu. Dès que les deux parties auront accepté, chacune verra ici le contact de l’autre.
contact-other-refused = Merci. { $other } préfère passer par le bot, donc personne ne voit le contact de l’autre.
contact-closed = Les contacts ne sont plus montrés ici.
contact-over = C’est terminé. Aucun contact n’est plus montré.
contact-shared = Merci. Il est montré dès que chacun accepte.
contact-hidden = Bien. Votre contact n’est pas montré.
contact-ask-number = Quel numéro peut être montré ? Écrivez-le, ou partagez votre propre contact avec 📎.
contact-no-number = Cela ne ressemble pas à un numéro de téléphone. Par exemple : +33 1 23 45 67 89
contact-number-right = Montrer <b>{ $number }</b> à l’autre partie, dès que chacun accepte ?
contact-number-share = Oui, montrer ce numéro
contact-number-shared = Merci. Votre numéro est montré dès que chacun accepte.
contact-apart = Je ne vous réunirai plus avec { $other }. Personne n’en saura rien. Ce que vous avez déjà promis tient toujours, sauf si vous rendez votre place.
answer-checks = Il faut pour cela une vérification que je n’ai pas pour vous ce jour-là : { $kinds }. La coordination peut la noter. Merci de vouloir aider !
commitment-unchecked = Pour « { $skill } », { $when }, il faut maintenant une vérification que je n’ai pas pour vous ce jour-là : { $kinds }. Elle est demandée à tout le monde. J’ai donc dû libérer votre place ; la coordination peut noter la vérification. Merci quand même !
commitment-tight-before = ⚠️ C’est juste : depuis ce que vous avez promis avant, le trajet prend environ { $way }, et il y a { $gap } entre les deux.
commitment-tight-after = ⚠️ C’est juste : jusqu’à ce que vous avez promis ensuite, le trajet prend environ { $way }, et il y a { $gap } entre les deux.
