"""Spanish: "a las nueve menos cuarto", "mañana por la mañana", "cada dos jueves", "los martes por la tarde".

"El próximo jueves" and "el jueves que viene" are the coming one.
"""

from bot.domain.words.vocabulary import Kind, Value, Vocabulary

_UNITS = ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_MORNING = (540, 780)
_AFTERNOON = (900, 1200)
_NIGHT = (1200, 1380)

_NUMBERS: dict[Value, str] = {
    0: "cero",
    1: "uno",
    2: "dos|un par de|par de",
    3: "tres",
    4: "cuatro",
    5: "cinco",
    6: "seis",
    7: "siete",
    8: "ocho",
    9: "nueve",
    10: "diez",
    11: "once",
    12: "doce",
    13: "trece",
    14: "catorce",
    15: "quince",
    16: "dieciséis",
    17: "diecisiete",
    18: "dieciocho",
    19: "diecinueve",
    20: "veinte",
    30: "treinta",
    40: "cuarenta",
    50: "cincuenta",
}
_NUMBERS.update({20 + unit: f"veinti{word}" for unit, word in enumerate(_UNITS, 1)})
_NUMBERS[21] = "veintiuno|veintiuna|veintiún"

VOCABULARY = Vocabulary(
    code="es",
    half=30,
    next_is_week_after=False,
    next_is_doubtful=False,
    words={
        Kind.NUMBER: _NUMBERS,
        Kind.ORDINAL: {
            1: "primero|primer|primera|1º|1ro|1ero",
            2: "segundo|segunda",
            3: "tercero|tercer|tercera",
            4: "cuarto|cuarta|cuarto lugar",
            5: "quinto|quinta",
            6: "sexto|sexta",
            7: "séptimo|séptima",
            8: "octavo|octava",
            9: "noveno|novena",
            10: "décimo|décima",
        },
        Kind.ONE: {1: "un|una"},
        Kind.HALVES: {1: "media|medio"},
        Kind.WEEKDAY: {
            0: "lunes|~lun",
            1: "martes|~mart",
            2: "miércoles|~mie",
            3: "jueves|~jue",
            4: "viernes|~vie",
            5: "sábado|~sab",
            6: "domingo|~dom",
        },
        Kind.WEEKDAY_HABIT: {
            0: "los lunes",
            1: "los martes",
            2: "los miércoles",
            3: "los jueves",
            4: "los viernes",
            5: "los sábados|sábados",
            6: "los domingos|domingos",
        },
        Kind.MONTH: {
            1: "enero|~ene",
            2: "febrero|feb",
            3: "marzo",
            4: "abril|abr",
            5: "mayo",
            6: "junio|jun",
            7: "julio|jul",
            8: "agosto|~ago",
            9: "septiembre|setiembre|sept",
            10: "octubre|oct",
            11: "noviembre|nov",
            12: "diciembre|dic",
        },
        Kind.PART: {
            (0, 360): "madrugada|de la madrugada|de madrugada",
            _MORNING: "mañana|por la mañana|de la mañana|en la mañana|a la mañana",
            (780, 960): "mediodía|al mediodía|a mediodía|del mediodía|hora de comer|a la hora de comer",
            _AFTERNOON: "tarde|por la tarde|de la tarde|en la tarde|a la tarde|media tarde|a media tarde",
            (600, 720): "media mañana|a media mañana",
            (420, 540): "primera hora|a primera hora|a primera hora de la mañana|temprano por la mañana",
            (1080, 1200): "última hora|a última hora de la tarde",
            _NIGHT: "noche|por la noche|de la noche|en la noche|a la noche",
        },
        Kind.PART_HABIT: {
            _MORNING: "por las mañanas|las mañanas|mañanas|todas las mañanas",
            (780, 960): "los mediodías|mediodías",
            _AFTERNOON: "por las tardes|las tardes|tardes",
            _NIGHT: "por las noches|las noches|noches",
        },
        Kind.CLOCK: {
            720: "las doce del mediodía|las 12 del mediodía|a mediodía en punto",
            1440: "medianoche|media noche|a medianoche|a media noche",
        },
        Kind.DAY: {
            0: "hoy|hoy mismo",
            1: "mañana|mañana mismo",
            2: "pasado mañana|pasado",
            -1: "ayer",
            -2: "anteayer|antes de ayer|antier",
        },
        Kind.DAY_PART: {
            (0, *_MORNING): "esta mañana|hoy por la mañana",
            (1, *_MORNING): "mañana por la mañana|mañana en la mañana|mañana a la mañana",
            (0, *_NIGHT): "esta noche|hoy por la noche",
            (-1, *_NIGHT): "anoche",
        },
        Kind.FIXED: {
            (12, 24): "nochebuena|noche buena",
            (12, 25): "navidad|día de navidad|el día de navidad",
            (12, 31): "nochevieja|noche vieja|fin de año",
            (1, 1): "año nuevo|día de año nuevo|el día de año nuevo",
            (1, 6): "día de reyes|el día de reyes|reyes magos",
        },
        Kind.THIS: "este|esta|estos|estas",
        Kind.NEXT: "próximo|próxima|el próximo|la próxima|que viene|siguiente|entrante|que entra|los próximos",
        Kind.COMING: "este próximo",
        Kind.LAST: "último|pasado|última|pasada",
        Kind.WEEKS_LATER: {
            1: "en una semana|en ocho|dentro de una semana|en ocho días",
            2: "en quince días|dentro de dos semanas",
        },
        Kind.WEEKEND: "fin de semana|finde",
        Kind.WEEKENDS: "fines de semana|los fines de semana|los findes|findes"
        "|fin de semana sí y otro también|todos los findes",
        Kind.WORKDAYS: "entre semana|días laborables|días de diario|días hábiles|los días laborables"
        "|día laborable|de diario"
        "|días de semana|laborables|día hábil",
        Kind.ANY_TIME: "cuando sea|a cualquier hora|en cualquier momento|cualquier día|cuando quieras"
        "|cuando queráis|siempre"
        "|cualquier hora|cualquier día y hora|a todas horas|cuando haga falta"
        "|cualquier momento|cuando quieran",
        Kind.ALL_DAY: "todo el día|todo el santo día|el día entero|día entero",
        Kind.DAILY: "a diario|diariamente|diario",
        Kind.WEEKLY: {
            1: "semanalmente|semanal|una vez a la semana|una vez por semana",
            2: "quincenal|quincenalmente|cada quince días|cada 15 días|cada dos semanas"
            "|cada 2 semanas|semana sí semana no",
        },
        Kind.UNIT_TIME: {1: "minuto|minutos|min|mins", 60: "hora|horas|~h|hs|hrs"},
        Kind.UNIT_DAY: {1: "día|días", 7: "semana|semanas", 15: "quincena"},
        Kind.UNIT_MONTH: {1: "mes|meses", 12: "año|años"},
        Kind.DURATION: {
            30: "media hora|media horita",
            15: "un cuarto de hora|cuarto de hora",
            45: "tres cuartos de hora",
            60: "una horita|horita",
            240: "medio día entero|media jornada",
        },
        Kind.OCLOCK: "horas|en punto|~h|hs|hrs",
        Kind.AM: "am|a.m.|a.m",
        Kind.PM: "pm|p.m.|p.m",
        Kind.HALF: "media",
        Kind.QUARTER: "cuarto|un cuarto",
        Kind.PAST: "pasadas las",
        Kind.TO_HOUR: "para las|para la",
        Kind.AT: "a las|a la|a eso de las|sobre las|hacia las|las|la|alrededor de las|sobre la"
        "|a eso de la|tipo|a partir de las|@|hacia la",
        Kind.ON: "el|los|el día|para el|del|al|a|este día|día|de el|para|de los|en los",
        Kind.FROM: "de|del|desde|desde las|de las|de la|desde la|a partir de las|a partir de la|a partir de",
        Kind.STARTING: "desde|desde el|a partir de|a partir del|a contar desde|empezando el|desde la|comenzando el",
        Kind.BETWEEN: "entre|entre las|entre la|entre el",
        Kind.TO: "a|hasta|al|-|hasta las|a las|a la|hasta la|y hasta",
        Kind.UNTIL: "hasta|hasta el|hasta finales de|hasta la|hasta el mes de",
        Kind.AFTER: "después de|después de las|pasadas las|más tarde de las|tras las|después de la|a partir de",
        Kind.BEFORE: "antes de|antes de las|como muy tarde a las|como tarde a las|antes de la|a más tardar a las",
        Kind.AND: "y|o|e|u|&|,|/|;|y también|más|y además|o bien",
        Kind.FOR: "durante|por|unas|unos|dura|durará|de duración|durante unas|para|por unas|serán"
        "|duración de|aproximadamente",
        Kind.FOR_AFTER: "de duración|cada vez|en total|cada una",
        Kind.IN: "en|dentro de|en el mes de|al cabo de|en unos|en unas|en menos de",
        Kind.DURING: "durante|durante el mes de|todo",
        Kind.ONWARDS: "en adelante",
        Kind.FROM_NOW: "a partir de ahora|a partir de hoy",
        Kind.EVERY: "cada|todos los|todas las|todo|todos|cada uno de los",
        Kind.EVERY_OTHER: "cada dos|cada 2|cada segundo",
        Kind.ALTERNATE: {
            2: "sí y otro no|sí otro no|alternos|cada dos semanas|cada 2 semanas|cada quince días"
            "|sí y uno no|alterno|sí, otro no"
        },
        Kind.NOT: "no|menos|excepto|salvo|pero no|a excepción de|excepto en|menos en|nunca|quitando"
        "|pero no en|pero no los",
        Kind.GLUE: "de|del|el|la|las|los|en|por|de la|de el|de las",
        Kind.PLUS: "y",
        Kind.MINUS: "menos",
        Kind.START_OF: "principios de|principio de|a principios de|comienzos de|primeros de|a primeros de|inicios de",
        Kind.MIDDLE_OF: "mediados de|a mediados de",
        Kind.END_OF: "finales de|fin de|fines de|a finales de|final de|finales|el final de",
        Kind.NOW: "ahora|ahora mismo|ya mismo|ahorita|inmediatamente|de inmediato",
        Kind.VAGUE: "pronto|luego|más tarde|a veces|de vez en cuando|alguna vez|cuanto antes"
        "|lo antes posible|regularmente|a menudo"
        "|primavera|verano|otoño|invierno|semana santa|navidades|vacaciones|festivos|festivo"
        "|puente|mensual|mensualmente"
        "|anual|anualmente|trimestre|otro día|algún día|un rato|ratos libres|rato"
        "|después del trabajo|después de comer"
        "|después del cole|segundos|próximamente|últimamente|con frecuencia|en breve"
        "|curso escolar|trimestral",
        Kind.NOT_TIME: "buenos días|buenas tardes|buenas noches|buen día|años de experiencia|años de edad"
        "|años|primeros auxilios|segunda mano"
        "|de segunda mano|cumpleaños|hola buenas|día a día|hasta luego|hasta pronto"
        "|centro de día|por primera vez|la primera vez"
        "|última vez|la última vez|todo el mundo|nos vemos|banco de tiempo|buenas"
        "|meses de edad|a tiempo|en compañía|a domicilio"
        "|poco a poco|para siempre|como siempre|menos mal|ni más ni menos|a lo mejor"
        "|por lo menos|al menos|más o menos|en casa"
        "|a casa|de nada|la compra|la casa|feliz navidad|la cena|la comida|la vez|media de|de media",
        Kind.PEOPLE: "persona|personas|voluntarios|voluntarias|vecinos|vecinas|vecino|vecina|ayudantes"
        "|conductores|conductor|hombres"
        "|mujeres|adultos|niños|amigos|cajas|veces|manos|miembros|gente",
    },
    common="el la los las de y que un una necesito alguien para con por en mi me puedo ayuda"
    " ayudar favor es no al del se"
    " quien puede podría necesita su soy tengo hay pero si nos a al lo le quiero gustaría estoy hacer",
    yes="sí|si|claro|claro que sí|por supuesto|vale|ok|okay|de acuerdo|seguro|puedo|sí puedo"
    "|cuenta conmigo|contad conmigo|perfecto|venga|dale|desde luego"
    "|encantado|encantada|con gusto|con mucho gusto|allí estaré|ahí estaré|confirmo"
    "|confirmado|hecho|bueno|sin problema|genial|estupendo|acepto|exacto"
    "|correcto|eso es|así es|sip|me apunto|me viene bien|yo puedo|iré|estaré|listo"
    "|está bien|bien|desde luego que sí|cómo no|ya está",
    no="no|nop|no puedo|no gracias|lo siento|lo siento no puedo|lo siento no|imposible"
    "|no me es posible|esta vez no|no me viene bien|no podré|no voy a poder"
    "|tengo que cancelar|cancelar|cancelo|nunca|qué va|para nada|de ninguna manera"
    "|me es imposible|no estoy|estoy ocupado|estoy ocupada|ocupado|no quiero"
    "|rechazo|rechazar|incorrecto|está mal|por desgracia no|desgraciadamente no"
    "|lamentablemente no|en absoluto|no es posible|no estoy disponible",
    later="luego|más tarde|después|ahora no|todavía no|aún no|quizás|quizá|tal vez|puede ser"
    "|a lo mejor|no sé|no lo sé|no estoy seguro|no estoy segura"
    "|depende|déjame pensar|déjame ver|lo pienso|ya te diré|ya veré|ya veremos|mañana"
    "|pregúntame luego|pregúntame más tarde|igual|posiblemente|te digo luego"
    "|lo miro|tengo que mirar|según|te aviso|no lo tengo claro",
    people={
        0: "persona|personas|voluntarios|voluntarias|vecinos|vecinas|ayudantes|conductores"
        "|hombres|mujeres|adultos|manos",
        1: "alguien|alguna persona|una persona|un voluntario|una voluntaria|algún vecino"
        "|alguna vecina|cualquiera",
        2: "un par de personas|ambos|un par de voluntarios|dos de vosotros|una pareja",
    },
    offers="puedo|yo puedo|podría|ofrezco|me ofrezco|me gustaría ayudar|quiero ayudar|"
    "|se me da bien|estoy disponible|"
    "|podemos|hablo|enseño|cocino|me ofrezco para|doy|presto|me gustaría ofrecer"
    "|quiero ofrecer|tengo tiempo|estoy libre|puedo ofrecer|ayudo|dispongo de"
    "|estaría encantado|estaría encantada|encantado de|encantada de|cuido|reparo|arreglo",
    needs="necesito|necesitamos|necesita|se necesita|hace falta|hacen falta|busco|buscamos"
    "|se busca|alguien que|alguien para|puede alguien|podría alguien"
    "|alguien puede|alguien podría|quién puede|quién podría|ayuda con|ayúdame|ayudadme"
    "|quisiera|me gustaría que|me hace falta|puedes|podrías|podríais"
    "|necesitaría|se requiere|requiere|estoy buscando|hay alguien|quiero que|quién me"
    "|me gustaría|quiero|no puedo|me vendría bien|me ayudas",
    thanks="gracias|muchas gracias|mil gracias|muchísimas gracias|agradecido|agradecida"
    "|te lo agradezco|os lo agradezco|un millón de gracias",
    greetings="hola|buenos días|buenas tardes|buenas noches|buenas|qué tal|saludos|hey|hola a todos"
    "|hola buenas|buen día",
    questions="qué|cuándo|dónde|cómo|por qué|cuál|cuáles|quién es|puedo saber|es posible|hay|cuánto"
    "|cuánta|cuántos|tengo que",
    filler="opción|número|respuesta|elijo|yo|tú|él|ella|nosotros|puedo|podría|puede|podemos"
    "|quiero|quisiera|necesito|necesita|necesitamos|busco|alguien|que|para|por|favor|a|al"
    "|el|la|los|las|un|una"
    "|unos|unas|de|del|en|con|mi|mis|su|sus|tu|me|te|se|le|lo|les|nos|y|o|e|ayuda|ayudar"
    "|ayudo|ofrezco|ofrecer|gustaría|gusta|encanta|sé|es|soy|estoy"
    "|tengo|hay|hace|falta|quién|hola|gracias|muy|bien|algo|persona|personas|gente|si|no"
    "|más|muchas|también|disponible|tiempo|libre|dar|doy|hacer|hago|voluntario"
    "|voluntaria|voluntarios|vecino|vecina|vecinos|vecinas|podrías|puedes|este|esta|todo|toda",
    having="tengo|soy|sé|yo sé|me gusta|me encanta|hablo|dispongo de",
    asks="no puedo|no puede|no me deja|no se aclara|no entiendo|no entiendo nada|no llego|no quiero"
    "|no funciona|no va|se ha|se me ha|se me han|me he|gotea|atascado|estropeado|estropeada|roto|rota"
    "|sola|solo|muy sola|sordo|sorda|enfermo|enferma|operada|operado|desde la operación|va fatal"
    "|va lentísimo|echo de menos|necesita|necesitan|necesito|necesitamos|quién|quien me|alguien con"
    "|alguien|falta|faltan|hay que|busco|buscamos|queremos aprender|quiero aprender|me ha llegado"
    "|me prestáis|me prestas|me deja|me dejáis|ayuda|iría bien|vendría bien|en paro"
    "|nos vamos|ya no|llena de nieve|hecho una selva|pendiente|hecho un lío|hechas un lío|murió"
    "|sin ascensor|sin ver a nadie|encamada|encamado|mi madre|mi padre|mi abuela|mi abuelo|mi hijo"
    "|mi hija|para una señora|para un señor|tengo miedo|agobiado|agobiada|cómo se",
    gives="lo que haga falta|os|le puedo|les puedo|puedo|podría|me ofrezco|me apunto|encantada"
    "|encantado|gratis|sin cobrar"
    "|venid|ven|bienvenidos|usadlo|usadla|por si alguien|a quien|para quien|a quien lo necesite"
    "|de algún vecino|hago|doy|hacemos|podo|siego|limpio|plancho|pinto|empapelo|corto|afilo|cuido"
    "|paseo|camino|visito|ayudo|llevo|recojo|enseño|redacto|arreglo|cocino|coso|acompaño|traduzco|leo"
    "|canto|presto|escucho|reparo|instalo|toco|hago de|paso por|voy al|voy a|jubilado|jubilada"
    "|manitas|no me importa|en mi casa|se me da|se me dan|me sobra|clases de|intercambio|salgo con"
    "|si nieva|está vacío|está vacía|a domicilio gratis",
)
