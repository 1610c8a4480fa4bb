# Leaving, everything about me, being forgotten.
privacy-leave-ask = Voulez-vous quitter le cercle <b>{ $circle }</b> ? { $count ->
    [0] Vous n’avez rien promis en ce moment.
    [one] Je retirerais votre seule promesse et le dirais aux personnes concernées.
   *[other] Je retirerais vos { $count } promesses et le dirais aux personnes concernées.
} Vos offres prennent fin. Vous pouvez revenir à tout moment.
privacy-leave-yes = Oui, partir
privacy-leave-no = Non, rester
privacy-stayed = Bien, tout reste comme avant.
privacy-left = Vous avez quitté le cercle { $circle }. Merci d’en avoir fait partie. Si vous voulez revenir, écrivez-moi.
privacy-data-summary = <b>Tout sur vous</b> est dans ce fichier. En bref :
    Nom : { $name }
    Cercles : { $circles }
    Offres : { $offers }
    Promesses : { $commitments }
    Écritures d’heures : { $entries }
    Messages de ma part ces deux dernières semaines : { $messages }
    
    Il ne dit rien sur d’autres personnes. /forget efface tout.
privacy-data-file = tout-sur-moi.json
privacy-forget-ask = Voulez-vous que je <b>vous oublie</b> ?
    
    Effacés pour de bon : votre nom, votre compte Telegram, votre lieu, vos offres, tout ce que vous avez écrit. { $count ->
    [0] Vous n’avez rien promis en ce moment.
    [one] Je retire d’abord votre seule promesse et le dis aux personnes concernées.
   *[other] Je retire d’abord vos { $count } promesses et le dis aux personnes concernées.
}
    Ce qui reste : les heures données et reçues, sans votre nom, pour que les comptes des autres soient toujours justes.
    
    C’est irréversible.
privacy-forget-yes = Oui, oubliez-moi
privacy-forget-no = Non, gardez-moi
privacy-forgotten = C’est fait, je ne sais plus qui vous êtes. Il ne me reste rien à votre nom. Dans quelques minutes, je perds aussi le numéro de cette conversation. Bonne route à vous !
privacy-nothing-kept = De vous, je ne garde que le numéro de cette conversation et sa langue.
privacy-someone = quelqu’un
command-mydata = Tout ce que je garde sur vous
command-forget = M’oublier
command-leave = Quitter ce cercle

# La base de données a été remise à partir d’une copie.
restored-told = <b>{ $circle } : il a fallu me remettre dans un état antérieur.</b>
    
    Tout est comme le { $since }. Les messages écrits et les boutons touchés entre ce moment et le { $until } sont perdus : réponses, promesses, offres, besoins, heures. Ce qui attendait d’être dit ne l’est plus, et les messages à tout le monde sont arrêtés.
    
    Merci de regarder /board et ce qui vient dans les prochains jours, et de redemander aux personnes dont quelque chose dépend.
restored-press = Ce message date d’une période que j’ai perdue : il a fallu me remettre dans un état antérieur. Rien n’a changé. Merci de m’écrire ce que vous vouliez.
