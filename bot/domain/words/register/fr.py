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
