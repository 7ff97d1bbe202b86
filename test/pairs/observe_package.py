"""Runs a module, such as a test runner, and prints which definition each use of a variable found in the modules of some folder."""

import atexit
import contextlib
import importlib.machinery
import json
import os
import runpy
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "flow", "observed"))
import observe  # noqa: E402

PER_FILE = 1_000_000


class Loader(importlib.machinery.SourceFileLoader):
    """Runs a module with what observes it; one that cannot be changed so runs as it is."""

    folder = ""
    files = []
    pairs = set()

    def exec_module(self, module):
        index = len(self.files)
        observe.Lines.first = index * PER_FILE
        try:
            code, known = observe.instrument(self.get_data(self.path).decode("utf8"), self.path)
        except (SyntaxError, RecursionError) as error:
            sys.stderr.write(f"{self.path} is not observed: {error}\n")
            return super().exec_module(module)
        self.files.append(os.path.relpath(self.path, self.folder))
        pairs = self.pairs

        def use(at, line, value):
            if line is not None and line // PER_FILE == index:
                pairs.add((index, *at, line % PER_FILE))
            return value

        # Names that are built in elsewhere have a shadow without a line.
        module.__dict__.update({name + observe.SHADOW: None for name in known}, use__=use)
        exec(code, module.__dict__)


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        origin = spec.origin if spec else None
        if origin and origin.startswith(Loader.folder + os.sep) and origin.endswith(".py"):
            spec.loader = Loader(spec.loader.name, origin)
            return spec
        return None


def main():
    folder, output, module, *arguments = sys.argv[1:]
    Loader.folder = os.path.realpath(folder)
    sys.meta_path.insert(0, Finder)
    sys.argv = [module, *arguments]

    def write():
        rows = [[Loader.files[index], *rest] for index, *rest in sorted(Loader.pairs, key=str)]
        with open(output, "w", encoding="utf8") as file:
            json.dump(rows, file)

    atexit.register(write)
    with contextlib.suppress(SystemExit):
        runpy.run_module(module, run_name="__main__", alter_sys=True)


main()
