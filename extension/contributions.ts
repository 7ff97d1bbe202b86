import { colors } from './contributions/colors.ts';
import { commandContributions } from './contributions/commands.ts';
import { settingContributions } from './contributions/settings.ts';
import { views, welcomes } from './contributions/views.ts';
import { walkthrough } from './contributions/walkthrough.ts';

/** Every command, setting, colour, view and panel of the extension, once. `package.json` is generated from here. */
export const contributions = {
  category: 'Code Anatomy',
  commands: commandContributions,
  settings: settingContributions,
  colors,
  views,
  welcomes,
  walkthrough,
  panels: { graph: 'codeAnatomy.graph', rules: 'codeAnatomy.rules', query: 'codeAnatomy.query' },
  /** Scheme of the documents that hold queries. */
  queryScheme: 'code-anatomy-query',
  keybindings: [
    { command: 'showNeighborhood', key: 'ctrl+k ctrl+g', mac: 'cmd+k cmd+g', when: 'editorTextFocus' },
    {
      command: 'runQuery',
      key: 'ctrl+enter',
      mac: 'cmd+enter',
      when: 'editorTextFocus && resourceScheme == code-anatomy-query',
    },
  ],
} as const;
