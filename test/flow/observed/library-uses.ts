/** Modules of Python's standard library, by what is done with each when it is observed. */
export const libraryUses: Readonly<Record<string, string>> = {
  'heapq.py':
    'h = []; [heappush(h, x * 7 % 13) for x in range(20)]; nlargest(3, range(9)); list(merge([1, 3], [2, 4]))',
  'textwrap.py': 'fill("hello world, this is long " * 5, 20); dedent("   a\\n   b"); shorten("a b c d e f", 5)',
  'shlex.py':
    'split("a b\\\\ c # x", comments=True); join(["a b", "c"]); list(shlex("a=b;c|d", punctuation_chars=True))',
  'fractions.py':
    'f = Fraction("3/7"); f + 1, f * f, f ** 2, f.limit_denominator(3), str(f), hash(f), f < 1; Fraction(0.5)',
  'difflib.py':
    'list(unified_diff("a b c".split(), "a x c".split())); list(ndiff(["abc"], ["abd"])); HtmlDiff().make_table("a", "b")',
  'configparser.py':
    'c = ConfigParser(); c.read_string("[a]\\nx=1\\ny=%(x)s"); c["a"]["y"], c.sections(), c.items("a")',
  'csv.py': 'import io; list(DictReader(io.StringIO("a,b\\n1,2"))); Sniffer().sniff("a;b\\n1;2\\n3;4")',
};
