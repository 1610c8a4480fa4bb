"""Which days, hours, lengths and exceptions of a sentence belong together."""

from datetime import datetime

import pytest

from bot.domain.words import understand_when
from tests.domain.words.notation import ZONES, notation


def case(text, meaning, *, language="en", at="2026-11-24 09:00", expect="need"):
    return pytest.param(language, at, expect, text, meaning, id=f"{text} ({language}, {at}, {expect})")


@pytest.mark.parametrize(
    ("language", "at", "expect", "text", "meaning"),
    [
        case("Tuesday and Thursday mornings", "weekly Tue Thu 09:00-12:00"),
        case(
            "Tuesday 9 to 11 and Thursday 2 to 4",
            "Tue 2026-12-01 09:00-11:00; Thu 2026-11-26 14:00-16:00; unsure am_pm",
        ),
        case("at 3 tomorrow and at 4", "Wed 2026-11-25 15:00; Wed 2026-11-25 16:00; unsure am_pm"),
        case("tomorrow at 10 and at 3", "Wed 2026-11-25 10:00; Wed 2026-11-25 15:00; unsure am_pm"),
        case(
            "Tuesday morning and Thursday afternoon",
            "weekly Tue 09:00-12:00; weekly Thu 13:00-17:00; unsure weekly",
            expect="offer",
        ),
        case(
            "weekends and Friday mornings",
            "weekly Fri 09:00-12:00; weekly Sat Sun 00:00-24:00",
            expect="offer",
        ),
        case("weekends and Fridays", "weekly Fri Sat Sun 00:00-24:00", expect="offer"),
        case(
            "Mon to Fri and Saturday mornings",
            "weekly Mon Tue Wed Thu Fri 00:00-24:00; weekly Sat 09:00-12:00",
            expect="offer",
        ),
        case(
            "mornings and Friday afternoons",
            "weekly daily 09:00-12:00; weekly Fri 13:00-17:00",
            expect="offer",
        ),
        case("Mondays, Wednesdays 9 to 11", "weekly Mon Wed 09:00-11:00", expect="offer"),
        case(
            "every Monday evening this week",
            "every 1w Mon 18:00-21:00 until 2026-11-29; period 2026-11-24..2026-11-29; unsure day_part",
        ),
        case("Thursday, 26 November", "Thu 2026-11-26"),
        case("26 November, Thursday", "Thu 2026-11-26"),
        case("Thursday or 27 November", "Thu 2026-11-26; Fri 2026-11-27"),
        case("Thursday and 26 November", "Thu 2026-11-26"),
        case("Thursday 27 November", "Fri 2026-11-27; unsure mismatch"),
        case("Thursday, next week", "Thu 2026-12-03"),
        case("next week on Thursday", "Thu 2026-12-03"),
        case("next week Thursday", "Thu 2026-12-03"),
        case("Monday this week", "Mon 2026-11-23; unsure past"),
        case("Sunday this week", "Sun 2026-11-29"),
        case("at 9, back by 12", "Wed 2026-11-25 09:00-12:00; rest back"),
        case("at 9 on Friday until 11", "Fri 2026-11-27 09:00-11:00"),
        case("tomorrow at 9 to 11 until 12", "Wed 2026-11-25 09:00-11:00; unknown until 12"),
        case("tomorrow for two hours", "Wed 2026-11-25; 120 min"),
        case(
            "tomorrow at 9 for two hours and for one hour", "Wed 2026-11-25 09:00-11:00; unknown for one hour"
        ),
        case("for two hours", "120 min"),
        case("for two hours for two hours", "120 min; unknown for two hours"),
        case("for two hours for one hour", "120 min; unknown for one hour"),
        case("in 20 minutes for one hour", "Tue 2026-11-24 09:20-10:20"),
        case("tomorrow and in 20 minutes", "Wed 2026-11-25; Tue 2026-11-24 09:20"),
        case("every two weeks and every three weeks", "every 2w; unknown every three weeks"),
        case("every two weeks on Monday and Thursday at 10", "every 2w Mon Thu 10:00-?"),
        case(
            "every Monday at 10 and every Thursday at 11",
            "every 1w Mon 10:00-?; unknown every Thursday at 11",
        ),
        case("every Monday at 10 and every Thursday at 10", "every 1w Mon Thu 10:00-?"),
        case("every Monday at 10 and tomorrow at 9", "Wed 2026-11-25 09:00; every 1w Mon 10:00-?"),
        case("every Monday 9 to 10 and 11 to 12", "every 1w Mon 09:00-10:00; unknown 11 to 12"),
        case("every Monday morning for two hours", "every 1w Mon 09:00-12:00; 120 min; unsure day_part"),
        case("every Monday for two hours", "every 1w Mon; 120 min"),
        case("every weekday except Wednesday", "every 1w Mon Tue Thu Fri"),
        case("every Monday except Monday", "every 1w Mon; unknown except Monday"),
        case("Mondays and Tuesdays but not Tuesdays", "weekly Mon 00:00-24:00", expect="offer"),
        case("not on Mondays", "unknown not on Mondays", expect="offer"),
        case("any time except Mondays", "weekly Tue Wed Thu Fri Sat Sun 00:00-24:00", expect="offer"),
        case("every day except Sundays", "every 1w Mon Tue Wed Thu Fri Sat"),
        case("not from 1 to 5 December", "period .. not 2026-12-01..2026-12-05"),
        case("not between Christmas Eve and New Year's Day", "period .. not 2026-12-24..2027-01-01"),
        case("not until June", "period 2027-06-01.."),
        case(
            "not in August and not in May", "period .. not 2027-08-01..2027-08-31 not 2027-05-01..2027-05-31"
        ),
        case("until 12 January and until 13 January", "period ..2027-01-12; unknown until 13 January"),
        case("from 1 December until 12 January", "period 2026-12-01..2027-01-12"),
        case("from December to March", "period 2026-12-01..2027-03-31"),
        case("from November to March", "period 2026-11-01..2027-03-31"),
        case("from 29 February to 28 February", "period 2028-02-29..2029-02-28"),
        case("for two weeks until 12 January", "period ..2027-01-12; unknown for two weeks"),
        case("in December", "period 2026-12-01..2026-12-31"),
        case("during December", "period 2026-12-01..2026-12-31"),
        case("in November", "period 2026-11-24..2026-11-30"),
        case(
            "this weekend morning", "Sat 2026-11-28 09:00-12:00; Sun 2026-11-29 09:00-12:00; unsure day_part"
        ),
        case("Thursday all day", "Thu 2026-11-26"),
        case("all day", "Wed 2026-11-25 00:00-Thu 00:00"),
        case("all day Thursday and Friday", "Thu 2026-11-26; Fri 2026-11-27"),
        case("all day", "weekly daily 00:00-24:00; unsure weekly", expect="offer"),
        case("Thursday all day", "weekly Thu 00:00-24:00; unsure weekly", expect="offer"),
        case("at weekends all day", "weekly Sat Sun 00:00-24:00", expect="offer"),
        case("at the weekend", "weekly Sat Sun 00:00-24:00; unsure weekly", expect="offer"),
        case("at the weekend", "Sat 2026-11-28..Sun 2026-11-29"),
        case("Saturday", "weekly Sat 00:00-24:00; unsure weekly", expect="offer"),
        case("Thursday at 10", "weekly Thu 10:00-11:00; unsure day_part weekly", expect="offer"),
        case("next Thursday", "Thu 2026-12-03; unsure next", expect="offer"),
        case("on 3 December", "Thu 2026-12-03", expect="offer"),
        case("this Thursday", "Thu 2026-11-26", expect="offer"),
        case("Thursdays at 10 for two hours", "weekly Thu 10:00-12:00", expect="offer"),
        case("Thursdays for two hours", "weekly Thu 00:00-24:00; 120 min", expect="offer"),
        case("Thursdays from 10", "weekly Thu 10:00-22:00; unsure day_part", expect="offer"),
        case("Thursdays after 10", "weekly Thu 10:00-22:00; unsure day_part", expect="offer"),
        case("Thursdays until 12", "weekly Thu 08:00-12:00", expect="offer"),
        case("10 to 11", "weekly daily 10:00-11:00; unsure weekly", expect="offer"),
        case("mornings 10 to 11", "weekly daily 10:00-11:00", expect="offer"),
        case("at 10", "weekly daily 10:00-11:00; unsure day_part weekly", expect="offer"),
        case("every Thursday at 10", "weekly Thu 10:00-11:00; unsure day_part", expect="offer"),
        case("every other Thursday at 10", "every 2w Thu 10:00-?", expect="offer"),
        case("every other Thursday morning", "every 2w Thu 09:00-12:00; unsure day_part"),
        case("fortnightly", "every 2w"),
        case("weekly", "every 1w"),
        case("daily at 9", "every 1w Mon Tue Wed Thu Fri Sat Sun 09:00-?"),
        case("every day", "every 1w Mon Tue Wed Thu Fri Sat Sun"),
        case("every week on Monday", "every 1w Mon"),
        case("every second week", "every 2w"),
        case("every third Thursday", "unknown every third Thursday"),
        case("every second Thursday", "every 2w Thu"),
        case("the second Thursday of the month", "unknown second Thursday of the month; rest the"),
        case("the last Friday", "unknown last Friday; rest the"),
        case("last Friday", "unknown last Friday"),
        case("last week", "unknown last week"),
        case("every hour", "unknown every hour"),
        case("every month", "unknown every month"),
        case("every two hours", "unknown every two hours"),
        case("every weekend", "every 1w Sat Sun"),
        case("every other weekend", "every 2w Sat Sun"),
        case("every morning", "every 1w Mon Tue Wed Thu Fri Sat Sun 09:00-12:00; unsure day_part"),
        case("every other morning", "every 2w Mon Tue Wed Thu Fri Sat Sun 09:00-12:00; unsure day_part"),
        case("every Monday morning", "every 1w Mon 09:00-12:00; unsure day_part"),
        case("every Monday and Tuesday morning", "every 1w Mon Tue 09:00-12:00; unsure day_part"),
        case("every Monday and every Tuesday at 9", "every 1w Mon Tue 09:00-?"),
        case("cada lunes y martes a las 10", "every 1w Mon Tue 10:00-?", language="es"),
        case("un jeudi sur deux à 10h", "every 2w Thu 10:00-?", language="fr"),
        case("Monday to Friday", "weekly Mon Tue Wed Thu Fri 00:00-24:00"),
        case("Monday until Friday 9 to 10", "weekly Mon Tue Wed Thu Fri 09:00-10:00"),
        case("between Monday and Friday 9 to 10", "weekly Mon Tue Wed Thu Fri 09:00-10:00"),
        case("from Monday to Friday 9 to 10", "weekly Mon Tue Wed Thu Fri 09:00-10:00"),
        case(
            "next Monday to Friday",
            "Mon 2026-11-30; Tue 2026-12-01; Wed 2026-12-02; Thu 2026-12-03; Fri 2026-12-04; unsure next",
        ),
        case("from Friday to Monday", "weekly Mon Fri Sat Sun 00:00-24:00"),
        case("Monday - Monday", "weekly Mon 00:00-24:00"),
        case("Sat, Sun", "Sat 2026-11-28; Sun 2026-11-29"),
        case("Monday next week", "Mon 2026-11-30"),
        case("but not until Friday", "period 2026-11-27.."),
        case("no hasta junio", "period 2027-06-01..", language="es"),
        case("from 1 December 2028 to 12 January", "period 2028-12-01..2029-01-12"),
        case("I can cook once a week", "unknown once a week; rest I can cook", expect="offer"),
        case("weekly on Thursday at 10", "weekly Thu 10:00-11:00; unsure day_part", expect="offer"),
        case("every Monday at 10 and every Monday at 10", "every 1w Mon 10:00-?"),
        case("Tuesday this week", "Tue 2026-11-24"),
    ],
)
def test_a_sentence_means(language, at, expect, text, meaning):
    zone = ZONES[language]
    said_at = datetime.fromisoformat(at).replace(tzinfo=zone)

    assert notation(understand_when(text, language=language, at=said_at, zone=zone, expect=expect)) == meaning
