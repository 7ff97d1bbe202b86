"""Prints as JSON what the interpreter's own parser finds in the files of a folder: spans [start, end) per file and role."""

import ast
import json
import pathlib
import sys

ROLES = {
    ast.Call: "call",
    ast.Attribute: "attribute",
    ast.keyword: "keyword",
    ast.arg: "parameter",
    ast.Yield: "yield",
    ast.YieldFrom: "yield",
    ast.Raise: "throw",
}


def names(text):
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = {}

    def add(role, node, end=None):
        start = starts[node.lineno - 1] + node.col_offset
        stop = starts[node.end_lineno - 1] + node.end_col_offset if end is None else start + end
        found.setdefault(role, []).append(f"[{start},{stop})")

    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Name):
            add(type(node.ctx).__name__, node)
        elif isinstance(node, ast.arg):
            add("parameter", node, len(node.arg))
        elif isinstance(node, ast.Return):
            add("return", node)
        elif type(node) in ROLES and getattr(node, "arg", "") is not None:
            add(ROLES[type(node)], node)
    return found


folder = pathlib.Path(sys.argv[1])
result = {}
for file in sorted(folder.iterdir()):
    try:
        result[file.name] = names(file.read_text("ascii"))
    except SyntaxError:
        pass
print(json.dumps(result))
