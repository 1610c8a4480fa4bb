"""Faults in SQL: a rule that stands in a query is mutated as one that stands in Python is.

It reads tokens, not a grammar: which clause each token is in, and where each term of a condition begins and ends. A
term that is left out stays in the text (`TRUE OR (…)`), so that the values bound to it still fit and what fails is
the rule, not the call.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

#: A string with one of these is taken for SQL.
_SQL = re.compile(
    r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH RECURSIVE|CREATE|WHERE|ORDER BY|EXISTS|IS NULL|AND|OR)\b"
)
_TOKEN = re.compile(
    r"--[^\n]*|'(?:[^']|'')*'|\{[^{}]*\}|\?\d*|[:@]\w+|\d+(?:\.\d+)?|[A-Za-z_][\w.]*"
    r"|<>|<=|>=|==|!=|\|\||[-+*/%<>=(),;]"
)
_SWAPS = {
    "<": "<=",
    "<=": "<",
    ">": ">=",
    ">=": ">",
    "=": "<>",
    "<>": "=",
    "+": "-",
    "-": "+",
    "AND": "OR",
    "OR": "AND",
    "DESC": "ASC",
    "MIN": "max",
    "MAX": "min",
}
_CLAUSES = {
    "SELECT", "FROM", "JOIN", "WHERE", "ON", "SET", "VALUES", "ORDER", "GROUP", "HAVING", "LIMIT", "OFFSET",
    "RETURNING", "WHEN", "THEN", "ELSE", "CASE", "END", "BEGIN", "CHECK", "INSERT", "UPDATE", "DELETE", "UNION",
    "CREATE", "CONFLICT", "DO", "WITH", "LEFT", "CROSS", "INNER",
}  # fmt: skip
_CONDITIONS = {"WHERE", "ON", "HAVING", "WHEN", "CHECK"}
#: Words after which a bracket opens a condition; after any other word it holds a function's values.
_JOINING = {"AND", "OR", "NOT", "WHERE", "ON", "WHEN", "HAVING", "CHECK"}


@dataclass(frozen=True)
class Fault:
    """A piece of the text is replaced by another."""

    name: str
    start: int
    end: int
    text: str


@dataclass
class _Level:
    """What stands between two brackets, or outside of all."""

    clause: str
    #: Where the current term of a condition or assignment began.
    term: int | None = None
    joined: str = "AND"
    in_between: bool = False
    items: list[tuple[int, int]] = field(default_factory=list)


def is_sql(text: str) -> bool:
    """Tell whether a string is (a part of) a statement."""
    return bool(_SQL.search(text))


def faults(sql: str) -> Iterator[Fault]:
    """Give each small fault that a statement could have."""
    tokens = [found for found in _TOKEN.finditer(sql) if not found.group().startswith("--")]
    levels = [_Level("")]
    for at, token in enumerate(tokens):
        word = token.group().upper()
        before = tokens[at - 1].group().upper() if at else ""
        after = tokens[at + 1].group().upper() if at + 1 < len(tokens) else ""
        level = levels[-1]
        if word == "(":
            levels.append(_opened(level, before, after))
            levels[-1].term = token.end()
        elif word == ")":
            yield from _term_ends(sql, level, token.start())
            yield from _list_ends(sql, level, token.start())
            if len(levels) > 1:
                levels.pop()
        elif word == "," and level.clause in ("LIST", "SET"):
            if level.clause == "SET":
                yield from _term_ends(sql, level, token.start())
            else:
                level.items.append((level.term or 0, token.start()))
            level.term = token.end()
        else:
            yield from _clause_begins(sql, level, token, word)
            if not _is_of_between(level, word):
                yield from _swapped(token, level, before, after)
                yield from _of_two_words(tokens, at, before, word)
    yield from _term_ends(sql, levels[-1], len(sql))


def _clause_begins(sql: str, level: _Level, token: re.Match[str], word: str) -> Iterator[Fault]:
    """A word may begin a clause, or the next term of a condition."""
    if word in _CLAUSES or word == ";":
        yield from _term_ends(sql, level, token.start())
        if word not in ("CONFLICT", "LEFT", "CROSS", "INNER"):
            level.clause = word
        level.term = token.end() if word in _CONDITIONS or word == "SET" else None
        level.joined = "AND"
    elif word in ("AND", "OR") and not level.in_between and level.clause in _CONDITIONS:
        yield from _term_ends(sql, level, token.start(), joined=word)
        level.term, level.joined = token.end(), word


def _is_of_between(level: _Level, word: str) -> bool:
    """Tell whether an AND is only the second word of BETWEEN."""
    if word == "BETWEEN":
        level.in_between = True
    elif word == "AND" and level.in_between:
        level.in_between = False
        return True
    return False


def _of_two_words(tokens: list[re.Match[str]], at: int, before: str, word: str) -> Iterator[Fault]:
    if word == "BY" and before == "ORDER":
        yield from _order_turned(tokens, at)
    elif word == "CONFLICT" and before == "ON":
        yield from _conflict_kept(tokens, at)


def _opened(level: _Level, before: str, after: str) -> _Level:
    if after in ("SELECT", "WITH"):
        return _Level("")
    if before == "IN":
        return _Level("LIST")
    if level.clause in _CONDITIONS and (before in _JOINING or before in ("(", "=", "<>")):
        return _Level(level.clause)
    return _Level("VALUES OF A FUNCTION")


def _swapped(token: re.Match[str], level: _Level, before: str, after: str) -> Iterator[Fault]:
    word, start, end = token.group().upper(), token.start(), token.end()
    # A version rises, by how much means nothing.
    is_rise = before == "+" and token.string[:start].rstrip("+ ").lower().endswith("version")
    if word == "=" and level.clause == "SET":
        return
    if word in ("MIN", "MAX") and after != "(":
        return
    if word == "OR" and after in ("REPLACE", "IGNORE"):
        return
    if word == "-" and before in ("", "(", ",", "=", "THEN", "ELSE", "SELECT"):
        return
    if word in _SWAPS:
        yield Fault(f"sql {word} → {_SWAPS[word].upper()}", start, end, _SWAPS[word])
    elif word == "NULL" and before in ("IS", "NOT") and level.clause != "CREATE":
        yield Fault("sql null turned", start, end, "NULL IS FALSE")
    elif word == "EXISTS" and level.clause != "CREATE":
        yield Fault("sql exists turned", start, end, "EXISTS (SELECT 1) <> EXISTS")
    elif word == "DISTINCT":
        yield Fault("sql distinct left out", start, end, "")
    elif word.isdigit() and before not in ("LIMIT", "SELECT") and not is_rise and level.clause != "CREATE":
        yield Fault("sql number + 1", start, end, str(int(word) + 1))


def _term_ends(sql: str, level: _Level, end: int, *, joined: str | None = None) -> Iterator[Fault]:
    """A term of a condition, or an assignment, is left out."""
    start, level.term = level.term, None
    if start is None or level.clause not in (*_CONDITIONS, "SET"):
        return
    term = sql[start:end]
    core = term.strip()
    if not core or core.startswith("--"):
        return
    begin = start + term.index(core)
    rest = "\n" if "--" in core else ""  # a comment ends with its line
    if level.clause == "SET":
        column, equals, value = core.partition("=")
        if equals and re.fullmatch(r"\w+", column.strip()):
            kept = f"{column.strip()} = CASE WHEN TRUE THEN {column.strip()} ELSE ({value.strip()}{rest}) END"
            yield Fault("sql assignment left out", begin, begin + len(core), kept)
        return
    either = joined == "OR" or level.joined == "OR"
    text = f"(FALSE AND ({core}{rest}))" if either else f"(TRUE OR ({core}{rest}))"
    yield Fault("sql term left out", begin, begin + len(core), text)


def _list_ends(sql: str, level: _Level, end: int) -> Iterator[Fault]:
    """One of the values of IN (…) is missing."""
    if level.clause != "LIST" or not level.items:
        return
    items = [*level.items, (level.term or 0, end)]
    for number, (start, stop) in enumerate(items):
        missing = (start, stop + 1) if number == 0 else (items[number - 1][1], stop)
        if "'" in sql[start:stop]:
            yield Fault("sql value of a list left out", missing[0], missing[1], "")


def _order_turned(tokens: list[re.Match[str]], at: int) -> Iterator[Fault]:
    """The first of what is sorted by, the other way round."""
    if at + 1 >= len(tokens):
        return
    first = tokens[at + 1]
    after = tokens[at + 2].group().upper() if at + 2 < len(tokens) else ""
    if re.match(r"[A-Za-z_]", first.group()) and after not in (
        "DESC",
        "ASC",
        "(",
        "COLLATE",
        "IS",
        "=",
        "<>",
    ):
        yield Fault("sql order turned", first.end(), first.end(), " DESC")


def _conflict_kept(tokens: list[re.Match[str]], at: int) -> Iterator[Fault]:
    """ON CONFLICT DO NOTHING is missing."""
    words = [token.group().upper() for token in tokens[at + 1 :]]
    if "NOTHING" in words[:16] and "UPDATE" not in words[: words.index("NOTHING")]:
        yield Fault(
            "sql conflict not passed over",
            tokens[at - 1].start(),
            tokens[at + 1 + words.index("NOTHING")].end(),
            "",
        )
