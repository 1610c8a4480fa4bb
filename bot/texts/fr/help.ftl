# What the bot can do, by role.
help-member = <b>Écrivez-moi</b> avec vos mots : ce que vous pourriez proposer, ou ce qui vous aiderait.
    
    /offers – ce que vous proposez
    /needs – ce dont on a besoin près de vous
    /mine – ce que vous avez promis
    /balance – heures données et reçues
    /settings – langue, lieu, heures calmes, pauses
    /drafts – ce que vous avez mis de côté
    /cancel – arrêter ce que nous avons en cours
    /human – écrire à une personne
    /mydata, /forget, /leave – vos données et la sortie
help-coordinator = <b>Si vous coordonnez</b>
    /skills – les mots qui veulent dire la même chose
    Écrivez un besoin en une phrase, avec le jour et l’heure.
    /board – tout ce qui est ouvert, et ce qui manque
    /people – qui est là
    /tell – un mot à tout le monde
    /link – le lien et le code QR pour nous rejoindre, les affiches
help-steward = <b>Si vous répondez du cercle</b>
    /circle – nom, lieu, fuseau horaire, règles
    /places – placer des rues et des quartiers
    /people – choisir qui coordonne avec vous, passer le relais
    Ajoutez-moi à votre groupe et écrivez-y /link.
help-outside = Je suis Minga. J’aide les gens du quartier à s’entraider. Envoyez /start pour commencer.
help-group = Je dis ici quand on a besoin de quelqu’un. Pour proposer, demander ou nous rejoindre, écrivez-moi en privé :
command-help = Ce que je sais faire
about-short = Voisins et services qui s’entraident : proposer, demander, convenir, se souvenir.
about-long = Minga réunit les gens du quartier : écrivez ce que vous pourriez proposer ou ce qui vous aiderait ; je trouve les quelques bonnes personnes, je veille au rendez-vous et je retiens qui a aidé qui. Touchez « Démarrer » pour commencer.
