import { contributions } from '../contributions.ts';
import type { commandContributions } from './commands.ts';

type CommandName = keyof typeof commandContributions;
type Json = Readonly<Record<string, unknown>>;

const id = (name: CommandName) => `codeAnatomy.${name}`;
const inView = (view: keyof typeof contributions.views) => `view == codeAnatomy.${view}`;

/** Where commands are offered: one submenu in editors and one in the Explorer, the titles and rows of the views, the palette. */
export function menus(languages: readonly string[]): Json {
  const isOurs = `/^(${languages.join('|')})$/`;
  const isOnDisk = 'resourceScheme =~ /^(file|vscode-remote)$/';
  const inLanguage = `editorLangId =~ ${isOurs} && ${isOnDisk}`;
  const isFile = `resourceLangId =~ ${isOurs} && ${isOnDisk}`;
  return {
    'editor/context': [{ submenu: 'codeAnatomy.editor', group: '4_codeAnatomy', when: inLanguage }],
    'codeAnatomy.editor': editorCommands.map((name, place) => ({
      command: id(name),
      group: `${name === 'explainEdge' ? '2_explain' : '1_show'}@${place}`,
    })),
    'explorer/context': [
      {
        submenu: 'codeAnatomy.explorer',
        group: '4_codeAnatomy',
        when: `${isFile} || explorerResourceIsFolder && ${isOnDisk}`,
      },
    ],
    'codeAnatomy.explorer': Object.entries(contributions.commands).flatMap(([name, command], place) => {
      if (!('inExplorer' in command)) return [];
      const when = command.inExplorer === 'file' ? { when: '!explorerResourceIsFolder' } : {};
      return [{ command: id(name as CommandName), group: `1_show@${place}`, ...when }];
    }),
    'editor/title': [
      { command: id('runQuery'), group: 'navigation@1', when: `resourceScheme == ${contributions.queryScheme}` },
    ],
    'view/title': viewTitles(),
    'view/item/context': viewRows(),
    commandPalette: Object.entries(contributions.commands).flatMap(([name, command]) => {
      const when = 'inEditor' in command ? 'editorIsOpen' : 'inPalette' in command ? command.inPalette : undefined;
      return when === undefined ? [] : [{ command: id(name as CommandName), when }];
    }),
  };
}

const editorCommands = Object.entries(contributions.commands).flatMap(([name, command]) =>
  'inEditor' in command ? [name as CommandName] : [],
);

const viewTitles = () => [
  { command: id('pinSymbol'), group: 'navigation@1', when: `${inView('symbols')} && codeAnatomy.followsCursor` },
  { command: id('followCursor'), group: 'navigation@1', when: `${inView('symbols')} && !codeAnatomy.followsCursor` },
  { command: id('query'), group: 'navigation@2', when: inView('symbols') },
  { command: id('openRuleDiagnostics'), group: 'navigation@1', when: inView('rules') },
  {
    command: id('build'),
    group: 'navigation@1',
    when: `${inView('build')} && codeAnatomy.state != 'building'`,
  },
  { command: id('cancelBuild'), group: 'navigation@1', when: `${inView('build')} && codeAnatomy.state == 'building'` },
  { command: id('rebuild'), group: '1_build@1', when: inView('build') },
  { command: id('clear'), group: '1_build@2', when: inView('build') },
  { command: id('showLog'), group: '2_log', when: inView('build') },
];

const viewRows = () => [
  { command: id('explainEdge'), group: 'inline@1', when: `${inView('symbols')} && viewItem =~ /edge/` },
  { command: id('showNeighborhood'), group: 'inline@2', when: `${inView('symbols')} && viewItem =~ /symbol/` },
  { command: id('explainEdge'), group: '1_edge@1', when: `${inView('symbols')} && viewItem =~ /edge/` },
  { command: id('showNeighborhood'), group: '2_graph@1', when: `${inView('symbols')} && viewItem =~ /symbol/` },
  { command: id('showCallers'), group: '2_graph@2', when: `${inView('symbols')} && viewItem =~ /symbol/` },
  { command: id('showCallees'), group: '2_graph@3', when: `${inView('symbols')} && viewItem =~ /symbol/` },
];
