"""Runs programs and prints which definition each use of a variable found: a shadow of every variable holds the line that wrote it."""

import ast
import io
import json
import sys

SHADOW = "__line"


# Classes whose every variable means something.
COUNTED = ("Enum", "Flag", "NamedTuple", "TypedDict", "Protocol")


class Lines:
    """Lines of a file that is observed together with others: each file has its own numbers."""

    first = 0


def written(line):
    return ast.Constant(Lines.first + line)


def shadow(name, context):
    return ast.Name(name + SHADOW, context)


def note(name, line):
    return ast.Assign([shadow(name, ast.Store())], written(line))


def names(target):
    return [node for node in ast.walk(target) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]


def captured(pattern):
    found = []
    for node in ast.walk(pattern):
        name = getattr(node, "name", None) if not isinstance(node, ast.MatchMapping) else node.rest
        if isinstance(name, str):
            found.append(name)
    return found


class Observe(ast.NodeTransformer):
    def __init__(self):
        self.silent = [set()]

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load) and not any(node.id in names for names in self.silent):
            if node.id in self.known:
                at = ast.Constant((node.id, node.lineno, node.col_offset))
                return ast.Call(ast.Name("use__", ast.Load()), [at, shadow(node.id, ast.Load()), node], [])
        return node

    def after(self, node, targets):
        notes = [note(each.id, each.lineno) for target in targets for each in names(target)]
        return [self.generic_visit(node), *notes]

    def visit_Assign(self, node):
        return self.after(node, node.targets)

    def visit_AnnAssign(self, node):
        return self.after(node, [node.target]) if node.value is not None else self.generic_visit(node)

    def visit_AugAssign(self, node):
        if not isinstance(node.target, ast.Name):
            return self.generic_visit(node)
        name = node.target
        read = self.visit(ast.Name(name.id, ast.Load(), lineno=name.lineno, col_offset=name.col_offset))
        node.value = self.visit(node.value)
        return [ast.Expr(read), node, note(name.id, name.lineno)]

    def visit_NamedExpr(self, node):
        node = self.generic_visit(node)
        line = ast.NamedExpr(shadow(node.target.id, ast.Store()), written(node.target.lineno))
        return ast.Subscript(ast.Tuple([node, line], ast.Load()), ast.Constant(0), ast.Load())

    def visit_For(self, node):
        node = self.generic_visit(node)
        node.body[:0] = [note(each.id, each.lineno) for each in names(node.target)]
        return node

    def visit_With(self, node):
        node = self.generic_visit(node)
        targets = [item.optional_vars for item in node.items if item.optional_vars]
        node.body[:0] = [note(each.id, each.lineno) for target in targets for each in names(target)]
        return node

    def visit_ExceptHandler(self, node):
        line = node.lineno
        node = self.generic_visit(node)
        if node.name:
            node.body.insert(0, note(node.name, line))
        return node

    def visit_match_case(self, node):
        line = node.pattern.lineno
        found = captured(node.pattern)
        node = self.generic_visit(node)
        if node.guard is not None and found:
            notes = [ast.NamedExpr(shadow(name, ast.Store()), written(line)) for name in found]
            node.guard = ast.Subscript(ast.Tuple([*notes, node.guard], ast.Load()), ast.Constant(-1), ast.Load())
        node.body[:0] = [note(name, line) for name in found]
        return node

    def visit_FunctionDef(self, node):
        line = node.lineno
        args = node.args
        every = [*args.posonlyargs, *args.args, *args.kwonlyargs, *filter(None, [args.vararg, args.kwarg])]
        notes = [note(arg.arg, arg.lineno) for arg in every]
        node = self.generic_visit(node)
        start = 1 if ast.get_docstring(node) is not None else 0
        while start < len(node.body) and isinstance(node.body[start], (ast.Global, ast.Nonlocal)):
            start += 1
        node.body[start:start] = notes
        return [node, note(node.name, line)]

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        line = node.lineno
        if any(ast.unparse(base).endswith(COUNTED) for base in node.bases):
            return [node, note(node.name, line)]
        return [self.generic_visit(node), note(node.name, line)]

    def visit_Lambda(self, node):
        args = node.args
        every = [*args.posonlyargs, *args.args, *args.kwonlyargs, *filter(None, [args.vararg, args.kwarg])]
        node.args = self.visit(args)
        self.silent.append({arg.arg for arg in every})
        node.body = self.visit(node.body)
        self.silent.pop()
        return node

    def visit_Import(self, node):
        found = [((alias.asname or alias.name).split(".")[0], alias.lineno) for alias in node.names]
        return [node, *(note(name, line) for name, line in found if name != "*")]

    def visit_ImportFrom(self, node):
        return node if node.module == "__future__" else self.visit_Import(node)

    def visit_Delete(self, node):
        gone = [target.id for target in node.targets if isinstance(target, ast.Name)]
        return [
            self.generic_visit(node),
            *(ast.Assign([shadow(name, ast.Store())], ast.Constant(None)) for name in gone),
        ]

    def visit_Global(self, node):
        node.names = [*node.names, *(name + SHADOW for name in node.names)]
        return node

    visit_Nonlocal = visit_Global

    def loop(self, node):
        node = self.generic_visit(node)
        clauses = []
        for clause in node.generators:
            found = names(clause.target)
            conditions, clause.ifs = clause.ifs, []
            clauses.append(clause)
            for each in found:
                lines = ast.Tuple([written(each.lineno)], ast.Load())
                clauses.append(ast.comprehension(shadow(each.id, ast.Store()), lines, [], 0))
            clauses[-1].ifs = conditions
        node.generators = clauses
        return node

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = loop


def bound(tree):
    """Names some code of the tree gives a value: all others have no shadow."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)) and getattr(node, "module", None) != "__future__":
            found.update((alias.asname or alias.name).split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        elif isinstance(node, ast.pattern):
            found.update(captured(node))
    return found


class Stop(BaseException):
    pass


class Risk(Exception):
    pass


def given(seed, found):
    """What a generated program may call; decisions follow from the seed."""
    state = [seed * 2654435761 % 2**32 or 1, 300]

    def decide(below):
        state[1] -= 1
        if state[1] < 0:
            raise Stop()
        state[0] = (state[0] * 1103515245 + 12345) % 2**31
        return (state[0] >> 16) % below

    def risk():
        if decide(3) == 0:
            raise Risk()
        return 1

    def use(at, line, value):
        if line is not None:
            found.add((*at, line))
        return value

    return {
        "__name__": "observed",
        "use__": use,
        "Risk": Risk,
        "bit": lambda *_: decide(2) == 0,
        "pick": lambda *_: decide(4),
        "risk": risk,
        "items": lambda: range(decide(3)),
        "show": lambda *_: None,
        "run": lambda code: code(),
    }


def instrument(text, path):
    tree = ast.parse(text)
    observe = Observe()
    # Names in two underscores would be others inside of classes.
    observe.known = {name for name in bound(tree) if not name.startswith("__")}
    code = compile(ast.fix_missing_locations(observe.visit(tree)), path, "exec")
    return code, observe.known


def main():
    """Reads a list of {path, text, runs, use} and prints for each path its pairs: name, line and column of the use, line of the definition."""
    result = {}
    for program in json.load(sys.stdin):
        found = set()
        code, known = instrument(program["text"], program["path"])
        for seed in range(program["runs"]):
            # Names that are built in elsewhere have a shadow without a line.
            scope = {**{name + SHADOW: None for name in known}, **given(seed, found)}
            out, sys.stdout = sys.stdout, io.StringIO()
            try:
                exec(code, scope)
                if program.get("then"):
                    exec(program["then"], scope)
            except (Stop, Exception):
                pass
            finally:
                sys.stdout = out
        result[program["path"]] = sorted(found, key=str)
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
