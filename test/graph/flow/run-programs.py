"""Runs programs and prints for each the lines on which SINK was given something that is made of SOURCE."""

import contextlib
import io
import json
import sys

MARK = "@@"


def run(text):
    lines = set()

    def sink(value):
        if isinstance(value, str) and MARK in value:
            lines.add(sys._getframe(1).f_lineno)

    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(text, "program", "exec"), {"__name__": "program", "SOURCE": MARK, "SINK": sink})
    return sorted(lines)


print(json.dumps([run(text) for text in json.load(sys.stdin)]))
