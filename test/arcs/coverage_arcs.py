"""For each file named on standard input: the arcs between lines that coverage.py finds, as a line of JSON.

With them come the lines it counts as statements, and the lines of what it sees differently: see `compare-file.ts`.
"""

import ast
import json
import sys

from coverage.exceptions import NotPython
from coverage.parser import PythonParser


def decorated(tree):
    """Pairs of a line of a decorated definition and its first line."""
    for node in ast.walk(tree):
        decorators = getattr(node, "decorator_list", [])
        for line in [each.lineno for each in decorators[1:]] + [node.lineno for _ in decorators[:1]]:
            yield [line, decorators[0].lineno]


def documentation(tree):
    """Lines of the documentation of modules and classes."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef)) and ast.get_docstring(node, clean=False) is not None:
            yield node.body[0].lineno


def constants(tree):
    """Lines of conditions that are known before the program runs."""
    for node in ast.walk(tree):
        test = getattr(node, "test", None)
        if isinstance(test, ast.Constant) or (isinstance(test, ast.Name) and test.id == "__debug__"):
            yield node.lineno


def raised_in_with(tree):
    """Lines of what is raised inside a with."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.With, ast.AsyncWith)):
            for each in ast.walk(node):
                if isinstance(each, ast.Raise):
                    yield each.lineno


def finals(tree):
    """Lines of jumps out of a try with a finally part, and of that part."""
    for node in ast.walk(tree):
        if not getattr(node, "finalbody", []):
            continue
        for each in node.finalbody:
            yield from range(each.lineno, each.end_lineno + 1)
        for part in node.body + node.handlers + node.orelse:
            for each in ast.walk(part):
                if isinstance(each, (ast.Return, ast.Break, ast.Continue)):
                    yield each.lineno


for name in sys.stdin:
    path = name.rstrip("\n")
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        parser = PythonParser(text=text, filename=path)
        parser.parse_source()
        tree = ast.parse(text)
        found = {
            "path": path,
            "arcs": [arc for arc in sorted(parser.arcs()) if arc[0] > 0],
            "statements": sorted(parser.statements),
            "decorated": list(decorated(tree)),
            "documentation": list(documentation(tree)),
            "constants": list(constants(tree)),
            "finals": list(finals(tree)),
            "asserts": [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)],
            "withs": list(raised_in_with(tree)),
        }
    except (NotPython, SyntaxError, UnicodeDecodeError) as error:
        found = {"path": path, "problem": str(error)}
    print(json.dumps(found))
