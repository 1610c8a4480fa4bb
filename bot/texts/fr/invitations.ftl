# Invitations, réponses, et ce que voit qui coordonne quand des places restent libres.
invitation-title = <b>Pourriez-vous aider ?</b>
invitation-what = 🤝 <b>{ $skill }</b>
invitation-words = <i>« { $words } »</i>
invitation-when = 🕘 { START($when) }
invitation-where = 📍 { $place }
invitation-for-neighbour = Pour quelqu’un du voisinage
invitation-for-circle = Pour tout le cercle
invitation-ask = Est-ce possible pour vous ?
invitation-leave = Cette semaine, je vous ai déjà fait autant de demandes que vous le souhaitez. C’est pour bientôt et une place est encore libre : puis-je vous demander quand même ? Sinon, ce n’est pas grave.
invitation-still-open = Vous pouvez encore dire oui : il reste une place.
invitation-filled = Assez de personnes ont dit oui. Merci d’être là !
invitation-cancelled = Ce n’est plus nécessaire. Merci quand même.
invitation-over = C’est déjà commencé. Merci quand même.
invitation-said-yes = ✅ Vous avez dit oui. Merci !
invitation-said-waiting = ⏳ Vous êtes sur la liste d’attente. Merci !
invitation-declined = Vous avez dit : pas cette fois. C’est tout à fait normal, merci de m’avoir prévenu.
invitation-avoided = Merci de m’avoir prévenu. Je ne vous demanderai plus « { $skill } ».
invitation-given-back = Vous avez rendu votre place. Merci de m’avoir prévenu.
invitation-yes = Oui, je peux
invitation-not-this-time = Pas cette fois
invitation-not-this-kind = Pas ce genre de choses
invitation-human = Écrire à une personne
invitation-wait = M’inscrire sur la liste d’attente
invitation-perhaps = On aura peut-être besoin de vous : quelqu’un a promis, mais ne m’a pas dit si cela tient toujours. Si vous pouvez vous tenir à disposition, je vous préviens dès que la place est à vous.
invitation-be-ready = Oui, je me tiens à disposition
invitation-after-all = Finalement, je peux
invitation-ask-again = Me demander à nouveau « { $skill } »
slot-invite-open = { $count ->
    [one] Une place est libre. Pourriez-vous aider ?
   *[other] { $count } places sont libres. Pourriez-vous aider ?
}
slot-invite-help = Je peux aider
slot-invite-yours = C’est vous qui l’avez demandé. Je vous préviens dès que quelqu’un dit oui.
slot-invite-other-skill = Vous ne m’avez pas dit que vous proposez « { $skill } ». Votre aide est la bienvenue quand même.
answer-yes = Merci ! C’est noté. Je vous le rappellerai à temps.
answer-waiting = Merci ! { $place ->
    [1] Toutes les places sont prises pour le moment. Vous êtes au premier rang de la liste d’attente.
    [2] Toutes les places sont prises pour le moment. Vous êtes au deuxième rang de la liste d’attente.
    [3] Toutes les places sont prises pour le moment. Vous êtes au troisième rang de la liste d’attente.
   *[other] Toutes les places sont prises pour le moment. Vous êtes au rang { $place } de la liste d’attente.
}
answer-no = Merci de m’avoir prévenu. Je demande à quelqu’un d’autre.
answer-not-this-kind = Merci. Je ne vous demanderai plus cela.
answer-asked-again = Bien, je vous le demanderai à nouveau.
answer-already = Vous avez déjà répondu. Voici où en sont les choses.
answer-already-yes = Vous avez déjà dit oui. Une fois suffit.
answer-overlap = Vous avez promis « { $what } » ({ $when }). On ne peut pas être à deux endroits à la fois.
answer-slot-changed = L’heure ou le lieu ont changé depuis. Regardez le message le plus récent, s’il vous plaît.
answer-cancelled = Ce n’est plus nécessaire. Rien n’a été noté.
answer-begun = C’est déjà commencé. Rien n’a été noté.
answer-for-yourself = C’est pour vous. Quelqu’un d’autre viendra.
answer-not-possible = Ce n’est pas possible ici. Vous pouvez écrire à une personne : /human
answer-too-late = Il est trop tard pour rendre cette place ici. Écrivez à une personne, s’il vous plaît : /human
answer-given-back = Merci de m’avoir prévenu. Je trouve quelqu’un d’autre.
answer-off-list = Bien, vous n’êtes plus sur la liste d’attente.
answer-kept = Bien, rien ne change.
answer-still-yes = Merci ! La nouvelle heure est notée.
error-not-yours = C’est à quelqu’un d’autre d’en décider.
unfilled-title = <b>⚠️ Il reste des places libres</b>
unfilled-filled = ✅ Toutes les places sont prises maintenant.
unfilled-what = Que faisons-nous ?
unfilled-further = { $count ->
    [one] Demander { $distance } plus loin (1 de plus)
   *[other] Demander { $distance } plus loin ({ $count } de plus)
}
unfilled-times = Choisir une autre heure
unfilled-group = Le publier dans notre groupe
unfilled-show = Le voir
unfilled-asking-further = Bien, je demande plus loin.
rule-weight-words = À quel point compte le fait que les mots de l’offre conviennent
rule-weight-distance = À quel point compte le fait d’être près
rule-weight-language = À quel point compte le fait de partager une langue
rule-weight-rested = À quel point compte le fait de ne pas avoir eu de demande depuis un moment
rule-weight-carried = À quel point compte le fait d’avoir peu donné jusqu’ici
rule-weight-kept = À quel point compte le fait d’avoir tenu ses promesses
rule-weight-giving-back = À quel point compte le fait d’avoir reçu de l’aide sans avoir encore pu aider
rule-weight-first-chance = À quel point compte le fait qu’on ne lui ait encore rien demandé
rule-late-withdrawal-hours = Combien d’heures avant le début rendre une place est considéré comme tardif
