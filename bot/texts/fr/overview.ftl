# Où en sont les demandes, et ce qui amènerait plus de monde.
progress-asked = Demandes jusqu’ici : { $count }
progress-asked-of-whom = Demandes jusqu’ici : { $count } ({ $parts })
progress-declined = ont dit non : { $count }
progress-silent = sans réponse à temps : { $count }
progress-awaited = réponse attendue : { $count }, depuis : { $time }
progress-later = demande plus tard : { $count }
progress-chance = { $how ->
    [low] Complet au plus tard { $time } : peu probable (moins de 5 %)
    [high] Complet au plus tard { $time } : très probable (plus de 95 %)
   *[about] Complet au plus tard { $time } : il y a environ { $chance } % de chances
}
progress-again = Je regarde à nouveau : { $time }, ou dès que quelqu’un répond
widen = Trouver plus de monde
widen-title = <b>Trouver plus de monde</b>
widen-nobody-offers = Personne ici n’a encore proposé « { $skill } ».
widen-left = { $count ->
    [one] Une personne de plus convient ; je lui demanderai en temps voulu.
   *[other] { $count } personnes de plus conviennent ; je leur demanderai en temps voulu.
}
widen-nobody-left = Tel quel, personne d’autre ne convient.
widen-further-nobody = Demander { $distance } plus loin n’amènerait personne.
widen-times-nobody = Une heure ou un jour plus tôt ou plus tard n’amènerait personne de plus.
widen-budget = { $count ->
    [one] Une personne a eu assez de demandes cette semaine.
   *[other] { $count } personnes ont eu assez de demandes cette semaine.
}
widen-back = Retour : { $distance } moins loin
widen-less-far = Bien, je ne demande plus aussi loin.
widen-by-earlier-hour = Une heure plus tôt : { $count }
widen-by-later-hour = Une heure plus tard : { $count }
widen-by-earlier-day = Un jour plus tôt : { $count }
widen-by-later-day = Un jour plus tard : { $count }
widen-times = { $count ->
    [0] Le nombre à côté d’une autre heure dit à combien de personnes je pourrais demander alors ; maintenant, à personne.
    [one] Le nombre à côté d’une autre heure dit à combien de personnes je pourrais demander alors ; maintenant, une.
   *[other] Le nombre à côté d’une autre heure dit à combien de personnes je pourrais demander alors ; maintenant, { $count }.
}
widen-everybody = Demander à tous ({ $count }, { $time })
widen-everybody-many = Demander à tous (plus de { $count })
widen-check = Sans { $kind } : { $count } de plus
widen-leave = Demander leur accord ({ $count })
widen-leave-asked = { $count ->
    [one] Bien, je demande à une personne si je peux.
   *[other] Bien, je demande à { $count } personnes si je peux.
}
widen-poster = Une affiche pour cela
widen-same = C’est un autre mot pour…
