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
