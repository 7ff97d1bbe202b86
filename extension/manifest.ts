import { menus } from './contributions/menus.ts';
import { settingsMarked } from './contributions/settings.ts';
import { contributions } from './contributions.ts';

type Json = Readonly<Record<string, unknown>>;

const id = (name: string) => `codeAnatomy.${name}`;

export interface Manifest {
  /** The generated parts of `package.json`; what people read stands there as `%key%`. */
  readonly parts: Json;
  /** `package.nls.json`: the English texts by their keys. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The manifest of the extension, for the language ids the grammars support. */
export function manifest(languages: readonly string[]): Manifest {
  const texts: Record<string, string> = {};
  const say = (key: string, text: string): string => {
    texts[key] = text;
    return `%${key}%`;
  };
  return { parts: parts(languages, say), texts };
}

type Say = (key: string, text: string) => string;

function parts(languages: readonly string[], say: Say): Json {
  return {
    extensionKind: ['workspace'],
    icon: 'extension/icons/icon.png',
    l10n: './l10n',
    activationEvents: [
      ...languages.map((language) => `onLanguage:${language}`),
      ...Object.values(contributions.panels).map((panel) => `onWebviewPanel:${panel}`),
      `onFileSystem:${contributions.queryScheme}`,
    ],
    capabilities: capabilities(say),
    contributes: {
      commands: commands(say),
      configuration: { title: contributions.category, properties: settings(say) },
      colors: colors(say),
      keybindings: contributions.keybindings.map((binding) => ({ ...binding, command: id(binding.command) })),
      viewsContainers: {
        activitybar: [{ id: 'codeAnatomy', title: contributions.category, icon: 'extension/icons/activity-bar.svg' }],
      },
      views: { codeAnatomy: views(say) },
      viewsWelcome: viewsWelcome(say),
      walkthroughs: [walkthrough(say)],
      jsonValidation: [
        { fileMatch: '.codeanatomy/rules/*.json', url: './extension/rules/user-rule.schema.json' },
        { fileMatch: '.codeanatomy/flow/*.json', url: './extension/flow/flow-model.schema.json' },
      ],
      submenus: ['editor', 'explorer'].map((place) => ({ id: id(place), label: contributions.category })),
      menus: menus(languages),
    },
  };
}

function capabilities(say: Say): Json {
  return {
    untrustedWorkspaces: {
      supported: 'limited',
      description: say(
        'capabilities.untrusted',
        'Files are parsed, never run, so a graph can be built. Before you trust a folder the graph is stored outside it, its settings are not used, and rules it brings do not run.',
      ),
      restrictedConfigurations: settingsMarked('needsTrust').map(id),
    },
    virtualWorkspaces: {
      supported: 'limited',
      description: say(
        'capabilities.virtual',
        'The graph is built by a program that reads files from disk, and a virtual workspace has none: nothing can be built or asked there.',
      ),
    },
  };
}

const commands = (say: Say) =>
  Object.entries(contributions.commands).map(
    ([name, { inEditor: _, inExplorer: __, inPalette: ___, title, ...command }]: [
      string,
      { inEditor?: boolean; inExplorer?: string; inPalette?: string; title: string },
    ]) => ({
      command: id(name),
      category: contributions.category,
      title: say(`command.${name}`, title),
      ...command,
    }),
  );

const settings = (say: Say) =>
  Object.fromEntries(
    Object.entries(contributions.settings).map(([name, setting], order) => {
      const {
        forEngine: _,
        needsTrust: __,
        markdownDescription,
        enumDescriptions,
        ...rest
      } = setting as typeof setting & {
        readonly forEngine?: true;
        readonly needsTrust?: true;
        readonly enumDescriptions?: readonly string[];
        readonly enum?: readonly string[];
      };
      return [
        id(name),
        {
          ...rest,
          ...(enumDescriptions
            ? { enumDescriptions: enumDescriptions.map((text, at) => say(`setting.${name}.${rest.enum?.[at]}`, text)) }
            : {}),
          markdownDescription: say(`setting.${name}`, markdownDescription),
          order,
        },
      ];
    }),
  );

const colors = (say: Say) =>
  Object.entries(contributions.colors).map(([name, [description, dark, light, highContrast, highContrastLight]]) => ({
    id: id(name),
    description: say(`color.${name}`, description),
    defaults: { dark, light, highContrast, highContrastLight },
  }));

const views = (say: Say) =>
  Object.entries(contributions.views).map(([name, title]) => ({
    id: id(name),
    name: say(`view.${name}`, title),
    icon: 'extension/icons/activity-bar.svg',
  }));

const viewsWelcome = (say: Say) =>
  Object.entries(contributions.welcomes).flatMap(([view, welcomes]) =>
    welcomes.map(({ contents, when }, at) => ({
      view: id(view),
      contents: say(`welcome.${view}.${at}`, contents),
      when,
    })),
  );

function walkthrough(say: Say): Json {
  const { title, description, steps } = contributions.walkthrough;
  return {
    id: 'start',
    title: say('walkthrough.title', title),
    description: say('walkthrough.description', description),
    steps: Object.entries(steps).map(([name, step]) => ({
      id: name,
      title: say(`walkthrough.${name}.title`, step.title),
      description: say(`walkthrough.${name}.description`, step.description),
      media: {
        image: `docs/screenshots/${step.picture}`,
        altText: say(`walkthrough.${name}.altText`, step.altText),
      },
      completionEvents: step.completionEvents,
    })),
  };
}
