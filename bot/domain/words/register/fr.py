"""The starting register in French."""

NAMES = {
    "driving": "Trajets en voiture|conduire|conduis|conduise|conducteur|voiture|emmener|emmène"
    "|déposer en voiture|transport|covoiturage"
    "|chauffeur|accompagner en voiture|aller chercher en voiture",
    "shopping": "Faire les courses|courses|faire des courses|commissions|supermarché|acheter|achats"
    "|épicerie|marché|rapporter les courses",
    "cooking": "Cuisiner|cuisiner|cuisine|préparer un repas|faire à manger|soupe|recettes"
    "|préparer le dîner|cuisinier|cuisinière|déjeuner",
    "meals": "Apporter des repas|repas chauds|livrer des repas|portage de repas|apporter un repas"
    "|repas à domicile|livraison de repas",
    "baking": "Pâtisserie|gâteaux|gâteau|faire du pain|tartes|biscuits|pâtisser|faire un gâteau"
    "|pain maison|boulangerie",
    "gardening": "Jardinage|jardin|jardiner|tondre|tondre la pelouse|pelouse|tailler|haie|désherber"
    "|mauvaises herbes|potager|bêcher"
    "|ramasser les feuilles",
    "plants": "Arroser les plantes|arroser|arrosage|plantes|fleurs|plantes vertes|s'occuper des plantes",
    "repairs": "Petites réparations|réparer|répare|réparations|bricolage|bricoler|bricoleur"
    "|monter un meuble|changer une ampoule|robinet qui fuit"
    "|étagère|percer|dépanner",
    "bicycles": "Réparer des vélos|vélo|vélos|bicyclette|crevaison|réparation de vélo|atelier vélo",
    "computers": "Aide à l'ordinateur|ordinateur|informatique|portable|internet|wifi|courriel|mail"
    "|imprimante|tablette|logiciels"
    "|appels vidéo|démarches en ligne",
    "phones": "Aide avec le téléphone|smartphone|téléphone portable|applications|WhatsApp"
    "|portable mobile|configurer un téléphone|mobile",
    "letters": "Lire courriers et formulaires|formulaires|remplir un formulaire"
    "|courrier administratif|lire des lettres|démarches administratives"
    "|dossiers|remplir des papiers|courriers|demandes",
    "writing": "Écrire des lettres|écrire|écris|rédiger|rédaction|relire|taper un texte|CV"
    "|correction de textes|poèmes|écrivain public",
    "budget": "Budget et papiers|budget|papiers|factures|déclaration d'impôts|impôts|comptabilité"
    "|comptes|paperasse|finances|dettes",
    "translation": "Traduire|traduire|traduis|traduise|traduction|interprète|interpréter|traducteur"
    "|traductrice",
    "languages": "Pratiquer une langue|langues|échange linguistique|pratiquer le français"
    "|apprendre le français|conversation|cours d'anglais"
    "|parler anglais|pratiquer l'anglais|tandem|apprendre l'anglais",
    "signing": "Langue des signes|LSF|signer|sourds|malentendants|interprète en langue des signes",
    "childcare": "Garde d'enfants|garder des enfants|garde|baby-sitting|babysitting|baby-sitter|nounou"
    "|s'occuper d'enfants|chercher à l'école"
    "|sortie d'école|crèche|bébés",
    "homework": "Aide aux devoirs|devoirs|soutien scolaire|mathématiques|maths|cours particuliers"
    "|révisions|examens|orthographe",
    "teaching": "Enseigner|enseigner|enseigne|donner des cours|atelier|cours|former|formation"
    "|apprendre aux autres|mentor|professeur",
    "dogs": "Promener des chiens|chien|chiens|promener le chien|sortir le chien|chiot|promène le chien",
    "pets": "Garder des animaux|animaux|chat|chats|nourrir le chat|lapin|hamster|vétérinaire"
    "|animal de compagnie|oiseaux",
    "visiting": "Visites et compagnie|visiter|visite|visites|rendre visite|tenir compagnie|compagnie"
    "|jouer aux cartes|jeux de société|solitude"
    "|échecs|passer voir",
    "calls": "Conversations au téléphone|appeler|appels|coup de fil|téléphoner"
    "|discuter au téléphone|parler au téléphone|appels de convivialité",
    "accompanying": "Accompagner à un rendez-vous|accompagner|accompagne|rendez-vous|rendez-vous médical"
    "|aller chez le médecin|médecin"
    "|aller avec quelqu'un|accompagnement|consultation",
    "prescriptions": "Chercher des médicaments|ordonnance|pharmacie|médicaments|aller à la pharmacie"
    "|récupérer une ordonnance|cachets",
    "cleaning": "Ménage|nettoyer|nettoie|nettoyage|ranger|aspirateur|passer l'aspirateur"
    "|laver les vitres|vitres|balayer|tâches ménagères|vaisselle",
    "laundry": "Linge et repassage|linge|lessive|repasser|repassage|laver le linge|machine à laver"
    "|faire le lit",
    "sewing": "Couture|coudre|couds|raccommoder|ourlet|rideaux|boutons|retouches|machine à coudre"
    "|repriser|couturière",
    "crafts": "Travaux manuels|tricoter|tricot|crochet|artisanat|poterie|menuiserie|broder|broderie"
    "|loisirs créatifs|sculpter",
    "moving": "Déménager et porter|déménagement|déménager|porter|meubles|porter des cartons"
    "|cartons lourds|camionnette|charger un camion|choses lourdes",
    "painting": "Peinture et décoration|peindre|peins|peindre des murs|papier peint|tapisser|rénover"
    "|peintre|repeindre|repeindre une pièce",
    "snow": "Déneiger|neige|déneigement|verglas|pelleter la neige|saler le trottoir|dégager l'allée|pelleter",
    "rubbish": "Sortir les poubelles|poubelles|poubelle|déchets|recyclage|déchetterie"
    "|ramasser les déchets|tri|encombrants",
    "walking": "Se promener ensemble|promenade|se promener|marcher|marche|randonnée|balade"
    "|fauteuil roulant|pousser un fauteuil|sortir marcher",
    "sport": "Sport à plusieurs|sport|courir|course à pied|jogging|yoga|football|nager|natation"
    "|gymnastique|tennis|badminton|exercice",
    "music": "Musique|guitare|piano|chanter|chant|chorale|jouer de la guitare|jouer du piano"
    "|musicien|violon|cours de musique",
    "reading": "Lecture à voix haute|lire à voix haute|lire des histoires|lire un livre"
    "|raconter des histoires|contes|lire le journal|lecture",
    "hair": "Coiffure|couper les cheveux|cheveux|coiffeur|coiffeuse|coupe de cheveux|barbier"
    "|ongles|manucure|raser|coiffer",
    "photography": "Photographie|photos|prendre des photos|photographe|photographier|vidéos|filmer"
    "|numériser des photos|portraits",
    "art": "Dessin et peinture d'art|dessiner|dessin|aquarelle|art|affiches|graphisme|artiste"
    "|illustrer|peindre des tableaux",
    "first-aid": "Premiers secours|secouriste|secourisme|réanimation|infirmière|infirmier|gestes qui sauvent",
    "tools": "Prêter des outils|outils|outil|prêter|échelle|perceuse|prêter une perceuse|remorque"
    "|tondeuse à prêter|prêt",
    "room": "Prêter une salle|salle|pièce|local|chambre d'amis|salle de réunion|lieu de réunion"
    "|espace|prêter un local",
    "events": "Aide aux fêtes et événements|événements|événement|fête|fête de quartier|organiser"
    "|installer des tables|stand|vide-grenier|coller des affiches"
    "|kermesse",
    "coffee": "Café et un endroit où s'asseoir|café|faire du café|inviter à un café|thé|goûter"
    "|accueillir|servir le café|café des voisins",
    "jobs": "Aide à la recherche d'emploi|emploi|recherche d'emploi|chercher du travail"
    "|entretien d'embauche|candidature|trouver du travail"
    "|lettre de motivation",
    "listening": "Écouter|écouter|écoute|quelqu'un à qui parler|soutien moral|deuil"
    "|parler de ses soucis|oreille attentive",
}

#: What neighbours write when they do not name it: words that hint at it, and things it is done with.
MORE = {
    "driving": "conduire à l'hôpital|déposer|dépose|déposer des gens|déposer à la gare|aller à la gare"
    "|prendre le bus|emmener à l'hôpital|ramener|ramène|taxi|trajet|faire le chauffeur"
    "|aller à l'aéroport|mener en voiture|véhicule|minibus|raccompagner|navette",
    "shopping": "frigo vide|pain et lait|le pain et le lait|monter le pain|monte le pain|liste de courses"
    "|liste d'un voisin|Carrefour|Leclerc|Lidl|Auchan|Intermarché|Monoprix|placards vides|boulanger"
    "|prendre le pain|ravitaillement|course|drive|provisions",
    "cooking": "préparer le repas|préparer un repas pour|ancien cuisinier|mes recettes|couscous|plats"
    "|faire la cuisine|éplucher|blanquette|barbecue|atelier cuisine|crêpes|mijoter",
    "meals": "plats chauds|plat chaud|bol de soupe|porte un bol|trop de soupe|repas chaud"
    "|quelque chose de chaud|à manger chaud|apporter à manger|portion|plat préparé|petits plats",
    "baking": "gâteau d'anniversaire|brioche|cookies|tarte|pain|viennoiseries|galettes|gâteau au chocolat"
    "|pièce montée|muffins|crumble|pâtissier|pâtissière",
    "gardening": "main verte|sécateur|tonds|taille|taille-haie|désherbe|coup de main au potager|gazon|herbe"
    "|couper l'herbe|arbres|élaguer|élagage|rosiers|planter|semer|compost|jardinier|jardinière"
    "|débroussailler|ronces|massif|feuilles mortes|serre|légumes",
    "plants": "arrose|arrose vos fleurs|arroser nos plantes|arroser le jardin|arroser les fleurs"
    "|plantes pendant les vacances|jardinières|balcon fleuri|tomates",
    "repairs": "robinet|robinet fuit|fuite|fuite d'eau|porte du placard|gonds|porte sortie de ses gonds|placard"
    "|étagères|tringles|tringle|serrures|serrure|prise|plombier|plomberie|électricien|ampoule|volet"
    "|volets|chaudière|évier bouché|bouché|chasse d'eau|accrocher un tableau|monter une étagère"
    "|monter des meubles|chaise cassée|perceuse et vis|charnière|rafistoler|retaper|lampe",
    "bicycles": "pneu crevé|retape des vélos|freins|chaîne de vélo|chambre à air|roue de vélo|cycle|bécane|roue",
    "computers": "ordi|ordi rame|dépannage informatique|virus|mails|box internet|PC|mot de passe|mots de passe"
    "|banque en ligne|numérique|écran|zoom|clavier|tablettes|internet lent|ordinateurs",
    "phones": "nouveau portable|se servir de son portable|nouveau téléphone|WhatsApp et appels vidéo"
    "|comment marche WhatsApp|envoyer des photos|SMS|iPhone|applis|appli|textos"
    "|servir de son nouveau portable|carte sim",
    "letters": "courrier de la CAF|courrier|reçu un courrier|lettre de la mairie|n'y comprends rien|dossier"
    "|remplir des dossiers|formulaire|remplir un dossier|remplir|APA|dossier MDPH"
    "|papiers administratifs|CAF|demande de logement|lire mon courrier|lettre recommandée"
    "|administratif",
    "writing": "écrire à mon propriétaire|rédige|rédige vos lettres|lettre au propriétaire|lettre à|réclamation"
    "|écrire un mail|taper à la machine|relecture|courrier à rédiger|dicter",
    "budget": "perdue dans mes factures|relances|comptable|tenir un budget|facture|factures impayées"
    "|fin de mois|loyer|surendettement|dette|facture d'électricité|aides sociales|aides"
    "|déclaration de revenus|argent|classer mes papiers|économies",
    "translation": "interprète en arabe|parle polonais|parle arabe|parle ukrainien|parle roumain|parle portugais"
    "|traductions|traduire de",
    "languages": "pratiquer mon français|échange de conversation|cours de français|natif|native"
    "|améliorer mon français|apprendre l'espagnol|parler espagnol|conversation en anglais"
    "|langue étrangère|FLE|parler français|cours d'espagnol|converser|apprendre l'arabe",
    "signing": "sourde|sourd|qui signe|signe|malentendant|malentendante|langage des signes",
    "childcare": "garde mes deux petits|garder mes enfants|garder les petits|les petits|bébé"
    "|chercher les enfants à l'école|aller chercher les enfants|enfants à l'école|garder mon fils"
    "|garder ma fille|assistante maternelle|bambins|emmener à l'école|accompagner à l'école"
    "|sortie de l'école|crèche à la maison|enfants|goûter des enfants|petite enfance",
    "homework": "larguée en maths|brevet|bac|collège|primaire|aide scolaire|réviser|leçons|dictée"
    "|tables de multiplication|cours de maths|lycée|exercices|soutien en maths|soutien en français",
    "teaching": "atelier menuiserie|animer un atelier|apprendre les échecs|m'apprendre|m'apprendre à"
    "|apprendre à jouer aux échecs|apprendre à lire|alphabétisation|apprendre à nager|montrer comment"
    "|stage|initiation|prof|transmettre|leçon|apprendre à conduire",
    "dogs": "sortir mon chien|chienne|labrador|besoin de courir|promener mon chien|balader le chien"
    "|promène les chiens|toutou|chien à sortir|berger|caniche|médor|sort le chien|balade le chien",
    "pets": "nourrir les chats|nourrirait le chat|lapins|cochons d'Inde|perruches|poules|poissons rouges"
    "|tortue|garder mon chat|chatte|chaton|perroquet|hamsters|nourrir les poules|litière|canari"
    "|animal",
    "visiting": "petite visite|n'a vu personne|papoter|personnes isolées|isolé|isolée|rends visite"
    "|rendre visite à|bien seul|toute seule|me sens seul|me sens seule|rendre visite aux personnes âgées"
    "|tenir compagnie aux personnes âgées|bavarder"
    "|boire un café avec|belote|scrabble|dominos|EHPAD|vieux|anciens|faire la conversation"
    "|passer un moment|prendre des nouvelles|tenir compagnie à",
    "calls": "passe un coup de fil|appeler quelqu'un|appeler quelqu'un tous les soirs|appeler mon oncle"
    "|téléphoner à|appelle|coups de fil|par téléphone|appel|appels aux personnes|appel hebdomadaire"
    "|téléphone chaque semaine|passer un appel",
    "accompanying": "IRM|n'ose pas y aller seule|y aller seule|y aller seul|à côté de moi chez le dentiste"
    "|chez le dentiste|dentiste|chez le médecin|préfecture|chez l'ophtalmo|venir avec moi"
    "|vienne avec moi|tribunal|scanner|examen à l'hôpital|hôpital de jour|kiné|accompagner ma mère"
    "|accompagner mon père|spécialiste|prendre des notes",
    "prescriptions": "aller chercher mon ordonnance|ordonnances|médicament|prends vos médicaments|pilules|comprimés"
    "|insuline|pharmacien|traitement à la pharmacie|chercher mes médicaments|sirop"
    "|récupérer mes médicaments",
    "cleaning": "grand nettoyage|vitre|carreaux|faire les vitres|four|serpillière|faire le ménage|laver le sol"
    "|poussière|salle de bain|nettoyer la cuisine|rangement|laver la vaisselle|nettoyage de printemps"
    "|balai|épousseter|débarrasser",
    "laundry": "chemises|repasse des chemises|repasse|draps|machine à laver en panne|laverie|linge sale"
    "|étendre le linge|faire une lessive|fer à repasser|plier le linge|linge de lit|housse",
    "sewing": "ourlet à faire|ourlets|fermeture éclair|fermetures éclair|bouton|pantalon|raccourcir|couturier"
    "|rapiécer|repriser des chaussettes|faire un ourlet|robe à retoucher|retouche|tailleur"
    "|bas du pantalon",
    "crafts": "on tricote|tricote|montre le crochet|apprendre le tricot|apprendre le crochet|macramé|origami"
    "|bougies|bijoux|argile|feutrine|tissage|vannerie|scrapbooking|couronne|activités manuelles"
    "|dentelle|travail du bois",
    "moving": "descendre un piano|monter un piano|monter un frigo|frigo|sans ascenseur|costauds|bons bras"
    "|camion|déménagements|canapé|monter un canapé|armoire|déplacer une armoire"
    "|machine à laver à monter|cartons|descendre des meubles|monter des meubles à l'étage"
    "|lit à déplacer|porter des choses|lourd|déplacer un meuble|utilitaire",
    "painting": "peindre la salle|repeindre la salle"
    "|coup de peinture|peinture|couloir|repeins|pose du papier peint|peindre le salon"
    "|peindre la chambre|rouleau|enduit|murs|lasure|vernir|peindre le couloir|rafraîchir les murs"
    "|plâtre",
    "snow": "trottoir verglacé|verglacé|verglacée|déblaie la neige|déblayer la neige|déblayer|pelle à neige"
    "|il neige|neige devant|glace|glissant|sel de déneigement|enneigé|trottoir glissant",
    "rubbish": "descendre les poubelles|descends votre tri|descendre le tri|bouteilles vides|verre|sacs poubelle"
    "|ordures|encombrant|aller à la déchetterie|bac|poubelle à sortir|ramassage des déchets"
    "|cartons à jeter|bennes|compostage|nettoyage de la plage",
    "walking": "petites balades|balades|bord de l'eau|marche une heure|marcher le matin|marcher avec quelqu'un"
    "|promenades|sortir prendre l'air|faire un tour|randonnées|rando|marche nordique"
    "|pousser mon fauteuil|flâner|venez marcher|se balader",
    "sport": "ping-pong|partenaire de ping-pong|gym douce|gym|pilates|danse|danser|vélo à plusieurs|pétanque"
    "|basket|volley|tai-chi|qi gong|rugby|remise en forme|aquagym|boxe|footing|entraînement"
    "|tennis de table|handball|zumba|match",
    "music": "accordéon|guitariste|musiciens|violoniste|flûte|batterie|ukulélé|groupe de musique|chanteur"
    "|chanteuse|saxophone|trompette|cours de guitare|cours de piano|instrument|jouer d'un instrument"
    "|chants de Noël|orchestre|fanfare|chanson|orgue",
    "reading": "lis le journal|lire le journal à|romans|mes romans me manquent|yeux fatigués"
    "|ne vois plus assez pour lire|aveugle|lire à quelqu'un|lectrice|lecteur|malvoyant|malvoyante"
    "|poèmes à voix haute|histoire du soir|lire des romans|heure du conte",
    "hair": "coiffeuse à domicile|barbe|barbes|coupe les cheveux|taille les barbes|coupe|brushing|couleur"
    "|frange|mise en plis|tresses|permanente",
    "photography": "appareil photo|bon appareil photo|photo|portraits des habitants|faire des photos"
    "|photos de mariage|reportage photo|caméra|clichés|tirer le portrait|album photo|montage vidéo"
    "|photographe amateur",
    "art": "ateliers aquarelle|aquarelles|peinture à l'huile|fresque|croquis|cours de dessin"
    "|cours de peinture|illustration|calligraphie|peindre un tableau|dessine|bande dessinée|affiche"
    "|pastel|fusain",
    "first-aid": "apprendre les gestes qui sauvent|gestes de premiers secours|croix-rouge|défibrillateur"
    "|massage cardiaque|pompier|couvrir votre kermesse secouriste|PSC1|soignante|brancardier"
    "|ambulancier|sauveteur",
    "tools": "prêterait une perceuse|nettoyeur haute pression|Kärcher|emprunter|emprunter une échelle|scie"
    "|brouette|bétonnière|ponceuse|visseuse|marteau|tronçonneuse|prêter une échelle"
    "|débroussailleuse à prêter|escabeau|prêter un outil|pelle|tente à prêter",
    "room": "endroit pour se réunir|endroit chauffé|se réunir|lieu pour se réunir|lieu|salle paroissiale"
    "|salle vide|salle est vide|lieu pour répéter|répéter|chambre libre|prêter un garage|hangar|grange"
    "|salle des fêtes|local vide|chambre pour une nuit|atelier à partager|hébergement",
    "events": "fête de rue|installer les tables|tables et chaises|tenir la buvette|buvette|tiens la buvette"
    "|tombola|loto|brocante|concert|carnaval|marché de Noël|repas de quartier|fête des voisins"
    "|vendre des billets|barnum|décorer la salle|monter les stands|bal|tenir un stand|spectacle"
    "|journée portes ouvertes|chapiteau|course solidaire",
    "coffee": "toujours du café|venez vous asseoir|boire un café|cafetière|tisane|salon de thé|porte ouverte"
    "|se réchauffer|thé et gâteaux|petit café",
    "jobs": "aide pour son CV|au chômage|chômage|entretiens d'embauche|entretien|DRH|demandeur d'emploi"
    "|trouver un emploi|France Travail|Pôle emploi|lettre de candidature|stage à trouver"
    "|apprentissage|job|trouver un travail|boulot|reconversion|insertion|candidatures",
    "listening": "m'écoute|qu'on m'écoute|besoin qu'on m'écoute|mort de mon mari|mort de ma femme|veuf|veuve"
    "|sais écouter|se confier|triste|vider mon sac|chagrin|déprime|soucis|parler à quelqu'un|oreille"
    "|perdu mon mari|perdu ma femme|à l'écoute",
}
