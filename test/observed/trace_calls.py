"""python trace_calls.py ROOT MODULE [ARGUMENT ...]: runs a module and prints which code below ROOT called which.

One JSON list per line on the last line of standard output: for each pair the file, the operation, the lines and columns of
the calling instruction (lines from 1, columns in bytes from 0), the file and line of the declaration that ran, and the number
of the instruction in its code.
Generators and coroutines are left out: they run where they are resumed, not where they are called.
"""
import ast
import dis
import json
import os
import runpy
import sys
import threading

root = os.path.realpath(sys.argv[1]) + os.sep
function_flag, resumed_flags = 0x1, 0x20 | 0x80 | 0x200
parts_of_others = {"<module>", "<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}
inside, pairs = {}, set()


def is_inside(code):
    name = code.co_filename
    if name not in inside:
        inside[name] = not name.startswith("<") and os.path.realpath(name).startswith(root)
    return inside[name]


def note(frame, event, _):
    callee, back = frame.f_code, frame.f_back
    if event != "call" or back is None or callee.co_name in parts_of_others:
        return
    if not callee.co_flags & function_flag or callee.co_flags & resumed_flags:
        return
    if is_inside(callee) and is_inside(back.f_code):
        pairs.add((back.f_code, back.f_lasti, callee))


def path_of(code):
    return os.path.realpath(code.co_filename)[len(root):].replace(os.sep, "/")


def declarations(path):
    """Line of a definition by its name and the line it starts at, decorators included."""
    with open(root + path, "rb") as source:
        tree = ast.parse(source.read())
    functions = (each for each in ast.walk(tree) if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)))
    return {
        (each.name, min([each.lineno, *(by.lineno for by in each.decorator_list)])): each.lineno for each in functions
    }


def operation(code, at, known={}):
    if code not in known:
        known[code] = {each.offset: each.opname for each in dis.get_instructions(code)}
    while at > 0 and at not in known[code]:
        at -= 2
    return known[code].get(at, "?")


def rows(known={}):
    for caller, at, callee in pairs:
        line, last_line, column, _ = list(caller.co_positions())[at // 2]
        path, name, start = path_of(callee), callee.co_name, callee.co_firstlineno
        if path not in known:
            known[path] = declarations(path)
        declared = start if name == "<lambda>" else known[path].get((name, start))
        if None not in (line, last_line, column, declared):
            yield [path_of(caller), operation(caller, at), line, last_line, column, path, declared, at]


sys.argv = sys.argv[2:]
sys.path.insert(0, os.getcwd())
threading.setprofile(note)
sys.setprofile(note)
try:
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
except SystemExit:
    pass
finally:
    sys.setprofile(None)
    print("\n" + json.dumps(sorted(rows())))
