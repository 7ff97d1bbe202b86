import { profileContributions, restrictedProfileSettings } from './profile-contributions.ts';

interface CommandContribution {
  readonly title: string;
  readonly icon?: string;
  /** When the command can run at all; absent means always. */
  readonly enablement?: string;
  /** Needs a symbol under the cursor: offered in editors only. */
  readonly inEditor?: boolean;
}

const idle = "codeAnatomy.state != 'building' && workspaceFolderCount > 0";

/** Every command, setting, colour and view of the extension, once. `package.json` is generated from here. */
export const contributions = {
  category: 'Code Anatomy',
  commands: {
    build: { title: 'Build Code Graph', icon: '$(play)', enablement: idle },
    rebuild: { title: 'Rebuild Code Graph from Scratch', enablement: idle },
    cancelBuild: { title: 'Cancel Build', icon: '$(stop-circle)', enablement: "codeAnatomy.state == 'building'" },
    clear: { title: 'Delete Stored Graph', icon: '$(trash)', enablement: idle },
    showNeighborhood: { title: 'Show Graph around Symbol', icon: '$(type-hierarchy)', inEditor: true },
    showCallers: { title: 'Show Callers', icon: '$(call-incoming)', inEditor: true },
    showCallees: { title: 'Show Callees', icon: '$(call-outgoing)', inEditor: true },
    showBoth: { title: 'Show Callers and Callees', inEditor: true },
    explainEdge: { title: 'Explain Edge', icon: '$(question)', inEditor: true },
    openRuleDiagnostics: { title: 'Open Rule Diagnostics', icon: '$(checklist)' },
    showLog: { title: 'Show Log', icon: '$(output)' },
  } satisfies Record<string, CommandContribution>,

  settings: {
    'hover.enabled': {
      type: 'boolean',
      default: true,
      scope: 'window',
      markdownDescription: 'Show the edges of a symbol when you hover it.',
    },
    'graph.elementBudget': {
      type: 'integer',
      default: 300,
      minimum: 20,
      maximum: 2000,
      scope: 'window',
      markdownDescription:
        'Most nodes and edges a picture shows at once. What does not fit is folded into *N more* markers that open on a click.',
    },
    exclude: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      scope: 'resource',
      markdownDescription:
        'Globs of files to leave out of the graph, relative to each folder, besides `.gitignore`, `#files.exclude#` and `#search.exclude#`.',
    },
    ...profileContributions,
    storage: {
      type: 'string',
      enum: ['workspace', 'extension'],
      enumDescriptions: [
        'In `.codeanatomy` of the first folder, which ignores itself in git. Read-only and untrusted folders are never written.',
        'In the storage of the extension, outside the folder.',
      ],
      default: 'workspace',
      scope: 'machine-overridable',
      markdownDescription: 'Where the graph is stored.',
    },
  },
  /** Settings a folder may not set before the user trusts it. */
  restrictedSettings: ['exclude', 'storage', ...restrictedProfileSettings],

  colors: {
    edgeCall: ['Edges of calls in the graph', '#75beff', '#0a5fb4', '#75beff', '#0a4d94'],
    edgeImport: ['Edges of imports in the graph', '#c586c0', '#8a3590', '#d8a0d4', '#6c2272'],
    edgeInherit: ['Edges of types in the graph', '#4ec9b0', '#1a7362', '#6fe0c8', '#0c5a4b'],
    edgeAccess: ['Edges of reads, writes and references in the graph', '#d7ba7d', '#7a5c08', '#e8cf94', '#5f4700'],
    edgeFlow: ['Edges of control and data flow in the graph', '#ee9d28', '#a14c00', '#ffb347', '#7c3a00'],
    edgeStructure: ['Edges of containment in the graph', '#8f8f8f', '#6b6b6b', '#c8c8c8', '#454545'],
    unresolved: [
      'Edges and nodes of the graph whose target nothing answers',
      '#f48771',
      '#b3261e',
      '#ff9c8a',
      '#8f1008',
    ],
    root: ['The symbol a picture of the graph starts from', '#ffcc00', '#8a5a00', '#ffd633', '#6b4500'],
  },

  views: { rules: 'Rules' },
  panels: { graph: 'codeAnatomy.graph', rules: 'codeAnatomy.rules' },
  keybinding: { command: 'showNeighborhood', key: 'ctrl+k ctrl+g', mac: 'cmd+k cmd+g' },
} as const;
