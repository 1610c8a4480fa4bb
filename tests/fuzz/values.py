"""Numbers and words as strange as they can be, and ordinary ones."""

from random import Random

#: Whole numbers at the edges of what somebody may have thought a number is.
WHOLE = (
    *(0, 1, -1, 7, 42, 255, 256, 65_535, 2**31 - 1, -(2**31), 2**31, 2**32, 2**52, 2**53 + 1),
    *(2**63 - 1, -(2**63), -(2**63) + 1, -1_001_234_567_890, 1_764_000_000),
)
#: Numbers that no 64 bits hold.
TOO_BIG = (2**63, -(2**63) - 1, 2**64, 10**30, -(10**40), 10**400)
FLOATS = (0.0, -0.0, 1.5, -3.175, 51.495, 90.0, -90.0, 180.0, 180.0001, 1e-320, 1e308, -1e308, 91.0)

_ZALGO = "n" + "".join(chr(0x300 + at) for at in range(60))
STRANGE = (
    "",
    " ",
    "\n\n\n",
    "\t \r\n",
    "\x00",
    "a\x00b",
    "\x01\x02\x1b[31m",
    "\x7f\x85\u2028\u2029",
    "\ud83d",
    "\udc00 half",
    "whole \U0001f600",
    "👩‍👩‍👧‍👦🏳️‍🌈🇬🇧",
    "👋" * 50,
    "أحتاج إلى من يساعدني \u202e live \u202c",
    "\u2066\u2067\u2068\u2069\u200e\u200f",
    "\u200b\u200d\ufeff\u2060",
    _ZALGO,
    "e\u0301" * 40,
    "ﬁ ﷺ ℌ ½ ² ③ Ⅷ ١٢٣ ０１２ 𝟙𝟚",
    "İıſßẞΣςǅ",
    "<b>bold</b> <script>alert(1)</script> & &amp; &lt; &#60;",
    "</b></i><a href='",
    "<",
    "&",
    "<tg-spoiler>",
    "{ $name } { -term } {0} %s %(x)s ${x} {{}}",
    "'); DROP TABLE person; --",
    '"\\"\\\\',
    "../../etc/passwd",
    "=HYPERLINK(1)",
    "NaN",
    "null",
    "None",
    "-0",
    "1e999",
    "0x10",
    "https://example.org/?a=1&b=<2>",
    "@somebody",
    "#tag",
    "/",
    "//",
    "/ start",
    "/" + "x" * 64,
    "mailto:a@b.c",
    "+44 29 2000 0000",
    "日本語の文章です",
    "नमस्ते",
    "ไทยไม่มีเว้นวรรค",
    "\U0010ffff\U000e0001",
    "\ufffe\uffff",
)
LONG = (
    "word " * 819,
    "x" * 4096,
    "x" * 5000,
    "👋" * 2048,
    "&" * 4096,
    "<" * 1500,
    "\n" * 4000,
    "a\n\n" * 1300,
    "ab " * 40 + "x" * 4000,
    "1" * 4300,
    "9 " * 2000,
    "(" * 2000,
    "and " * 1000,
    "10:00 to " * 400,
    "Tuesday and " * 300,
    "every " * 600,
    _ZALGO * 60,
)
NAMES = (
    "Mair",
    "Ann",
    "<b>Rhys</b> & Co",
    "Ó Súilleabháin",
    "李小龍",
    "X" * 64,
    "👋",
    "\u202eevil",
    ".",
    "Ann-Marie",
)


def whole(rng: Random) -> int:
    """A whole number of 64 bits."""
    draw = rng.random()
    if draw < 0.5:
        return int(rng.random() * 100)
    if draw < 0.8:
        return WHOLE[int(rng.random() * len(WHOLE))]
    return rng.getrandbits(63) - rng.getrandbits(63)


def words(rng: Random) -> str:
    """Any words."""
    draw = rng.random()
    if draw < 0.55:
        return NAMES[int(rng.random() * len(NAMES))]
    if draw < 0.97:
        return STRANGE[int(rng.random() * len(STRANGE))]
    return LONG[int(rng.random() * len(LONG))]


def strange(rng: Random) -> str:
    """Strange words, or some put together."""
    draw = rng.random()
    if draw < 0.75:
        return STRANGE[int(rng.random() * len(STRANGE))]
    if draw < 0.9:
        return words(rng) + STRANGE[int(rng.random() * len(STRANGE))] + words(rng)
    if draw < 0.95:
        return "".join(chr(rng.randrange(0x110000)) for _ in range(rng.randrange(1, 30)))
    return LONG[int(rng.random() * len(LONG))]


def number(rng: Random) -> float:
    """A number with a point."""
    return FLOATS[int(rng.random() * len(FLOATS))] if rng.random() < 0.4 else rng.uniform(-180, 180)
