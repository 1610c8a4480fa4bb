# The list of people, roles, who cannot be reached.
people-list = <b>Qui est dans le cercle { $circle }</b> ({ $count })
people-line = { $number }. { $name }{ $notes }
people-is-steward = répond du cercle
people-is-coordinator = coordonne
people-is-on-behalf = quelqu’un parle en son nom
people-is-unreachable = injoignable
people-offers = { $count ->
    [one] { $count } offre
   *[other] { $count } offres
}
people-show-hint = Choisissez quelqu’un pour en voir plus.
people-card = <b>{ $name }</b>
    { $role }
    Dans le cercle { $circle } depuis le { $day }. { $offers }.
    { $reach }
people-role-member = Membre
people-role-coordinator = Coordonne
people-role-steward = Répond du cercle, et coordonne
people-reach-yes = Les messages arrivent.
people-reach-no = Les messages n’arrivent pas : ils sont bloqués, ou le compte est fermé.
people-reach-none = Sans compte à son nom ; { $speaker } parle pour cette personne.
people-left = { $name } a quitté le cercle.
people-appoint = Demander à { $name } de coordonner
people-remove = { $name } ne coordonne plus
people-hand-on = Passer le relais à { $name }
people-appointed = C’est fait : cette personne coordonne, et le sait.
people-removed = C’est fait : cette personne ne coordonne plus, et le sait.
people-handed-on = C’est fait : une autre personne répond du cercle. Vous coordonnez toujours. Merci pour tout ce que vous avez fait.
people-coordinates-already = Cette personne coordonne déjà.
people-steward-already = Cette personne répond déjà du cercle.
people-steward-stays = Répondre du cercle se transmet, cela ne se retire pas.
people-no-account = Sans compte à son nom, je ne pourrais pas joindre cette personne.
people-you-coordinate = Vous coordonnez désormais le cercle <b>{ $circle }</b>. Merci ! /help montre ce que vous pouvez faire, /board ce qui est ouvert.
people-you-coordinate-no-more = Vous ne coordonnez plus le cercle <b>{ $circle }</b>. Merci pour ce que vous avez fait ; vous êtes membre comme avant.
people-you-steward = Vous répondez désormais du cercle <b>{ $circle }</b>. Dans /people, vous pouvez choisir d’autres personnes pour coordonner avec vous. Merci !
people-unreachable = <b>{ $name } est injoignable</b>
    Mes messages n’arrivent plus. On compte pourtant sur cette personne :
    { $what }
    Essayez autrement, s’il vous plaît, ou cherchez quelqu’un d’autre à temps.
people-unreachable-promise = • a promis : { $when }
people-unreachable-invited = • a une invitation : { $when }
people-unreachable-helped = • attend de l’aide : { $when }
people-reachable-again = On peut de nouveau joindre { $name }.
command-people = Qui est dans ce cercle
check-identity = identité
check-references = références
check-criminal-record = casier judiciaire
check-home-visits = formation aux visites à domicile
check-title = Vérifications :
check-line = • { $kind } : valable jusqu’au { $until }
check-line-open = • { $kind }
check-line-over = • { $kind } : a expiré le { $until }
check-record = Noter une vérification
check-end = Terminer : { $kind }
check-ask-kind = Qu’a-t-on vérifié pour { $name } ? Je ne garde que le type et la date, jamais un document.
check-ask-until = Jusqu’à quand est-ce valable ({ $kind }) ? Choisissez, ou écrivez un jour.
check-until-open = Sans limite
check-until-how = Écrivez un jour, par exemple « 31 mars 2027 ».
check-card = <b>{ $name }</b>, { $kind } : valable jusqu’au { $until }. Je préviendrai { $name }.
check-card-open = <b>{ $name }</b> : { $kind }. Sans limite. Je préviendrai { $name }.
check-done = Noter
check-part-kind = Quelle vérification
check-own = Personne ne peut noter sa propre vérification. Demandez à une autre personne de la coordination.
check-past = Ce jour est déjà passé.
check-end-ask = { $count ->
    [0] { $name } : terminer la vérification ({ $kind }) ?
    [one] { $name } : terminer la vérification ({ $kind }) ? Il y a une promesse. Si elle en a besoin, je libère la place en expliquant pourquoi, gentiment.
   *[other] { $name } : terminer la vérification ({ $kind }) ? Il y a { $count } promesses. Là où il la faut, je libère la place en expliquant pourquoi, gentiment.
}
check-end-said = { $name } : la vérification ({ $kind }) est terminée.
check-end-done = Oui, la terminer
check-recorded-told = { $circle } : la coordination a noté une vérification pour vous :
check-mydata = Je n’en garde rien de plus ; /mydata le montre. On peut maintenant vous solliciter là où cette vérification est demandée.
check-ended-told = { $circle } : votre vérification ({ $kind }) est terminée. La coordination peut vous en dire plus, ou en noter une nouvelle.
