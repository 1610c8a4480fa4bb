# Pourquoi vous : les raisons pour qui est sollicité, et tout l’ordre pour qui coordonne.
why-you-offered = Pourquoi vous : vous avez proposé « { $skill } ».
why-you-everybody = Pourquoi vous : cette fois, je demande à tout le cercle.
why-you-and = { $first } Et aussi : { $more }.
why-near = à environ { $distance }
why-distance-unknown = je ne sais pas à quelle distance c’est pour vous
why-language = une langue en commun
why-rested = pas de demande depuis un moment
why-kept = on a toujours pu compter sur vous
why-giving-back = on vous a déjà donné un coup de main, voici une occasion d’aider
why-they-giving-back = a reçu de l’aide sans avoir encore pu aider
why-first-chance = on ne vous a encore rien demandé
why-they-first-chance = on ne lui a encore rien demandé
why-they-distance-unknown = distance inconnue
why-they-language = une langue en commun
why-they-rested = pas de demande depuis un moment
why-they-kept = a toujours tenu parole
why-they-everybody = demande à tout le cercle
why-joined = { $first } ; { $more }
why-offered = le propose
why-list = À qui je demande
why-title = <b>À qui je demande, dans cet ordre</b>
    { $skill }, { $when }
why-nobody = Personne ne convient en ce moment.
why-line = { $number }. { $name } : { $state } <i>({ $reasons })</i>
why-state-none = pas encore de demande
why-state-sleeps = pas encore de demande, sommeil jusqu’à : { $time }
why-state-planned = demande au réveil : { $time }
why-state-later = demande prévue : { $time } ; vient de recevoir une autre demande
why-state-rests = pas encore de demande ; vient de recevoir une autre demande ; possible : { $time }
why-state-sent = demande : { $time } ; j’attends jusqu’à : { $until }
why-state-accepted = a dit oui
why-state-waiting = a dit oui, sur la liste d’attente
why-state-declined = a dit non
why-state-expired = demande : { $time } ; n’a pas répondu
why-state-closed = n’a plus à répondre
why-order = Pourquoi cet ordre ?
why-order-title = <b>Pourquoi cet ordre</b>
    { $skill }, { $when }
why-order-line = { $first } avant { $second } : { $reasons }.
why-order-but = Pour { $name } : { $reasons }.
why-order-mostly = surtout : { $first } ; et aussi : { $more }
why-order-wave = { $first } : demande plus tôt ; { $second } : seulement si cela ne suffit pas.
why-order-everybody = { $first } et { $second } : demande à tout le cercle en même temps.
why-order-awake = { $first } avant { $second } : demande possible plus tôt.
why-order-equal = { $first } et { $second } sont à égalité ; d’abord qui n’a pas eu de demande depuis plus longtemps.
why-order-words = une offre plus proche des mots
why-order-distance = plus près
why-order-language = une langue en commun
why-order-rested = pas de demande depuis plus longtemps
why-order-record = a moins donné ces derniers temps, ou mieux tenu parole
why-order-giving-back = a reçu de l’aide sans avoir encore pu aider
why-order-first-chance = on ne lui a encore rien demandé
why-not = Qui n’y est pas
why-not-title = <b>Pas sur la liste</b>
    { $skill }, { $when }
why-not-count = { $count ->
    [one] Une personne qui le propose n’est pas sur la liste.
   *[other] { $count } personnes qui le proposent ne sont pas sur la liste.
}
why-not-nobody = Toutes les personnes qui le proposent sont sur la liste.
why-not-line = { START($why) } ({ $count }) : { $names }
why-not-more = { $count } de plus
why-not-others = { $count ->
    [one] Un membre ne l’a pas proposé.
   *[other] { $count } membres ne l’ont pas proposé.
}
why-not-skill = ne l’a pas proposé
why-not-left = n’est plus dans le cercle
why-not-beneficiary = l’aide est pour cette personne
why-not-private = plutôt pas pour cette fois
why-not-checks = sans la vérification demandée
why-not-paused = en pause
why-not-unreachable = injoignable
why-not-busy = une autre promesse à ce moment-là
why-not-dates = pas ce jour-là
why-not-hours = pas à cette heure
why-not-far = trop loin
why-not-travel = pas le temps d’aller d’une promesse à l’autre
why-not-budget = assez de demandes cette semaine
why-somebody = Au sujet d’une personne
why-somebody-else = Et quelqu’un d’autre ?
why-somebody-ask = Au sujet de qui ? Écrivez un nom, s’il vous plaît.
why-somebody-which = De qui parlez-vous ?
why-somebody-unknown = Je ne connais ici personne du nom de « { $name } ». Écrivez un autre nom, s’il vous plaît.
why-somebody-here = Voici où cela en est.
why-somebody-title = <b>Sur la liste ou non</b>
    { $skill }, { $when }
why-somebody-not = { $name } n’est pas sur la liste : { $why }.
why-somebody-promised = { $name } a dit oui sans demande de ma part.
why-back = ‹ Retour
why-more = Suite ›
why-slot = Voir le créneau
why-partly = Tant de personnes le proposent que je n’ai regardé que les plus proches et celles à qui l’on n’a rien demandé depuis le plus longtemps : chaque nombre est un minimum.
