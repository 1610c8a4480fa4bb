# What the engine says, whatever the conversation.
#
# Un mot pour chaque chose. circle = cercle; member = membre; coordinators = la coordination (qui coordonne);
# steward = qui répond du cercle; offer = offre (proposer); need = besoin; slot = créneau; invitation = invitation (demander);
# promise = promesse (dire oui); place = place (libre, prise, pourvue); waiting list = liste d’attente; hours = heures;
# entry = écriture; the other side = l’autre partie; neighbour = quelqu’un du voisinage. "Proposition" est gardé pour plus tard.
# Toujours "vous", sans accord qui suppose un genre. Devant un nom, pas de mot qui s’élide (de, que); nom du cercle : "le
# cercle { $circle }". Les espaces devant : ; ? ! et dans « » deviennent insécables d’eux-mêmes : une espace simple suffit ici.

form-keep = Garder pour plus tard
form-cancel = Annuler
form-resume = Reprendre
form-back = ‹ Retour
form-skip = Passer
form-kept = Je l’ai mis de côté pour vous. Vous le retrouverez dans /drafts.
form-cancelled = Arrêté. Rien n’a été envoyé à personne.
form-card-how = Utilisez les boutons de la carte pour en changer une partie, ou écrivez le numéro d’un bouton (1 est le premier).
cancel-nothing = Il n’y a rien à arrêter pour le moment.
drafts-none = Vous n’avez pas de brouillon.
drafts-some = { $count ->
    [one] Vous avez un brouillon :
   *[other] Vous avez { $count } brouillons :
}
error-not-allowed = Seules les personnes qui coordonnent ce cercle peuvent le faire.
error-outdated = Ce bouton date d’avant un changement. Rien n’a été fait ; le dernier message montre où en sont les choses.
error-done-already = C’est déjà fait. Une fois suffit.
error-not-found = Je ne le trouve plus.
error-join-first = Rejoignez-nous d’abord : envoyez /start.
error-unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire, ou écrivez simplement ce qu’il vous faut ou ce que vous pourriez proposer.
error-only-words = Je sais lire des mots, des lieux et des contacts, mais pas ceci. Pouvez-vous l’écrire en une phrase ?
error-contact-when = Merci, mais je n’avais pas demandé de contact, je ne l’ai donc pas gardé.
error-contact-not-yours = C’est le contact de quelqu’un d’autre. Partagez le vôtre, ou écrivez un numéro.
error-kept = Quelque chose n’a pas marché de mon côté. Votre message est gardé et quelqu’un va regarder. Réessayez dans un moment.
command-cancel = Arrêter ce que nous sommes en train de faire
command-drafts = Ce que vous avez mis de côté
