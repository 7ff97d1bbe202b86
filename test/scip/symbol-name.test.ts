import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Descriptor, symbolName } from '../../src/scip/symbol-name.ts';

it('A symbol has a scheme, a package and descriptors', () => {
  expect(symbolName('scip-x pip some-package 1.0 `a.b`/C#m(+1).(p)')).toEqual({
    kind: 'global',
    scheme: 'scip-x',
    manager: 'pip',
    package: 'some-package',
    version: '1.0',
    descriptors: [
      { kind: 'namespace', name: 'a.b' },
      { kind: 'type', name: 'C' },
      { kind: 'method', name: 'm' },
      { kind: 'parameter', name: 'p' },
    ],
  });
});

it('A point stands for a missing part, two spaces for one', () => {
  expect(symbolName('s  x . a  b . N#[T]')).toMatchObject({ scheme: 's x', manager: '', package: 'a b', version: '' });
});

it('A local symbol has a name of its own', () => {
  expect(symbolName('local 12')).toEqual({ kind: 'local', id: '12' });
});

it.each(['', 'scip', 'scip m p v', 'scip m p v ', 'scip m p v name', 'scip m p v `open', 'scip m p v f(', 'a b c d /'])(
  '%o is no symbol',
  (text) => expect(symbolName(text)).toBeNull(),
);

const kinds = ['namespace', 'type', 'term', 'method', 'type_parameter', 'parameter', 'meta', 'macro'] as const;

function written({ kind, name }: Descriptor): string {
  const escaped = /^[\w+\-$]+$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
  const forms = {
    namespace: `${escaped}/`,
    type: `${escaped}#`,
    term: `${escaped}.`,
    method: `${escaped}().`,
    type_parameter: `[${escaped}]`,
    parameter: `(${escaped})`,
    meta: `${escaped}:`,
    macro: `${escaped}!`,
  };
  return forms[kind];
}

it('Any names survive being written and read', () => {
  const name = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'Z', '_', '`', ' ', '.', '#', '(', ')', 'ü') });
  const part = fc.array(fc.record({ kind: fc.constantFrom(...kinds), name }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(part, (descriptors) => {
      const text = `scheme manager name version ${descriptors.map(written).join('')}`;
      expect(symbolName(text)).toMatchObject({ kind: 'global', descriptors });
    }),
  );
});
