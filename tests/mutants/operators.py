"""Which faults are planted: mutmut's operators, as far as they are about rules, and what they lack.

Left out are mutmut's on strings (words, names, log texts; SQL has operators of its own), on positional arguments and on
assignments outside of functions (nearly all of them are type errors, which mypy finds before any test): these would
only swell the score. Never planted at all: in annotations, imports, decorators, docstrings, `assert`s (they state what
types cannot), type definitions and what is logged. No fault is left out because no test finds it.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import libcst as cst
import libcst.matchers as m
from mutmut.mutation import mutators

Operator = tuple[type, Callable[[Any], Iterable[cst.CSTNode]]]

_LEFT_OUT = {"operator_string", "operator_arg_removal", "operator_dict_arguments", "operator_assignment"}
#: Definitions of types, and of what the standard library wants to know of a class.
_TYPES = {"NewType", "TypeVar", "TypedDict", "NamedTuple"}
_SWAPPED = {"any": "all", "all": "any", "min": "max", "max": "min"}
_LOGGERS = {"log", "_log", "logger", "logging", "LOG"}


def _named_argument(node: cst.Call) -> Iterator[cst.Call]:
    """`f(a=b)` → `f(a=None)`: what is passed by name matters."""
    if is_of_types(node):
        return
    for place, argument in enumerate(node.args):
        if argument.keyword is None or argument.keyword.value == "strict":
            continue  # zip's `strict` states what is so, as an assert does
        if not m.matches(argument.value, m.Name("None")):
            given = argument.with_changes(value=cst.Name("None"))
            yield node.with_changes(args=[*node.args[:place], given, *node.args[place + 1 :]])


def _call_swapped(node: cst.Call) -> Iterator[cst.Call]:
    if isinstance(node.func, cst.Name) and node.func.value in _SWAPPED:
        yield node.with_changes(func=cst.Name(_SWAPPED[node.func.value]))


def _term(node: cst.BooleanOperation) -> Iterator[cst.BaseExpression]:
    """`a and b` → `a`, `b`: each term matters."""
    yield node.left
    yield node.right


def _condition(node: cst.If | cst.While | cst.CompIf) -> Iterator[cst.CSTNode]:
    """`if a:` → `if not a:`."""
    turned = cst.UnaryOperation(
        operator=cst.Not(), expression=node.test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    )
    yield Inside(node.test, turned)


class Inside:
    """A fault in a part of the node, so that the rest of a long block is not written anew."""

    def __init__(self, part: cst.CSTNode, replaced: cst.CSTNode) -> None:
        self.part = part
        self.replaced = replaced


def _statement(node: cst.SimpleStatementLine) -> Iterator[cst.CSTNode]:
    """A call, a raise, a return, a continue is left out."""
    if len(node.body) != 1:
        return
    only = node.body[0]
    if isinstance(only, cst.Raise | cst.Continue | cst.AugAssign | cst.Del | cst.Return) or _is_deed(only):
        yield Inside(only, cst.Pass())


def _is_deed(statement: cst.CSTNode) -> bool:
    if not isinstance(statement, cst.Expr):
        return False
    value = statement.value.expression if isinstance(statement.value, cst.Await) else statement.value
    return isinstance(value, cst.Call | cst.Yield) and not is_logging(value)


def is_logging(node: cst.CSTNode) -> bool:
    """Tell whether a call writes to the log."""
    return m.matches(node, m.Call(func=m.Attribute(value=m.Name(value=m.MatchIfTrue(_LOGGERS.__contains__)))))


def is_of_types(node: cst.CSTNode) -> bool:
    """Tell whether a call defines a type."""
    return isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value in _TYPES


OPERATORS: tuple[Operator, ...] = (
    *(
        (kind, operator)
        for kind, operator in mutators.mutation_operators
        if operator.__name__ not in _LEFT_OUT
    ),
    (cst.Call, _named_argument),
    (cst.Call, _call_swapped),
    (cst.BooleanOperation, _term),
    (cst.If, _condition),
    (cst.While, _condition),
    (cst.CompIf, _condition),
    (cst.SimpleStatementLine, _statement),
)
