type Json = Readonly<Record<string, unknown>>;

const text = (description: string): Json => ({ type: 'string', minLength: 1, description });
const texts = (description: string): Json => ({ type: 'array', items: { type: 'string', minLength: 1 }, description });
const list = (description: string, items: Json): Json => ({ type: 'array', description, items });

/** What an entry is about: exactly one of them. */
const about: Readonly<Record<string, Json>> = {
  name: text(
    'Something outside the workspace: a dotted name, with () for what a call answers with, (=>0) for the first parameter of functions given to a call, (=>) for what they answer with, (text=>0) where the first argument of the call is that text or the function stands under it in an object, (:) for a parameter of that type, (@) for a parameter it decorates, [*] for any part, and :method for methods of derived classes. {a,b} stands for each.',
  ),
  method: text('A method of an object that nobody knows. {a,b} stands for each.'),
  member: text('A member, or an entry of an object literal, that is given a value. {a,b} stands for each.'),
  function: text('A function of the workspace, with the names of the classes and functions around it.'),
  value: text('Every variable and member of that name, wherever it is read. {a,b} stands for each.'),
};

const categories = texts('Ids of categories.');
const place: Json = {
  anyOf: [
    { type: 'integer', minimum: 0 },
    { type: 'string', minLength: 1 },
  ],
  description: 'A position from 0, a keyword, * for each, receiver, assigned (what is given to it) or itself.',
};
const argument: Json = { anyOf: [place, { type: 'array', items: place }], default: 0 };
const argumentNames: Json = {
  type: 'object',
  properties: { argument: place, is: texts('Names outside the workspace that the argument may be.') },
  required: ['argument', 'is'],
  additionalProperties: false,
};
const point = (description: string): Json => ({
  ...text(description),
  pattern:
    '^(receiver|result|keywords|spread|origin|argument (\\d+|\\*|[A-Za-z_$][\\w$]*)|callback (\\d+|\\*|[A-Za-z_$][\\w$]*) (parameter \\d+( argument \\d+)?|result|thrown))(\\[[^\\]]+\\]|\\.[\\w$]+)*$',
});

function entry(required: readonly string[], properties: Readonly<Record<string, Json>>): Json {
  return {
    type: 'object',
    properties: { ...about, ...properties },
    required,
    oneOf: Object.keys(about).map((key) => ({ required: [key] })),
    additionalProperties: false,
  };
}

/** What a model in `.codeanatomy/flow/` may say, for completion and checks while it is written. */
export function flowModelSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Model of the flow of values',
    description: 'Says where values come from outside, where they may do harm, and how libraries hand them on.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      languages: texts('Ids of the languages it is about; all when left out.'),
      categories: list('Kinds of harm.', {
        type: 'object',
        properties: {
          id: text('What sinks call it.'),
          title: text('What happens.'),
          help: text('What to do about it.'),
          cwe: { type: 'array', items: { type: 'integer' }, description: 'Common Weakness Enumeration.' },
          ownSources: { type: 'boolean', default: false, description: 'Whether only sources count that name it.' },
        },
        required: ['id', 'title', 'help'],
        additionalProperties: false,
      }),
      sources: list(
        'Values from outside.',
        entry(['title'], {
          title: text('What the value is.'),
          categories: { ...categories },
          unless: list('What makes a parameter harmless where what decorates it is given it.', argumentNames),
          unlessTyped: texts(
            'Names of types that make a parameter harmless, and fields of the class that it is declared to be.',
          ),
          unlessText: {
            ...texts(
              'What makes a parameter harmless where it stands in the first text that the call is given which takes the function; % is the name of the parameter, as in <{int,float}:%>.',
            ),
            items: { type: 'string', pattern: '^[^\\s%]*%[^\\s%]*$' },
          },
          parameter: {
            type: 'integer',
            minimum: 0,
            description:
              'Which parameter of a function it is, without the instance; without, what its calls answer with.',
          },
        }),
      ),
      sinks: list(
        'Where such values must not get.',
        entry(['category'], {
          argument,
          category: text('Id of a category.'),
          unless: list('What makes the call harmless.', argumentNames),
          when: list('What alone makes the call dangerous: one of these is given and not false.', {
            type: 'object',
            properties: { argument: place, member: text('The member of the argument that counts.') },
            required: ['argument'],
            additionalProperties: false,
          }),
          elements: { type: 'boolean', default: false, description: 'Whether what the arguments hold counts, too.' },
        }),
      ),
      sanitizers: list('Functions whose result is harmless.', entry([], { categories: { ...categories } })),
      exits: texts('Dotted names of functions outside the workspace that never return. {a,b} stands for each.'),
      guards: list(
        'Tests of a variable: it is harmless where control comes only when they came out so.',
        entry([], {
          argument: { ...argument, description: 'What is tested.' },
          outcome: { type: 'boolean', default: true, description: 'How the test comes out where it is harmless.' },
          pattern: { ...place, description: 'The regular expression, which has to match the whole text.' },
          given: list('What the call must be given besides to be such a test.', argumentNames),
          categories: { ...categories },
        }),
      ),
      steps: list(
        'How functions hand values on.',
        entry(['from'], {
          from: point(
            'receiver, argument 0, keywords, callback 0 result, … with parts such as [*], [0], [argument 0], [keyword], [each], [key], [returned], [rejected], [first], [last], [end], [field] or .name.',
          ),
          to: { ...point('The same; result when left out.'), default: 'result' },
          withoutKeywords: {
            type: 'boolean',
            default: false,
            description: 'Whether parts with the names of keyword arguments are not handed on.',
          },
          withoutLater: {
            type: 'boolean',
            default: false,
            description: 'Whether the parts that later arguments are written out with are not handed on.',
          },
          keeps: { type: 'boolean', default: false, description: 'Whether the value itself is handed on.' },
          unlessKnown: {
            type: 'integer',
            minimum: 0,
            description: 'Position of a function: the step is there only where it is none of the workspace.',
          },
        }),
      ),
    },
    additionalProperties: false,
  };
}
