/** What differs in meaning between languages. A rule names the feature it needs, never a language. */
export const features = {
  'class-scope-hidden': 'Names bound in a class body are not visible inside its methods.',
  'class-scope-in-order':
    'A name in a class body means what the body has bound so far; one it binds only later means that of the module.',
  'function-hoisting': 'A function declaration is bound from the start of its scope.',
  'receiver-parameter': 'The first parameter of a method is the instance, or the class in a class method.',
  'implicit-receiver': 'A keyword stands for the instance.',
  'constructor-by-call': 'Calling a class creates an instance.',
  'c3-mro': 'Members are looked up along the C3 linearisation of several base classes.',
  'keyword-arguments': 'An argument may be given by the name of its parameter.',
  'dotted-modules': 'Modules are named by dotted paths from a source root; leading dots are relative.',
  'import-bindings': 'An import binds a name of its own, which is what the name means when the import leads nowhere.',
  'typed-members': 'Members are found by the declared or evident type of the object.',
  'statics-apart':
    'What is declared static is a member of the class itself, everything else in its body of its instances.',
  'fixed-members': 'Giving an object or a class a member that it does not declare declares none.',
  'documented-types': 'Documentation texts say what types parameters and results have.',
  'expected-types': 'What is expected of a value says what its parts mean.',
  'flow-typed-variables': 'A variable has the type of the values that reach its use.',
  'types-as-expressions': 'Types are expressions: the name of a class in one of them means an instance of it.',
  'implicit-globals': 'Giving a value to a name that no scope binds makes a variable for all scopes.',
  'path-modules': 'Modules are named by file paths or package names.',
  'modules-begin-with-code': 'A module is found at its first statement, behind the comments at the head of its file.',
  'global-scripts': 'What a file without imports and exports declares is visible in other files.',
  'elements-apart': 'What a collection holds under the key "a" is another thing than its attribute a.',
  'module-bindings-exported': 'Every name bound at module level can be imported.',
  'throwing-creates': 'Throwing a class throws a new instance of it.',
  'overload-signatures': 'Several signatures may precede one implementation.',
} as const;

export type Feature = keyof typeof features;
