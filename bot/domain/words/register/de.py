"""The starting register in German."""

NAMES = {
    "driving": "Fahrdienst|fahren|fährt|Fahrer|Auto fahren|mit dem Auto|mitnehmen|chauffieren"
    "|hinfahren|abholen|bringen mit dem Auto"
    "|Mitfahrgelegenheit|Krankenhausfahrt",
    "shopping": "Einkaufen|einkaufen|Einkauf|Einkäufe|Lebensmittel|Besorgungen|Besorgungen machen"
    "|Supermarkt|Einkaufshilfe"
    "|einkaufen gehen",
    "cooking": "Kochen|kochen|koche|Mittagessen|Essen zubereiten|Suppe|Abendessen|Küche|Rezepte|Essen machen",
    "meals": "Essen bringen|Essen auf Rädern|Mahlzeiten|Mahlzeit bringen|warmes Essen"
    "|Essen ausliefern|Essen vorbeibringen",
    "baking": "Backen|backen|backe|Kuchen|Brot backen|Plätzchen|Kuchen backen|Torte|Gebäck",
    "gardening": "Gartenarbeit|Garten|Rasen mähen|mähen|Hecke|Hecke schneiden|Unkraut|jäten|Beete"
    "|umgraben|Laub|Bäume schneiden|pflanzen"
    "|gärtnern",
    "plants": "Blumen gießen|gießen|Pflanzen gießen|Pflanzen|Blumen|Zimmerpflanzen|Balkonpflanzen",
    "repairs": "Kleine Reparaturen|reparieren|repariere|Reparatur|heimwerken|handwerklich|Handwerker"
    "|Regal aufbauen|Möbel aufbauen"
    "|Glühbirne|tropfender Wasserhahn|bohren|Lampe anschließen|basteln am Haus",
    "bicycles": "Fahrrad reparieren|Fahrrad|Fahrräder|Rad flicken|Platten|Reifen flicken"
    "|Fahrradwerkstatt|Fahrradreparatur",
    "computers": "Hilfe am Computer|Computer|Laptop|PC|Internet|WLAN|E-Mail|Drucker|Rechner|Tablet"
    "|Software|Computerhilfe|Videoanruf",
    "phones": "Hilfe mit dem Handy|Handy|Smartphone|Mobiltelefon|Apps|WhatsApp|Handy einrichten"
    "|Handy erklären",
    "letters": "Briefe lesen und Formulare|Formulare|Formular ausfüllen|Anträge|Antrag|Behördenbrief"
    "|Briefe lesen|Amtspost|ausfüllen"
    "|Post vorlesen|Briefe erklären",
    "writing": "Briefe schreiben|schreiben|tippen|Texte|Korrektur lesen|Lebenslauf|Brief schreiben"
    "|Gedichte|verfassen",
    "budget": "Geld und Papierkram|Papierkram|Haushaltsbuch|Rechnungen|Steuererklärung|Buchhaltung"
    "|Finanzen|Ablage|Schuldnerberatung"
    "|Budget",
    "translation": "Übersetzen|übersetzen|übersetze|Übersetzung|dolmetschen|Dolmetscher|Dolmetscherin"
    "|Übersetzer",
    "languages": "Sprachen üben|Deutsch üben|Sprachtandem|Tandem|Englisch üben|Deutsch lernen"
    "|Sprache lernen|Konversation|Sprachkurs"
    "|Deutsch sprechen|Spanisch sprechen|Fremdsprache",
    "signing": "Gebärdensprache|gebärden|DGS|Gehörlose|Gebärdendolmetscher|Lippenlesen",
    "childcare": "Kinderbetreuung|Kinder betreuen|babysitten|Babysitter|auf Kinder aufpassen"
    "|Kinder hüten|aus der Kita abholen|Kita"
    "|Kinder von der Schule abholen|Kleinkinder",
    "homework": "Hausaufgabenhilfe|Hausaufgaben|Nachhilfe|Mathe|Schularbeiten|Lernhilfe"
    "|für die Prüfung lernen|Rechtschreibung",
    "teaching": "Unterrichten|unterrichten|unterrichte|Unterricht|Kurs geben|Workshop|lehren|anleiten"
    "|Mentor|beibringen|Stunden geben",
    "dogs": "Hunde ausführen|Hund|Hunde|Gassi gehen|mit dem Hund gehen|Hund spazieren führen"
    "|Welpe|Hundesitter",
    "pets": "Haustiere betreuen|Haustier|Katze|Katzen|Katze füttern|Tiere|Tiere füttern|Kaninchen"
    "|Hamster|zum Tierarzt|Wellensittich",
    "visiting": "Besuche und Gesellschaft|besuchen|Besuch|Besuchsdienst|Gesellschaft leisten"
    "|Karten spielen|Brettspiele|einsam|Schach"
    "|Zeit schenken|vorbeischauen|spielen",
    "calls": "Gespräche am Telefon|telefonieren|anrufen|Telefonat|Telefonfreundschaft|Anruf"
    "|am Telefon plaudern|Plauderanruf",
    "accompanying": "Begleitung zu Terminen|begleiten|begleite|Begleitung|mitgehen|Arzttermin|Termin"
    "|zum Arzt|zum Amt begleiten"
    "|Behördengang|Arztbesuch",
    "prescriptions": "Rezepte und Medikamente holen|Rezept|Rezept abholen|Apotheke|Medikamente|Arznei"
    "|Medizin holen|Tabletten",
    "cleaning": "Putzen|putzen|putze|sauber machen|aufräumen|Staub saugen|saugen|Fenster putzen"
    "|Hausarbeit|abwaschen|Fenster"
    "|Haushaltshilfe|wischen",
    "laundry": "Wäsche und Bügeln|Wäsche|Wäsche waschen|bügeln|Waschmaschine|Kleider waschen|Betten beziehen",
    "sewing": "Nähen|nähen|nähe|Kleidung ausbessern|Hose kürzen|Vorhänge|Knopf annähen|flicken"
    "|Nähmaschine|Änderungen",
    "crafts": "Handarbeit und Basteln|stricken|häkeln|basteln|Handarbeit|töpfern|Holzarbeiten"
    "|schnitzen|sticken|handarbeiten",
    "moving": "Umzug und Tragen|Umzug|umziehen|tragen|schleppen|Möbel tragen|schwere Kisten|Möbel"
    "|Umzugshilfe|Transporter|einladen und ausladen",
    "painting": "Streichen und Renovieren|streichen|Wände streichen|renovieren|tapezieren"
    "|Zaun streichen|Anstreicher|Maler|malern|Zimmer streichen",
    "snow": "Schnee räumen|Schnee|Schnee schippen|schippen|Eis|streuen|Gehweg räumen|Winterdienst"
    "|Weg freiräumen",
    "rubbish": "Müll rausbringen|Müll|Mülltonne|Tonnen rausstellen|Altpapier|Recycling|Wertstoffhof"
    "|Müll sammeln|Abfall|Sperrmüll",
    "walking": "Spazieren gehen|spazieren|Spaziergang|wandern|Gehpartner|Rollstuhl schieben"
    "|Rollstuhl|Laufgruppe|spazieren gehen zusammen",
    "sport": "Gemeinsam Sport|Sport|joggen|laufen gehen|Yoga|Fußball|schwimmen|Gymnastik"
    "|trainieren|Turnen|Tennis|Federball",
    "music": "Musik|Gitarre|Klavier|singen|Chor|Musik machen|musizieren|Gitarre spielen"
    "|Klavier spielen|Geige|Musikunterricht|Klavierunterricht|Gitarrenunterricht",
    "reading": "Vorlesen|vorlesen|Geschichten lesen|Buch vorlesen|Zeitung vorlesen|lese vor"
    "|Märchen erzählen|Geschichten erzählen",
    "hair": "Haare schneiden|Haare|frisieren|Friseur|Friseurin|Haarschnitt|Nägel|Maniküre|rasieren",
    "photography": "Fotografieren|fotografieren|Fotos|Fotos machen|Fotograf|Bilder machen|filmen|Videos"
    "|alte Fotos scannen",
    "art": "Zeichnen und Malen|zeichnen|malen|Aquarell|Kunst|Plakate gestalten|gestalten|Flyer"
    "|Künstler|Skizzen",
    "first-aid": "Erste Hilfe|Ersthelfer|Erste-Hilfe-Kurs|Sanitäter|Wiederbelebung|Krankenschwester"
    "|Krankenpfleger",
    "tools": "Werkzeug verleihen|Werkzeug|Werkzeug leihen|Leiter|Bohrmaschine|verleihen|ausleihen"
    "|Anhänger|Rasenmäher leihen|leihen",
    "room": "Raum zur Verfügung stellen|Raum|Zimmer|Gästezimmer|Versammlungsraum|Saal|Raum bieten"
    "|Platz für Treffen|Räume",
    "events": "Hilfe bei Veranstaltungen|Veranstaltung|Fest|Straßenfest|organisieren"
    "|Tische aufbauen|Feier|Stand|Plakate aufhängen|Flohmarkt"
    "|Nachbarschaftsfest",
    "coffee": "Kaffee und ein Platz zum Sitzen|Kaffee|Kaffee kochen|Kaffeekränzchen|Tee|Kaffeetafel"
    "|Gastgeber|bewirten|Kaffeerunde",
    "jobs": "Hilfe bei der Arbeitssuche|Bewerbung|Bewerbungen|Arbeitssuche|Vorstellungsgespräch"
    "|Job finden|Jobsuche|Arbeit suchen|Berufsberatung",
    "listening": "Zuhören|zuhören|zuhöre|offenes Ohr|jemand zum Reden|reden|Trauer|Trost|Sorgen teilen"
    "|seelische Hilfe",
}
