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
why-they-distance-unknown = distance inconnue
why-they-language = une langue en commun
why-they-rested = pas de demande depuis un moment
why-they-kept = a toujours tenu parole
why-offered = le propose
why-title = <b>À qui je demande, dans cet ordre</b>
    { $skill }, { $when }
why-nobody = Personne ne convient en ce moment.
why-line = { $number }. { $name } : { $state } <i>({ $reasons })</i>
why-state-none = pas encore de demande
why-state-planned = demande au réveil
why-state-sent = demande envoyée
why-state-accepted = a dit oui
why-state-declined = a dit non
why-state-expired = n’a pas répondu
why-state-closed = n’a plus à répondre
why-not-title = <b>Pas sur la liste</b>
why-not-skill = { $count ->
    [one] Un membre ne l’a pas proposé.
   *[other] { $count } membres ne l’ont pas proposé.
}
why-not-avoided = Ne veulent pas de demande pour cela : { $names }
why-not-checks = Sans la vérification demandée : { $names }
why-not-paused = En pause : { $names }
why-not-unreachable = Injoignables : { $names }
why-not-busy = Ont promis autre chose à ce moment-là : { $names }
why-not-dates = Pas ce jour-là : { $names }
why-not-hours = Pas à cette heure : { $names }
why-not-far = Trop loin : { $names }
why-not-travel = Pas le temps d’aller d’une promesse à l’autre : { $names }
why-not-budget = Assez de demandes cette semaine : { $names }
why-not-other = { $count ->
    [one] Une personne pour une autre raison.
   *[other] { $count } pour d’autres raisons.
}
why-back = ‹ Retour
why-more = Suite ›
why-slot = Voir le créneau
