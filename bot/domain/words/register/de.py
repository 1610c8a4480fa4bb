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

#: What neighbours write when they do not name it: words that hint at it, and things it is done with.
MORE = {
    "driving": "ins Krankenhaus fahren|zum Arzt bringen|zum Bahnhof|zum Flughafen|fahre Leute|Leute rumfahren"
    "|Auto|Taxi|Fahrgelegenheit|hinbringen|zum Augenarzt|fahr|Chauffeur|Mitfahrt|Kleinbus|Autofahrt"
    "|kutschieren|nach Hause bringen",
    "shopping": "Kühlschrank ist leer|Aldi|Lidl|Rewe|Edeka|Netto|Brot und Milch|besorgen|besorgt|was mitbringen"
    "|Wocheneinkauf|Getränke|Getränkekisten holen|Laden|etwas aus dem Supermarkt|Markt|Bäcker"
    "|Brötchen holen",
    "cooking": "Koch|schwäbisch kochen|Gulasch|Eintopf|grillen|Kochabend|Kochkurs|Gemüse schnippeln"
    "|gemeinsam kochen|Kochen für",
    "meals": "warme Mahlzeit|Mahlzeit|was Warmes|was Warmes zu essen|Suppe vorbeibringen|Portion|Essen übrig"
    "|koche immer zu viel|gekochtes Essen|Essen für Kranke|etwas Warmes zu essen|vorbeibringen",
    "baking": "Geburtstagstorte|Hefezopf|Brot|Kekse|Muffins|Geburtstagskuchen|Stollen|backt|Waffeln"
    "|Brötchen backen",
    "gardening": "Gartenhilfe|Rasenmähen|Rasen|grüner Daumen|grünen Daumen|Hecke wuchert|Heckenschere|Sträucher"
    "|Büsche|Rosen schneiden|Laub harken|rechen|Beet|Gemüsebeet|Schrebergarten|Kompost|Kleingarten"
    "|Obstbäume|mäht|Vorgarten|Gärtner|Gärtnerin|Bäume|einpflanzen",
    "plants": "Balkonblumen|Blumengießen|giesst|Pflanzen versorgen|Blumen versorgen|Topfpflanzen|Tomaten gießen"
    "|Kübelpflanzen",
    "repairs": "Wasserhahn tropft|Wasserhahn|tropft|Schranktür|Tür hängt|hängt schief|Regale|Regal|Lampen|Lampe"
    "|Gardinenstange|Gardinenstangen|Scharnier|Schloss|Türschloss|verstopft|Abfluss|Steckdose"
    "|Klempner|Elektriker|Rolladen|Rollladen|Heizung|Toilette|klemmt|Bild aufhängen|Bilder aufhängen"
    "|Dübel|Schraube|Hausmeister|zusammenbauen|reparieren lassen|bohrt|Schrank aufbauen",
    "bicycles": "Rad|Rad hat einen Platten|Reifen|Fahrradkette|Bremsen|Fahrradschlauch|Radwerkstatt|Drahtesel"
    "|E-Bike|Kette springt",
    "computers": "PC-Probleme|Viren|Virus|Router|Passwort|Passwörter|Onlinebanking|Netz|Bildschirm|Zoom|Tastatur"
    "|Netzwerk|Mails|ELSTER|digital|Notebook|Informatiker",
    "phones": "neues Handy|neuem Smartphone|Videoanrufe|WhatsApp und Videoanrufe|iPhone|Fotos verschicken|SMS"
    "|Telefon einrichten|Handys|App",
    "letters": "Post vom Amt|Brief vom Amt|Behördenpost|versteh kein Wort|Formular|Anträgen|Formularen"
    "|Wohngeldantrag|Bürgergeldantrag|Pflegegradantrag|Bescheid|Amtsdeutsch|Papiere vom Amt"
    "|Kindergeldantrag|Brief verstehen",
    "writing": "an den Vermieter schreiben|Vermieter schreiben|tippe Briefe|Brief an|Briefe tippen|Widerspruch"
    "|Beschwerde|Brief aufsetzen|Schreiben aufsetzen|diktieren|abtippen|Briefe und E-Mails",
    "budget": "Mahnung|Mahnungen|Wohngeld|Buchhalterin|Buchhalter|Schulden|Stromrechnung|Steuer|Nebenkosten"
    "|Kontoauszüge|Sparen|Geldsorgen|Bürgergeld|Geld einteilen|Belege sortieren",
    "translation": "spreche türkisch|Dolmetscher für|spreche arabisch|spreche ukrainisch|spreche polnisch"
    "|spreche russisch|übersetzt|Übersetzungen|dolmetscht",
    "languages": "mein Deutsch üben|Sprachtandem Spanisch|Muttersprachler|Muttersprachlerin|Deutsch verbessern"
    "|Englischkurs|Deutschkurs|Spanisch lernen|Französisch lernen|Englisch lernen|Englisch sprechen"
    "|Konversation auf|Sprachen",
    "signing": "gehörlos|Gehörloser|kann gebärden|schwerhörig",
    "childcare": "auf zwei Kinder aufpassen|Kinder aufpassen|passt auf|aufpassen|aufpasst|Kindergarten"
    "|vom Kindergarten abholen|hole Kinder|Kinder abholen|Tagesmutter|Baby|Enkel hüten|Kinder"
    "|Kinder bringen|Schulweg|meinen Sohn betreuen|meine Tochter betreuen|Kleinen hüten|Kinderhüten"
    "|zur Kita bringen|von der Schule abholen|Leihoma|Leihopa",
    "homework": "in Mathe nicht mit|Klasse|Abitur|Nachhilfe geben|Englischnachhilfe|Prüfung|lernen für die Schule"
    "|Deutschaufsatz|Einmaleins|Schulaufgaben|Vokabeln|Mathematik|Diktat",
    "teaching": "Holzwerkkurs|Kurs anbieten|Kurs|Kurse|bringt mir bei|bringt mir Schach bei|Schach lernen"
    "|Schach beibringen|beibringen lassen|zeigen wie|Lehrer|Lehrerin|Vortrag|Schulung"
    "|schwimmen beibringen|Anleitung",
    "dogs": "gassi|Vierbeiner|Hund raus|mit dem Hund raus|mit Hund gehen|Hündin|Dackel|Labrador"
    "|Hundespaziergang|Hunderunde|Hund ausführen|mit eurem Hund|Hund müsste laufen",
    "pets": "Katze versorgen|Kater|Hasen|Hase|Meerschweinchen|Wellensittiche|Hühner|Aquarium|Fische füttern"
    "|Schildkröte|Papagei|Vögel|Katzensitter|Tier|Tiersitter|Katzenklo|Hühner füttern",
    "visiting": "keinen Menschen gesehen|Besuch freuen|besuche ältere Leute|ältere Leute|allein|fühle mich allein"
    "|fühle ich mich so allein|klönen|Klönschnack|Senioren besuchen|Altenheim besuchen"
    "|bei Oma vorbeischauen|quatschen|plaudern|Gesellschaft|Halma|Rommé|Skat|Mensch ärgere dich"
    "|besucht|Einsamkeit|nach dem Rechten sehen|Besuche",
    "calls": "jeden Abend anrufen|jemanden anrufen|anruft|Onkel anrufen|ruft an|rufe an|durchklingeln"
    "|telefonisch|Telefonanruf|am Telefon|Anrufe|telefoniere|einmal die Woche anrufen|Telefonkette",
    "accompanying": "nicht alleine hin|nicht allein hin|MRT|beim Zahnarzt neben mir|Zahnarzt|Zahnarzttermin"
    "|Augenarzt begleiten|Behörden und Ärzten|zu Behörden|zum Amt|Jobcenter begleiten|mitkommen"
    "|mitkommt|kommt mit zum Arzt|mit zum Arzt|Gericht|Ausländerbehörde|Begleitperson|Beistand"
    "|Arztgespräch|Untersuchung|zur Chemo",
    "prescriptions": "Medikamente aus der Apotheke|Rezepte|Rezepte mitnehmen|Pillen|Insulin|Apothekengang|Medikament"
    "|Salbe|Hustensaft|Medizin|Rezept einlösen",
    "cleaning": "staubsaugen|staubsauge|Fensterputzen|Frühjahrsputz|Backofen|Treppe putzen|Treppenhaus|Bad putzen"
    "|Wohnung putzen|Kehrwoche|kehren|Geschirr|spülen|Wohnung aufräumen|Staub wischen|Boden wischen"
    "|Saubermachen|Putzhilfe|entrümpeln|Ausmisten|Reinigung",
    "laundry": "bügle Hemden|Hemden bügeln|Hemden|Wäscheberg|Waschmaschine ist hin|Bettwäsche|Wäsche aufhängen"
    "|waschen|Waschsalon|Wäsche machen|Laken|bügelt|zusammenlegen|bügele",
    "sewing": "Hose|Hose muss gekürzt werden|gekürzt|kürzen|Reißverschluss|Reißverschlüsse|Säume|Saum"
    "|Schneiderin|Schneider|Knopf|Knöpfe|Kleid ändern|stopfen|genäht|Jacke flicken|Loch in der Hose",
    "crafts": "Strickrunde|häkelt|strickt|Makramee|Papierfalten|Kerzen|Schmuck machen|Ton|filzen|weben"
    "|Körbe flechten|Stickerei|Adventskranz binden|Bastelnachmittag|Klöppeln|Handarbeitskreis",
    "moving": "Klaviertransport|Klavier tragen|Kühlschrank|Kühlschrank tragen|Sofa tragen|Sofa|kräftige Leute"
    "|kein Aufzug|Umzugshelfer|Waschmaschine tragen|Schrank tragen|Schrank|Kisten|Kisten schleppen"
    "|Bett tragen|Umzugskartons|Lieferwagen|Anpacken|in den vierten Stock|Stock tragen|Umzugswagen"
    "|Sperriges tragen|Möbelpacker",
    "painting": "Saal streichen|Raum streichen"
    "|gestrichen|Flur gestrichen|Flur streichen|Farbe|Wand|Wände|Malerarbeiten|Tapete|Tapeten"
    "|Küche streichen|Wohnung streichen|lackieren|Fensterrahmen streichen|streicht|Raufaser|verputzen",
    "snow": "vereist|Gehweg ist vereist|Schneeschippen|Schneeräumen|glatt|Glatteis|eingeschneit"
    "|Schneeschaufel|Einfahrt freischaufeln|Salz streuen|Splitt|räumen und streuen|schneit",
    "rubbish": "Mülltonne rausstellen|Mülltonnen|Altglas|Glascontainer|gelber Sack|Biotonne|Abfälle"
    "|zum Wertstoffhof bringen|Müll trennen|Müll runterbringen|Papiertonne|Pfandflaschen|Mülleimer"
    "|Müllsammeln|Tonne rausstellen|Tonnen",
    "walking": "Spaziergänge|kleine Spaziergänge|lauf jeden Morgen|laufe jeden Morgen|am Fluss|Runde drehen"
    "|Wanderung|Wandergruppe|Spazierrunde|gemeinsam laufen|mitlaufen|Nordic Walking"
    "|an die frische Luft|Wanderungen|Rolli schieben|spazierengehen",
    "sport": "Tischtennis|Tischtennispartner|Seniorengymnastik|Pilates|Tanzen|Tanzpartner|Radfahren|Radtour"
    "|Lauftreff|Boule|Basketball|Volleyball|Kegeln|Rückengymnastik|Tai Chi|Fitness|Handball|Turnhalle"
    "|Boxen|Dart|Stuhlyoga|tanzt",
    "music": "Trompete|Flöte|Akkordeon|Schlagzeug|Ukulele|Band|Sänger|Sängerin|Instrument|Instrument spielen"
    "|musiziert|Weihnachtslieder|Cello|Saxophon|Orgel|Musiker|Musikerin|DJ|singt|Kapelle|Liederabend",
    "reading": "Zeitung vor|lese gern die Zeitung vor|Romane|mir fehlen meine Romane|Augen sind schlecht|blind"
    "|lesen kann ich nicht mehr|vorgelesen|Hörbücher|Vorleser|Vorleserin|Gutenachtgeschichte"
    "|Gedichte vorlesen|Vorlesestunde|liest vor|Märchen",
    "hair": "Bart|Bärte|Bärte schneiden|Friseur gelernt|Haare färben|Locken|Dauerwelle|Pony schneiden|Frisur"
    "|Haare waschen|Barbier|Fußpflege",
    "photography": "Kamera|gute Kamera|guter Kamera|Porträtfotos|Portraitfotos|Porträts|Foto|fotografiert"
    "|Hochzeitsfotos|Bilder vom Fest|Bewerbungsfotos|Video drehen|Dias|Fotografin|Schnappschüsse",
    "art": "Aquarellnachmittage|Aquarelle|Ölmalerei|Wandbild|Zeichenkurs|Malkurs|Illustration|Kalligrafie"
    "|Bilder malen|Skizze|malt|Plakat|Plakate|Kunstkurs",
    "first-aid": "Wiederbelebung lernen|Sanitätsdienst|Defibrillator|Erste-Hilfe|Rettungssanitäter|Rotes Kreuz"
    "|Verband anlegen|Johanniter|Malteser|Herzdruckmassage|Rettungsschwimmer|absichern",
    "tools": "Bohrmaschine leihen|ne Bohrmaschine|Hochdruckreiniger|ausborgen|borgen|Säge|Schubkarre"
    "|Leiter ausleihen|Schleifmaschine|Akkuschrauber|Betonmischer|Kettensäge|Teppichreiniger"
    "|Biertische leihen|Pavillon leihen|Stichsäge|Spaten|Hammer",
    "room": "Gemeindesaal|Saal steht leer|steht leer|Treffpunkt|warmen Ort|Ort für|Ort zum Treffen|Proberaum"
    "|Vereinsheim|Lagerraum|Garage nutzen|Schlafplatz|Platz zum Üben|Versammlung|Gemeinderaum"
    "|Werkstatt nutzen|Ort für unsere Gruppe|Räumlichkeiten|Keller",
    "events": "Tische aufstellen|Tische und Bänke|aufbauen|abbauen|Aufbau|Tombola|Basar|Sommerfest"
    "|Weihnachtsmarkt|Hoffest|Kuchenstand|Getränkestand|Ordner|Karten verkaufen|Konzert|Fest helfen"
    "|Martinsumzug|Trödelmarkt|Infostand|Girlanden|Kinderfest|Tag der offenen Tür|Spendenlauf"
    "|Festzelt",
    "coffee": "gibts immer Kaffee|immer Kaffee|setzt euch|kommt rein|Kaffeeklatsch|Kuchen und Kaffee"
    "|warme Stube|offenes Haus|Teerunde|Käffchen|Frühstück einladen",
    "jobs": "arbeitslos|Hilfe beim Lebenslauf|Lebenslauf und Bewerbung|Personalerin|Personaler"
    "|Vorstellungsgespräche|Job|Arbeit finden|Stelle suchen|Stellensuche|Bewerbungsschreiben"
    "|Anschreiben|Ausbildung finden|Ausbildungsplatz|Praktikum|Arbeitslosigkeit|Berufseinstieg"
    "|Bewerbungstraining",
    "listening": "mir zuhört|zuhört|mein Mann tot|meine Frau tot|Mann gestorben|Frau gestorben|verwitwet|Witwe"
    "|Witwer|traurig|Kummer|Herz ausschütten|jemand der zuhört|Trauernde|depressiv|seelisch|Sorgen"
    "|einfach mal reden|ein Ohr",
}
