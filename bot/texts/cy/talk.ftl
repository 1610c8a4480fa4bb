# Ysgrifennu at berson.
talk-button = Ysgrifennu at berson
talk-ask = Beth hoffech chi ei ddweud? Bydd eich geiriau nesaf yn mynd at y bobl sy’n cydlynu’r cylch hwn, yn union fel y byddwch yn eu hysgrifennu.
talk-how = Ysgrifennwch mewn geiriau.
talk-too-long = Mae hynny’n rhy hir i un neges. Allwch chi wneud dwy ohoni?
talk-on-its-way = Wedi’i basio ymlaen.
talk-sent = Mae’r cydlynwyr wedi’i gael nawr. Daw’r ateb yma.
talk-sent-later = Bydd yn cael ei ddarllen o { $time } ymlaen; tan hynny mae’n amser tawel. Daw’r ateb yma. Mewn argyfwng, ffoniwch y rhif argyfwng.
talk-nobody = Mae’n ddrwg gen i: ar hyn o bryd alla i ddim cyrraedd neb sy’n cydlynu’r cylch hwn. Mewn argyfwng, ffoniwch y rhif argyfwng. Rhowch gynnig arall arni wedyn.
talk-card = <b>Mae { $name } yn ysgrifennu:</b>
    “{ $words }”
talk-card-in = <b>Mae { $name } yn ysgrifennu ({ $tongue }):</b>
    “{ $words }”
talk-about = Mae’n ymwneud â: { $skill }, { MID($when) }
talk-answer-button = Ateb
talk-take-over = Ateb yn eu lle
talk-you-answer = Chi sy’n ateb.
talk-taken-by = Mae { $name } yn ateb.
talk-taken = Mae rhywun arall newydd ymgymryd â hynny.
talk-answered-already = Mae hynny wedi’i ateb yn barod.
talk-answered = <b>Atebodd { $name }:</b>
    “{ $words }”
talk-answer-ask = “{ $words }”

    Bydd eich geiriau nesaf yn mynd yn ôl fel ateb.
talk-answer-sent = Mae eich ateb ar ei ffordd.
talk-answer = <b>Mae { $name } yn ateb:</b>
    “{ $words }”

    <i>Roeddech wedi ysgrifennu: “{ $asked }”</i>
talk-again = Ysgrifennu eto
command-human = Ysgrifennu at berson
