import { contributions } from './contributions.ts';

type Json = Readonly<Record<string, unknown>>;

const id = (name: string) => `codeAnatomy.${name}`;

/** The generated parts of `package.json`, for the language ids the grammars support. */
export function manifest(languages: readonly string[]): Json {
  return {
    extensionKind: ['workspace'],
    icon: 'extension/icons/icon.png',
    activationEvents: [
      ...languages.map((language) => `onLanguage:${language}`),
      ...Object.values(contributions.panels).map((panel) => `onWebviewPanel:${panel}`),
    ],
    capabilities: capabilities(),
    contributes: {
      commands: commands(),
      configuration: { title: contributions.category, properties: settings() },
      colors: Object.entries(contributions.colors).map(
        ([name, [description, dark, light, highContrast, highContrastLight]]) => ({
          id: id(name),
          description,
          defaults: { dark, light, highContrast, highContrastLight },
        }),
      ),
      keybindings: [
        { ...contributions.keybinding, command: id(contributions.keybinding.command), when: 'editorTextFocus' },
      ],
      viewsContainers: {
        activitybar: [{ id: 'codeAnatomy', title: contributions.category, icon: 'extension/icons/activity-bar.svg' }],
      },
      views: {
        codeAnatomy: Object.entries(contributions.views).map(([name, title]) => ({
          id: id(name),
          name: title,
          icon: 'extension/icons/activity-bar.svg',
        })),
      },
      viewsWelcome: viewsWelcome(),
      submenus: [{ id: id('editor'), label: contributions.category }],
      menus: menus(languages),
    },
  };
}

function capabilities(): Json {
  return {
    untrustedWorkspaces: {
      supported: 'limited',
      description:
        'Files are parsed, never run. Before you trust a folder, the graph is stored outside it and its settings are not used.',
      restrictedConfigurations: contributions.restrictedSettings.map(id),
    },
    virtualWorkspaces: {
      supported: false,
      description: 'The graph is built from files on disk by a process of its own; a virtual workspace has none.',
    },
  };
}

const commands = () =>
  Object.entries(contributions.commands).map(
    ([name, { inEditor: _, ...command }]: [string, { inEditor?: boolean; title: string }]) => ({
      command: id(name),
      category: contributions.category,
      ...command,
    }),
  );

const settings = () =>
  Object.fromEntries(
    Object.entries(contributions.settings).map(([name, setting], order) => [id(name), { ...setting, order }]),
  );

const viewsWelcome = () => [
  {
    view: id('rules'),
    contents:
      'Build a graph of the code in this workspace: symbols, calls, imports, types and flow, and the rule behind every edge. Files are read, never changed; nothing leaves this machine.\n[Build Code Graph](command:codeAnatomy.build)',
    when: "workspaceFolderCount > 0 && codeAnatomy.state != 'building' && codeAnatomy.state != 'ready'",
  },
  {
    view: id('rules'),
    contents: 'Building the code graph…\n[Cancel Build](command:codeAnatomy.cancelBuild)',
    when: "codeAnatomy.state == 'building'",
  },
  {
    view: id('rules'),
    contents: 'Open a folder to build a graph of its code.\n[Open Folder](command:vscode.openFolder)',
    when: 'workspaceFolderCount == 0',
  },
];

function menus(languages: readonly string[]): Json {
  const inLanguage = `editorLangId =~ /^(${languages.join('|')})$/ && resourceScheme =~ /^(file|vscode-remote)$/`;
  const editorCommands = Object.entries(contributions.commands).flatMap(([name, command]) =>
    'inEditor' in command ? [id(name)] : [],
  );
  const inView = `view == ${id('rules')}`;
  return {
    'editor/context': [{ submenu: id('editor'), group: '4_codeAnatomy', when: inLanguage }],
    [id('editor')]: editorCommands.map((command, place) => ({
      command,
      group: `${command === id('explainEdge') ? '2_explain' : '1_show'}@${place}`,
    })),
    'view/title': [
      { command: id('build'), group: 'navigation@1', when: `${inView} && codeAnatomy.state != 'building'` },
      { command: id('cancelBuild'), group: 'navigation@1', when: `${inView} && codeAnatomy.state == 'building'` },
      { command: id('openRuleDiagnostics'), group: 'navigation@2', when: inView },
      { command: id('rebuild'), group: '1_build@1', when: inView },
      { command: id('clear'), group: '1_build@2', when: inView },
      { command: id('showLog'), group: '2_log', when: inView },
    ],
    commandPalette: [
      ...editorCommands.map((command) => ({ command, when: 'editorIsOpen' })),
      { command: id('cancelBuild'), when: "codeAnatomy.state == 'building'" },
    ],
  };
}
