# What members set for themselves.
settings-card = <b>Vos réglages</b>
    Cercle : { $circle }
    Langue : { $spoken }
    Lieu : { $place }
    Heures calmes : { $quiet }
    Invitations : { $budget }
    Pause : { $pause }
settings-place-none = inconnu, je ne peux donc pas dire ce qui est proche
settings-place-near = connu à environ 500 mètres près
settings-quiet-none = aucune, j’écris à toute heure
settings-quiet-span = de { $from } à { $to }
settings-budget-value = { $count ->
    [0] aucune
    [one] une par semaine au plus
   *[other] { $count } par semaine au plus
}
settings-pause-none = aucune
settings-pause-until = pas d’invitation avant le { $day }
settings-language = Langue
settings-place = Lieu
settings-quiet = Heures calmes
settings-budget = Recevoir moins ou plus de demandes
settings-pause = Faire une pause
settings-resume = Finir la pause
settings-circle = Un autre cercle
settings-mydata = Tout sur moi
settings-leave = Quitter le cercle
settings-language-which = Dans quelle langue dois-je parler avec vous ?
settings-language-set = Je vous parle désormais en français.
settings-budget-which = Combien d’invitations par semaine au plus ? Maintenant : { $now }. Les urgentes comptent aussi ; ce que vous avez promis ne change pas.
settings-budget-choice = { $count ->
    [0] Aucune
    [one] Une
   *[other] Jusqu’à { $count }
}
settings-budget-set = { $count ->
    [0] C’est noté : je ne vous inviterai pas. Vous voyez toujours tout dans /needs.
    [one] C’est noté : une invitation par semaine au plus.
   *[other] C’est noté : { $count } invitations par semaine au plus.
}
settings-circle-which = Dans quel cercle voulez-vous être maintenant ?
settings-circle-set = Vous êtes maintenant dans le cercle { $circle }.
settings-circle-only = Vous êtes dans un seul cercle. Pour en rejoindre un autre, ouvrez son lien.
settings-quiet-ask = Quand dois-je vous laisser tranquille ? Par exemple « de 22h à 7h30 ». Ce que vous avez promis pour une heure matinale vous est tout de même rappelé à temps.
settings-quiet-usual = De { $from } à { $to }
settings-quiet-no = Pas d’heures calmes
settings-quiet-how = Écrivez deux heures, s’il vous plaît, par exemple « 22h à 7h30 ».
settings-quiet-card = Heures calmes : { $quiet }.
settings-pause-ask = Jusqu’à quand ne dois-je pas vous inviter ? Par exemple « jusqu’au 3 janvier » ou « pendant deux semaines ».
settings-pause-week = Pendant une semaine
settings-pause-month = Pendant un mois
settings-pause-how = Je ne sais pas bien jusqu’à quel jour. Écrivez par exemple « jusqu’au 3 janvier », s’il vous plaît.
settings-pause-past = Ce jour est déjà passé. Jusqu’à quand voulez-vous une pause ?
settings-pause-card = Vous êtes en pause : pas d’invitation avant le { $day }. Ce que vous avez promis tient toujours.
settings-resumed = Quel plaisir de vous retrouver. Je vous ferai de nouveau signe quand on aura besoin de quelqu’un.
settings-place-ask = Où êtes-vous, à peu près ? Partagez votre position ou écrivez le nom d’une rue ou d’un quartier. Je ne la garde qu’à 500 mètres près.
settings-place-share = 📍 Partager ma position
settings-place-later = Pas maintenant
settings-place-later-said = D’accord. Vous pouvez me le dire à tout moment dans /settings.
settings-place-forget = Oublier mon lieu
settings-place-which = Duquel s’agit-il ? Si ce n’est aucun d’eux, partagez votre position, s’il vous plaît.
settings-place-unknown = Je ne connais pas ce nom. Partagez votre position, s’il vous plaît, ou choisissez un des lieux que je connais.
settings-place-unknown-none = Je ne connais pas ce nom. Partagez plutôt votre position, s’il vous plaît.
settings-place-card = Merci, je sais maintenant à peu près où vous êtes : { $place }.
settings-place-card-near = Merci, je sais maintenant à peu près où vous êtes.
settings-place-forgotten = J’ai oublié où vous êtes.
command-settings = Langue, lieu, heures calmes, à quel rythme je demande
