"""Every mutant of a file, each with a name that stays the same while the function that it is in does."""

import ast
import hashlib
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

import libcst as cst
from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper

from tests.mutants import operators, sql
from tests.mutants.operators import OPERATORS, Inside, is_logging, is_of_types
from tests.support.campaign import RUNS

#: What is mutated. The score is given for each of them.
FOLDERS = ("bot/domain", "bot/services", "storage")
#: Found once, as long as the file stays as it is.
KEPT = RUNS / "mutants" / "found"
#: Scope of what stands outside of functions.
OUTSIDE = ""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small fault in one place."""

    key: str
    path: str
    #: The outermost function it is in (`Class.method`), or `OUTSIDE`.
    scope: str
    operator: str
    line: int
    #: Bytes of the file that are replaced, and by what.
    start: int
    end: int
    text: str

    @property
    def folder(self) -> str:
        """Give the folder whose score it counts for."""
        return next(folder for folder in FOLDERS if self.path.startswith(folder + "/"))

    def applied_to(self, source: bytes) -> bytes:
        """Give the file's text with the fault."""
        return source[: self.start] + self.text.encode() + source[self.end :]

    def shown(self, source: bytes) -> str:
        """Give the fault as a line for people."""
        old = " ".join(source[self.start : self.end].decode().split())
        new = " ".join(self.text.split())
        where = f"{self.path}:{self.line} {self.scope or 'outside of functions'}"
        return f"{self.key} {where}\n    {self.operator}: {old[:150] or '(nothing)'} → {new[:170] or '(nothing)'}"


def files() -> list[Path]:
    """Give every file that is mutated, from the project's root."""
    return sorted(path for folder in FOLDERS for path in Path(folder).rglob("*.py"))


def mutants(path: Path) -> list[Mutant]:
    """Give every mutant of a file, in the order of their places."""
    source = path.read_bytes()
    digest = hashlib.sha256(source + _of_operators()).hexdigest()
    kept = KEPT / (str(path).replace("/", "-") + ".json")
    if kept.exists() and (known := json.loads(kept.read_text()))["digest"] == digest:
        return [Mutant(*fields) for fields in known["mutants"]]
    found = _found(path, source)
    KEPT.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps({"digest": digest, "mutants": [astuple(mutant) for mutant in found]}))
    return found


@cache
def _of_operators() -> bytes:
    return (
        b"".join(Path(module.__file__ or "").read_bytes() for module in (sql, operators))
        + Path(__file__).read_bytes()
    )


def _found(path: Path, source: bytes) -> list[Mutant]:
    finder = _Finder(source)
    MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True).visit(finder)
    named: list[Mutant] = []
    seen: set[bytes] = set()
    counted: Counter[str] = Counter()
    for scope, unit, operator, line, start, end, text in finder.found:
        mutated = source[:start] + text.encode() + source[end:]
        if mutated in seen:
            continue
        seen.add(mutated)
        if not operator.startswith("sql ") and not _is_python(mutated):
            continue
        told = f"{path}\0{scope}\0{unit}\0{operator}\0{source[start:end].decode()}\0{text}"
        counted[told] += 1
        key = hashlib.sha256(f"{told}\0{counted[told]}".encode()).hexdigest()[:12]
        named.append(Mutant(key, str(path), scope, operator, line, start, end, text))
    return named


def _is_python(source: bytes) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


class _Finder(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (ByteSpanPositionProvider,)

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.source = source
        #: Scope, text of the function or statement, operator, line, start, end, replacement.
        self.found: list[tuple[str, str, str, int, int, int, str]] = []
        self._names: list[str] = []
        self._functions = 0
        self._defaults = 0
        self._units: list[str] = []
        self._lines = [0]
        for line in source.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def on_visit(self, node: cst.CSTNode) -> bool:
        if self._is_no_rule(node):
            return False
        self._enter(node)
        for kind, operator in OPERATORS:
            if isinstance(node, kind):
                for mutated in operator(node):
                    self._note(operator.__name__.removeprefix("operator_").strip("_"), node, mutated)
        if isinstance(node, cst.SimpleString | cst.FormattedString):
            self._look_into_sql(node)
            return isinstance(node, cst.FormattedString)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        node = original_node
        if isinstance(node, cst.FunctionDef | cst.ClassDef):
            self._names.pop()
            self._functions -= isinstance(node, cst.FunctionDef)
            self._units.pop()
        elif isinstance(node, cst.SimpleStatementLine):
            self._units.pop()
        elif isinstance(node, cst.Parameters):
            self._defaults -= 1

    def _enter(self, node: cst.CSTNode) -> None:
        if isinstance(node, cst.FunctionDef | cst.ClassDef):
            self._names.append(node.name.value)
            self._functions += isinstance(node, cst.FunctionDef)
            self._units.append(self._text(node))
        elif isinstance(node, cst.SimpleStatementLine):
            self._units.append(self._text(node))
        elif isinstance(node, cst.Parameters):
            self._defaults += 1

    def _scope(self) -> str:
        """Give the outermost function; defaults of its arguments are worked out where it is defined."""
        if self._functions == 0 or (self._functions == 1 and self._defaults):
            return OUTSIDE
        return ".".join(self._names)

    def _note(self, operator: str, node: cst.CSTNode, mutated: cst.CSTNode | Inside) -> None:
        if isinstance(mutated, Inside):
            node, mutated = mutated.part, mutated.replaced
        start, end = self._span(node)
        text = cst.Module([]).code_for_node(mutated).strip()
        if isinstance(mutated, cst.BaseExpression) and not isinstance(mutated, cst.Name | cst.BaseNumber):
            text = f"({text})"
        self._add(operator, start, end, text)

    def _add(self, operator: str, start: int, end: int, text: str) -> None:
        line = bisect_right(self._lines, start)
        unit = self._units[0] if self._scope() != OUTSIDE else (self._units[-1] if self._units else "")
        self.found.append((self._scope(), unit, operator, line, start, end, text))

    def _look_into_sql(self, node: cst.SimpleString | cst.FormattedString) -> None:
        start, end = self._span(node)
        text = self.source[start:end].decode()
        if not text.isascii() and len(text) != end - start:
            return  # offsets would differ; no statement of ours has such a letter
        opening = (
            len(node.prefix) + len(node.quote) if isinstance(node, cst.SimpleString) else len(node.start)
        )
        inner = text[opening : -len(node.quote if isinstance(node, cst.SimpleString) else node.end)]
        if not sql.is_sql(inner):
            return
        for fault in sql.faults(inner):
            at = start + opening
            self._add(fault.name, at + fault.start, at + fault.end, fault.text)

    def _is_no_rule(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.Annotation | cst.Decorator | cst.Import | cst.ImportFrom | cst.Assert):
            return True
        if is_logging(node) or is_of_types(node):
            return True
        if isinstance(node, cst.Arg) and node.keyword is not None and node.keyword.value == "strict":
            return True  # zip's `strict` states what is so, as an assert does
        if isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString | cst.ConcatenatedString):
            return True
        if isinstance(node, cst.AssignTarget) or (isinstance(node, cst.AnnAssign) and node.value is None):
            return True
        if isinstance(node, cst.Assign):
            target = node.targets[0].target
            return isinstance(target, cst.Name) and target.value.startswith("__")
        return (
            isinstance(node, cst.If)
            and isinstance(node.test, cst.Name)
            and node.test.value == "TYPE_CHECKING"
        )

    def _span(self, node: cst.CSTNode) -> tuple[int, int]:
        span = self.get_metadata(ByteSpanPositionProvider, node)
        return span.start, span.start + span.length

    def _text(self, node: cst.CSTNode) -> str:
        start, end = self._span(node)
        return self.source[start:end].decode()


def of_all(paths: list[Path] | None = None) -> Iterator[Mutant]:
    """Give every mutant of these files, or of all."""
    for path in files() if paths is None else paths:
        yield from mutants(path)
