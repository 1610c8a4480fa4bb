"""What people at the table say, each in their own language."""

from datetime import date

MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "cy": [
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}
OFFERS = {
    "en": ("I can drive people", "I can help in the garden", "I can do the shopping"),
    "cy": ("Gallaf yrru pobl", "Gallaf helpu yn yr ardd", "Gallaf wneud y siopa"),
    "es": ("Puedo llevar a gente en coche", "Puedo ayudar en el jardín", "Puedo hacer la compra"),
    "de": ("Ich kann Leute fahren", "Ich kann im Garten helfen", "Ich kann einkaufen gehen"),
    "fr": ("Je peux conduire des gens", "Je peux aider au jardin", "Je peux faire les courses"),
}
ASKS = {
    "en": "I need somebody to drive me on {day} {month} {start} to {end}",
    "cy": "Dw i angen rhywun i fy ngyrru ar {day} {month} {start} tan {end}",
    "es": "Necesito a alguien que me lleve en coche el {day} de {month} de {start} a {end}",
    "de": "Ich brauche jemanden, der mich am {day}. {month} von {start} bis {end} Uhr fährt",
    "fr": "J'ai besoin de quelqu'un pour me conduire le {day} {month} de {start} à {end}",
}
#: A coordinator's sentences; English is understood from everybody.
WANTED = ("to drive a neighbour", "to help in the garden", "to do the shopping")
COUNTED = ("Somebody", "Two people", "Three people")
#: What is typed at whatever is on the screen.
TYPED = {
    "en": ("yes", "no", "can't"),
    "cy": ("ydw", "na", "iawn"),
    "es": ("sí", "no", "vale"),
    "de": ("ja", "nein", "geht nicht"),
    "fr": ("oui", "non", "d'accord"),
}
COMMANDS = (
    "/mine",
    "/board",
    "/needs",
    "/offers",
    "/balance",
    "/hours",
    "/settings",
    "/help",
    "/people",
    "/drafts",
    "/cancel",
    "/human",
    "/skills",
)


def dated(day: date, language: str) -> dict[str, object]:
    """Give a day as the sentences want it."""
    return {"day": day.day, "month": MONTHS[language][day.month - 1]}
