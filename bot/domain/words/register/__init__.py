"""The skills that every circle's register starts with, as a neighbour would name them.

Each language names every one of them: its name first, then other words for it, with their verbs, and then what people
write who do not name it at all.
"""

from bot.domain.words.register import cy, de, en, es, fr
from bot.domain.words.skills import SkillWords
from bot.domain.words.vocabulary import alternatives

STARTING_REGISTER: tuple[SkillWords, ...] = tuple(
    SkillWords(key=key, names=alternatives(f"{names}|{module.MORE[key]}"), language=language)
    for language, module in (("en", en), ("cy", cy), ("es", es), ("de", de), ("fr", fr))
    for key, names in module.NAMES.items()
)
