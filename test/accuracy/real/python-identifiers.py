"""Names of Python files: JSON {root, files} on standard input, JSON {file: [[line, column, name, is_member, is_called]]} on standard output.

Lines and columns count from 1, columns in UTF-16 units. A file that Python cannot read is left out.
"""

import io
import json
import keyword
import sys
import tokenize


def names_of(text):
    names = []
    before = ""
    in_import = False
    is_name = False
    in_definition = False
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT):
            in_import = False
        if token.type == tokenize.NAME and token.string in ("import", "from"):
            in_import = True
        if token.type == tokenize.NAME and not keyword.iskeyword(token.string):
            column = len(token.line[: token.start[1]].encode("utf-16-le")) // 2 + 1
            names.append([token.start[0], column, token.string, before == "." and not in_import, False])
        elif token.string == "(" and names and is_name and not in_definition:
            names[-1][4] = True
        if token.type not in (tokenize.NL, tokenize.COMMENT):
            is_name = token.type == tokenize.NAME and not keyword.iskeyword(token.string)
            in_definition = is_name and before in ("def", "class")
            before = token.string
    return names


def main():
    asked = json.load(sys.stdin)
    found = {}
    for file in asked["files"]:
        try:
            with open(asked["root"] + "/" + file, encoding="utf-8-sig") as source:
                found[file] = names_of(source.read())
        except (SyntaxError, UnicodeDecodeError, tokenize.TokenError):
            continue
    json.dump(found, sys.stdout)


main()
