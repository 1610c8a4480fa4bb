"""The starting register in Spanish."""

NAMES = {
    "driving": "Llevar en coche|conducir|conduzco|llevar|lleve|llevo|coche|chófer|transporte"
    "|acercar en coche|recoger en coche|conductor"
    "|trayectos en coche|manejar",
    "shopping": "Hacer la compra|compra|comprar|compras|hacer compras|recados|hacer recados"
    "|supermercado|mercado|traer la compra",
    "cooking": "Cocinar|cocinar|cocino|cocina|preparar comida|hacer la cena|hacer la comida|sopa"
    "|recetas|guisar|almuerzo",
    "meals": "Llevar comida a casa|comida caliente|repartir comidas|llevar comida"
    "|comida a domicilio|reparto de comida|llevar la cena",
    "baking": "Repostería|pasteles|hacer pan|tartas|hornear|horneo|bizcocho|galletas|hacer una tarta|dulces",
    "gardening": "Jardinería|jardín|cortar el césped|césped|podar|poda|malas hierbas|huerto|setos"
    "|cavar|plantar|rastrillar hojas",
    "plants": "Regar las plantas|regar|riego|plantas|flores|macetas|cuidar plantas",
    "repairs": "Pequeñas reparaciones|reparar|reparo|arreglar|arreglo|arreglos|bricolaje|manitas"
    "|montar muebles|cambiar una bombilla|grifo"
    "|estanterías|taladrar|chapuzas",
    "bicycles": "Arreglar bicicletas|bicicleta|bicicletas|bici|bicis|pinchazo|reparar bicis|taller de bicis",
    "computers": "Ayuda con el ordenador|ordenador|portátil|informática|internet|wifi"
    "|correo electrónico|impresora|computadora|tableta"
    "|videollamadas|programas",
    "phones": "Ayuda con el móvil|móvil|teléfono móvil|smartphone|celular|aplicaciones|WhatsApp"
    "|configurar el móvil",
    "letters": "Leer cartas y formularios|formularios|rellenar formularios|cartas oficiales"
    "|leer cartas|solicitudes|impresos|explicar cartas"
    "|trámites",
    "writing": "Escribir cartas|escribir|escribo|redactar|redacto|textos|currículum|corregir textos"
    "|mecanografía|poemas",
    "budget": "Cuentas y papeleo|papeleo|presupuesto|facturas|declaración de la renta|contabilidad"
    "|cuentas|finanzas|recibos|deudas",
    "translation": "Traducir|traducir|traduzco|traduzca|traducción|interpretar|intérprete|traductor"
    "|traductora",
    "languages": "Practicar idiomas|idiomas|intercambio de idiomas|practicar inglés|aprender español"
    "|conversación|practicar español"
    "|clases de inglés|hablar inglés|aprender inglés|lenguas",
    "signing": "Lengua de signos|lengua de señas|signos|LSE|personas sordas|intérprete de signos",
    "childcare": "Cuidar niños|cuido niños|niños|canguro|niñera|cuidado de niños|recoger del colegio"
    "|llevar al cole|guardería|bebés|hacer de canguro",
    "homework": "Ayuda con los deberes|deberes|clases particulares|refuerzo escolar|matemáticas"
    "|tareas escolares|tareas|exámenes|repaso",
    "teaching": "Enseñar|enseñar|enseño|clases|dar clases|dar un curso|taller|profesor|profesora"
    "|mentor|formación",
    "dogs": "Pasear perros|perro|perros|pasear al perro|sacar al perro|saco al perro|pasee al perro|cachorro",
    "pets": "Cuidar mascotas|mascotas|gato|gatos|dar de comer al gato|animales|conejo|hámster"
    "|veterinario|cuidar animales|pájaros",
    "visiting": "Visitas y compañía|visitar|visitas|visito|hacer compañía|compañía|acompañar en casa"
    "|jugar a las cartas|juegos de mesa|soledad"
    "|ajedrez|visite",
    "calls": "Charlas por teléfono|llamar por teléfono|llamada|llamadas|charlar por teléfono"
    "|hablar por teléfono|telefonear|llamada de amistad",
    "accompanying": "Acompañar a citas|acompañar|acompaño|acompañe|cita médica|citas|ir al médico"
    "|ir con alguien|médico|acompañamiento"
    "|consulta médica",
    "prescriptions": "Recoger recetas|receta médica|recetas de la farmacia|farmacia|medicinas|medicamentos"
    "|recoger medicamentos|pastillas",
    "cleaning": "Limpiar|limpiar|limpio|limpieza|limpie|ordenar|aspirar|barrer|fregar"
    "|tareas del hogar|limpiar ventanas|ventanas|polvo",
    "laundry": "Lavar y planchar|colada|planchar|plancho|lavar ropa|lavadora|ropa|hacer la cama",
    "sewing": "Costura|coser|coso|remendar|arreglar ropa|dobladillo|cortinas|botones"
    "|máquina de coser|zurcir|modista",
    "crafts": "Manualidades|tejer|hacer punto|ganchillo|artesanía|cerámica|carpintería|bordar"
    "|tallar madera|tejo",
    "moving": "Mudanzas y carga|mudanza|mudanzas|cargar|mover muebles|muebles|cajas pesadas"
    "|furgoneta|transportar muebles|cargar cosas|cosas pesadas",
    "painting": "Pintar y decorar la casa|pintar paredes|pintar una habitación|pintar|pinto|empapelar"
    "|decorar|pintor|pintar la valla|reformas",
    "snow": "Quitar nieve|nieve|quitar la nieve|hielo|echar sal|despejar la acera|palear nieve",
    "rubbish": "Sacar la basura|basura|contenedores|reciclaje|reciclar|punto limpio|cubos de basura"
    "|recoger basura|trastos viejos",
    "walking": "Salir a pasear|pasear|paseo|caminar|caminatas|senderismo|salir a caminar"
    "|silla de ruedas|empujar una silla de ruedas|andar juntos",
    "sport": "Deporte en compañía|deporte|correr|yoga|fútbol|nadar|natación|gimnasia|ejercicio"
    "|entrenar|tenis|bádminton",
    "music": "Música|guitarra|piano|cantar|canto|coro|tocar la guitarra|tocar el piano"
    "|tocar música|violín|clases de música",
    "reading": "Leer en voz alta|leer cuentos|leer libros|lectura|leer el periódico|contar cuentos"
    "|cuentos|leo en voz alta",
    "hair": "Peluquería|cortar el pelo|corte de pelo|peinar|peluquero|peluquera|barbero|uñas"
    "|manicura|afeitar|pelo",
    "photography": "Fotografía|fotos|hacer fotos|fotógrafo|fotógrafa|fotografiar|vídeos|grabar vídeos"
    "|escanear fotos|retratos",
    "art": "Dibujo y pintura|dibujar|dibujo|acuarela|arte|carteles|diseñar carteles|diseño"
    "|artista|pintar cuadros|ilustrar",
    "first-aid": "Primeros auxilios|socorrista|reanimación|enfermera|enfermero"
    "|curso de primeros auxilios|RCP",
    "tools": "Prestar herramientas|herramientas|herramienta|prestar|escalera|taladro"
    "|prestar un taladro|remolque|cortacésped|préstamo",
    "room": "Prestar un local|local|sala|habitación|cuarto libre|sala de reuniones"
    "|espacio para reuniones|salón|prestar una sala|espacio",
    "events": "Ayuda en eventos|eventos|evento|fiesta|fiesta del barrio|organizar|organizo"
    "|montar mesas|mercadillo|puesto|colgar carteles|actos",
    "coffee": "Café y un sitio donde sentarse|café|hacer café|invitar a café|té|merienda|anfitrión"
    "|tertulia|servir café",
    "jobs": "Ayuda para encontrar trabajo|buscar trabajo|búsqueda de empleo|empleo"
    "|entrevista de trabajo|encontrar trabajo|solicitudes de empleo"
    "|orientación laboral",
    "listening": "Escuchar|escuchar|escucho|alguien con quien hablar|desahogarse|apoyo emocional|duelo"
    "|hablar de problemas|escucha",
}

#: What neighbours write when they do not name it: words that hint at it, and things it is done with.
MORE = {
    "driving": "acercar a la estación|acerque|me acerque|llevar al hospital|llevar a rehabilitación|con coche"
    "|en coche|recoger en la estación|taxi|dejar en|llevarme a|llevar al aeropuerto|ir en coche"
    "|furgoneta para llevar|viaje en coche",
    "shopping": "bajar al súper|súper|Mercadona|pan y leche|el pan y la leche|traer pan|subir el pan|nevera vacía"
    "|ir al mercado|traer cosas de la tienda|tienda|bajar a comprar|comprar comida|despensa vacía"
    "|alimentos|ultramarinos|ir a la compra",
    "cooking": "paella|guisos|guiso|cocinero|cocinera|cocinar una paella|hacer comida|preparar la cena|potaje"
    "|tortilla|hacer croquetas|barbacoa|platos",
    "meals": "táper|tupper|tápers|algo caliente para comer|plato caliente|sobra comida|llevar algo caliente"
    "|comida hecha|raciones|llevar un plato|comida preparada",
    "baking": "tarta|tarta de cumpleaños|tarta para el cumple|magdalenas|bizcochos|pastel|pan casero"
    "|galletas caseras|empanada|roscón|rosquillas|hornear pan",
    "gardening": "patio hecho una selva|podo árboles|árboles|siego|segar|segar el césped|seto|arrancar hierbas"
    "|maleza|desbrozar|tijeras de podar|rosales|cortar la hierba|hierba|echar una mano en el huerto"
    "|abono|sembrar|jardinero|jardinera|plantar tomates",
    "plants": "riego las plantas|regar las macetas|regaría las macetas|regar macetas|regar las flores"
    "|regar el balcón|plantas en vacaciones|tiestos|geranios",
    "repairs": "grifo gotea|gotea|persiana|persiana atascada|enchufe|enchufes|baldas|bisagras|bisagra"
    "|puerta descolgada|puerta del armario|cerradura|cisterna|fontanero|fontanería|electricista"
    "|bombilla|lámpara|colgar un cuadro|colgar cuadros|taladrar la pared|desatascar|caldera"
    "|silla rota|montar un mueble|montar una estantería|carpintero",
    "bicycles": "rueda de la bici|pinchado la rueda|arreglo bicis|frenos de la bici|cadena de la bici"
    "|cámara de bici|ciclo|bicicletería",
    "computers": "PC|virus|correo|abrir el correo|impresoras|ordenadores|banca online|internet en casa|router"
    "|contraseñas|cita previa por internet|certificado digital|tablet|pantalla|zoom",
    "phones": "móvil nuevo|usar el móvil|usar el whatsapp|hacer videollamadas|mandar fotos|mensajes|iPhone"
    "|teléfono nuevo|no se aclara con el móvil|apps|wasap|tarjeta sim",
    "letters": "carta de hacienda|carta del ayuntamiento|carta del banco|me ha llegado una carta"
    "|no entiendo una carta|formulario|rellenar solicitudes|rellenar|solicitud|impreso"
    "|papeles del ayuntamiento|dependencia|ingreso mínimo|leerme una carta|correspondencia",
    "writing": "escribiera una carta|escribir una carta|carta para el casero|carta al casero|reclamaciones"
    "|reclamación|escritos|secretaria|queja|instancia|pasar a máquina|currículum escrito|dictar",
    "budget": "fin de mes|llegar a fin de mes|facturas hechas un lío|cuentas y ayudas|ayudas sociales|gestor"
    "|gestoría|recibo de la luz|factura de la luz|hipoteca|deuda|renta|impuestos|hacienda|bono social"
    "|ahorrar",
    "translation": "intérprete de árabe|hablo rumano|hablo árabe|hablo ucraniano|hablo chino|traductor de"
    "|traducir del|traducciones",
    "languages": "practicar inglés con alguien|intercambio de conversación|nativo|nativa|mejorar mi español"
    "|clases de español|aprender castellano|aprender valenciano|aprender catalán|hablar francés"
    "|practicar francés|conversar en|idioma|aprender alemán",
    "signing": "sordo|sorda|sordos|signar|sordomudo|labios",
    "childcare": "se queda con mis peques|quedarse con los niños|peques|los peques|recojo niños"
    "|recoger a los niños|recoger del cole|cuidar a mi hijo|cuidar a mi hija|cuidar a mis hijos|bebé"
    "|nene|críos|llevar al colegio|vigilar a los niños|echar un ojo a los niños|guardería en casa"
    "|recojo niños del cole",
    "homework": "mates|fatal en mates|examen|ESO|bachillerato|clases de repaso|clases de apoyo|apoyo escolar"
    "|hacer los deberes|primaria|selectividad|chavales",
    "teaching": "taller de carpintería|dar un taller|me enseñara|me enseñe|aprender a leer|enseñara a leer"
    "|alfabetización|curso|curso de|jugar al ajedrez|aprender ajedrez|enseñar a nadar|aprender a"
    "|maestro|maestra|dar charlas",
    "dogs": "saque al perro|saca al perro|sacar a pasear al perro|paseo perros|pasear a mi perro|perra"
    "|perrito|perrita|labrador|galgo|paseador|bajar al perro",
    "pets": "mi gata|gata|dar de comer a mi gata|periquitos|periquito|conejos|canario|gallinas|tortuga|peces"
    "|gatito|cuidar del gato|pez|cobaya|loro|animal",
    "visiting": "días sin ver a nadie|subiera a verla|pase a verla|pase a verle|ir a ver a|charlar"
    "|charlar un rato|personas solas|mayores que estén solos|muy sola|me siento sola|me siento solo"
    "|visito a mayores|ancianos|abuelos|residencia|dominó|parchís|hacerle compañía|tomar un café con"
    "|estar solo|estar sola",
    "calls": "llamar a mayores|llamar a personas mayores|llame a mi tía|telefonee|telefonee a mi tía"
    "|llamar cada noche|llamar cada día|llamadas a personas|llamada semanal|llamo por teléfono"
    "|por teléfono|hablar un rato por teléfono",
    "accompanying": "no quiero ir sola|no quiero ir solo|resonancia|prueba en el hospital|ir sola al ambulatorio"
    "|ir sola|ir solo|acompañe al médico|acompañarme|acompañar a mi madre|dentista|oculista"
    "|ambulatorio|hacer papeles|extranjería|juzgado|venga conmigo|tomar notas|especialista|notario",
    "prescriptions": "pastillas en la farmacia|recoger pastillas|recojer pastillas|botica|traer medicamentos"
    "|traigo los medicamentos|recetas|receta|insulina|jarabe|comprar medicinas|inhalador",
    "cleaning": "pasar la aspiradora|aspiradora|cristales|fregar el suelo|fregar los platos|platos sucios"
    "|limpiar la cocina|cocinas|baño|limpio cristales|horno|lavar los platos|polvo de los muebles"
    "|hacer limpieza|trapo|barrer la escalera|fregona",
    "laundry": "camisas|plancho camisas|ropa acumulada|lavadora rota|lavar sábanas|sábanas|lavandería"
    "|tender la ropa|hacer la colada|ropa sucia|ropa de cama|doblar ropa",
    "sewing": "bajo a unos pantalones|subirle el bajo|subir el bajo|pantalones|cremallera|cremalleras|costurera"
    "|arreglar un vestido|acortar|parche|coser un botón|hilvanar|bajo del pantalón",
    "crafts": "hacemos punto|punto|aprender a tejer|macramé|papiroflexia|velas|bisutería|barro|fieltro|encaje"
    "|bolillos|pulseras|cestería|alfarería|aprender ganchillo",
    "moving": "bajar un piano|subir un piano|mover un piano|subir una nevera|nevera|subir un sofá|sofá"
    "|sin ascensor|buena espalda|personas fuertes|mover un armario|mover cosas|bultos|cajas"
    "|lavadora nueva subir|subir muebles|bajar muebles|camión|mover una cama|cargar un camión"
    "|trasladar muebles",
    "painting": "pintar el local|pintar la sala"
    "|mano de pintura|pintura|pasillo|pintar el salón|pintar la casa|pintar el pasillo|rodillo"
    "|pinto paredes|papel pintado|barnizar|gotelé|alisar paredes",
    "snow": "acera llena de nieve|nieva|pala|helada|acera helada|heladas|si nieva|nevada|quitar hielo"
    "|resbaladiza|paleo nieve|hay hielo",
    "rubbish": "bajar la basura|bajo la basura|bolsas de basura|bajo el reciclaje|cartones|vidrio|contenedor"
    "|tirar trastos|tirar muebles viejos|recogida de residuos|limpiar la playa|punto verde|desechos",
    "walking": "dar paseos|paseos|paseos cortos|paseo por el río|pasear por el río|camino una hora"
    "|caminar por las mañanas|compañía para caminar|andar|dar una vuelta|excursiones|marcha nórdica"
    "|andar por el campo|alguien con quien pasear",
    "sport": "pádel|jugar al pádel|ping-pong|gimnasia suave|pilates|baloncesto|taichi|bailar|baile|zumba"
    "|bicicleta en grupo|petanca|ciclismo|partido|aquagym|entrenamiento|voleibol|boxeo",
    "music": "guitarrista|músico|músicos|tocar un instrumento|tocar el violín|batería|flauta|acordeón|ukelele"
    "|banda|cantante|villancicos|saxofón|trompeta|clases de guitarra|clases de piano"
    "|tocar en la fiesta|orquesta",
    "reading": "no veo las letras|novelas|echo de menos las novelas|leerle el periódico"
    "|leer el periódico a alguien|leer novelas|leerle|lea en voz alta|ciego|ciega|poesía"
    "|leer a un mayor|audiolibros|cuentacuentos",
    "hair": "peluquera a domicilio|barba|barbas|corto el pelo|tinte|peinado|corte|arreglo barbas|rizar|mechas"
    "|flequillo|cortarme el pelo",
    "photography": "cámara|buena cámara|fotógrafo aficionado|sacar fotos|foto|reportaje|hacer vídeos"
    "|grabar la fiesta|fotos de la boda|retratar",
    "art": "clases de acuarela|acuarelas|pintura al óleo|óleo|mural|bocetos|ilustración|caligrafía"
    "|carboncillo|cuadros|clases de dibujo|clases de pintura|manga",
    "first-aid": "aprender reanimación|socorrismo|cruz roja|desfibrilador|sanitario|ambulancia|curar heridas"
    "|botiquín|vendar",
    "tools": "me prestáis un taladro|prestáis|prestarme|hormigonera|escalera de mano|sierra|dejar una escalera"
    "|destornillador|martillo|carretilla|lijadora|pala prestada|hidrolimpiadora|motosierra|alargador"
    "|me dejáis|me deja",
    "room": "sitio donde reunirnos|sitio para reunirnos|lugar de reunión|donde reunirnos"
    "|local de la asociación|local vacío|está vacío|sala vacía|ensayar|lugar para ensayar"
    "|salón parroquial|espacio libre|usar el garaje|cuarto vacío|sitio para guardar|reunirnos",
    "events": "montar mesas y sillas|fiesta de la calle|fiestas|montar y desmontar|desmontar|feria|rifa|verbena"
    "|rastrillo|carrera popular|concierto|barra de la fiesta|vender entradas|jornada|decorar la calle"
    "|kermés|romería|cabalgata|paellada popular|sillas",
    "coffee": "siempre hay café|venid a sentaros|tomar café|cafelito|cafetera|merendar|chocolate con churros"
    "|charlar con café|puertas abiertas|tomar algo caliente",
    "jobs": "ayuda con el currículum|en paro|paro|entrevistas|preparo entrevistas|recursos humanos"
    "|desempleado|desempleada|buscar empleo|encontrar empleo|trabajo|oferta de trabajo"
    "|carta de presentación|oposiciones|InfoJobs|sin trabajo",
    "listening": "alguien me escuche|que me escuchen|murió mi marido|murió mi mujer|viudo|viuda|sé escuchar"
    "|escuchar sin juzgar|desahogar|triste|tristeza|ansiedad|depresión|penas|hablar con alguien"
    "|agobio",
}
