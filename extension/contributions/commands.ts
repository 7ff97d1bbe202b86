interface CommandContribution {
  readonly title: string;
  readonly icon?: string;
  /** When the command can run at all; absent means always. */
  readonly enablement?: string;
  /** Needs a symbol under the cursor: offered in editors only. */
  readonly inEditor?: boolean;
  /** Offered in the Explorer, for what it can be asked of. */
  readonly inExplorer?: 'any' | 'file';
  /** Condition under which the palette lists it; `false` for commands that need an argument. */
  readonly inPalette?: string;
}

const idle = "codeAnatomy.state != 'building' && workspaceFolderCount > 0 && !virtualWorkspace";
const inQuery = 'resourceScheme == code-anatomy-query';

/** Every command once; its file is extension/commands/<name>.ts. */
export const commandContributions = {
  build: { title: 'Build Code Graph', icon: '$(play)', enablement: idle },
  rebuild: { title: 'Rebuild Code Graph from Scratch', enablement: idle },
  cancelBuild: {
    title: 'Cancel Build',
    icon: '$(stop-circle)',
    enablement: "codeAnatomy.state == 'building'",
    inPalette: "codeAnatomy.state == 'building'",
  },
  clear: { title: 'Delete Stored Graph', icon: '$(trash)', enablement: idle },
  showNeighborhood: { title: 'Show Graph around Symbol', icon: '$(type-hierarchy)', inEditor: true },
  showCallers: { title: 'Show Callers', icon: '$(call-incoming)', inEditor: true },
  showCallees: { title: 'Show Callees', icon: '$(call-outgoing)', inEditor: true },
  showBoth: { title: 'Show Callers and Callees', inEditor: true },
  showControlFlow: { title: 'Show Control Flow of Function', inEditor: true },
  showDependence: { title: 'Show Dependence of Statements', inEditor: true },
  showDataFlow: { title: 'Show Data Flow of Variable', inEditor: true },
  fadeSlice: { title: 'Fade Code Outside the Slice', inEditor: true, enablement: '!codeAnatomy.isFading' },
  stopFading: {
    title: 'Show All Code Again',
    enablement: 'codeAnatomy.isFading',
    inPalette: 'codeAnatomy.isFading',
  },
  showView: { title: 'Show View of Graph…', icon: '$(graph)', inEditor: true },
  showMap: { title: 'Show Map of Workspace', icon: '$(map)' },
  showImports: { title: 'Show Imports of File or Folder', inExplorer: 'any', inPalette: 'editorIsOpen' },
  showOutline: { title: 'Show Outline of File', inExplorer: 'file', inPalette: 'editorIsOpen' },
  exportGraph: { title: 'Export Graph…', icon: '$(export)' },
  saveGraph: { title: 'Save Graph…', icon: '$(save)' },
  openSavedGraph: { title: 'Open Saved Graph…', icon: '$(folder-opened)' },
  explainEdge: { title: 'Explain Edge', icon: '$(question)', inEditor: true },
  openRuleDiagnostics: { title: 'Open Rule Diagnostics', icon: '$(checklist)' },
  findTaintedFlows: { title: 'Find Tainted Flows', icon: '$(shield)', enablement: "codeAnatomy.state == 'ready'" },
  showTaintPath: { title: 'Show Taint Path…', icon: '$(shield)', enablement: "codeAnatomy.state == 'ready'" },
  compareWithLanguageServer: {
    title: 'Compare with the Language Server…',
    icon: '$(references)',
    enablement: "codeAnatomy.state == 'ready'",
    inEditor: true,
  },
  query: { title: 'Query Code Graph (SQL)', icon: '$(database)', enablement: '!virtualWorkspace' },
  runQuery: { title: 'Run Query', icon: '$(play)', enablement: inQuery, inPalette: inQuery },
  pinSymbol: { title: 'Keep This Symbol', icon: '$(pin)', inPalette: 'false' },
  followCursor: { title: 'Follow the Cursor', icon: '$(pinned)', inPalette: 'false' },
  moreEdges: { title: 'Show More Edges', inPalette: 'false' },
  peekPlaces: { title: 'Peek Places', inPalette: 'false' },
  openWalkthrough: { title: 'Open Walkthrough', icon: '$(book)' },
  showLog: { title: 'Show Log', icon: '$(output)' },
} as const satisfies Record<string, CommandContribution>;
