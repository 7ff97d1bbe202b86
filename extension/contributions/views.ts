interface Welcome {
  readonly contents: string;
  readonly when: string;
}

const intro =
  'Build a graph of the code in this workspace: symbols, calls, imports, types and flow, and the rule behind every edge. Files are read, never changed; nothing leaves this machine.\n[Build Code Graph](command:codeAnatomy.build?%22symbols%22)\n[Take the Tour](command:codeAnatomy.openWalkthrough)';

/** The views of the container, in order; at most four. */
export const views = {
  symbols: 'Symbols and Edges',
  rules: 'Rules',
  findings: 'Findings',
  build: 'Build',
} as const;

const inVirtual = { contents: 'Not available in a virtual workspace.', when: 'virtualWorkspace' };

const noGraph =
  "workspaceFolderCount > 0 && !virtualWorkspace && codeAnatomy.state != 'building' && codeAnatomy.state != 'ready'";

/** What a view without rows says, and the button that changes it. */
export const welcomes = {
  symbols: [
    { contents: intro, when: noGraph },
    {
      contents: 'Building the code graph…\n[Cancel Build](command:codeAnatomy.cancelBuild)',
      when: "codeAnatomy.state == 'building'",
    },
    {
      contents: 'Open a folder to build a graph of its code.\n[Open Folder](command:vscode.openFolder)',
      when: 'workspaceFolderCount == 0',
    },
    {
      contents:
        'This is a virtual workspace: its files are not on the disk of this machine, and the graph is built by a program that reads them there. Building, hovers and the graph are not available; open the folder from disk or over a remote connection instead.',
      when: 'virtualWorkspace',
    },
    {
      contents: 'Put the cursor on a symbol to see its edges in both directions.',
      when: "codeAnatomy.state == 'ready'",
    },
  ],
  rules: [
    {
      contents: 'Every rule of a build is listed here: what it gave, what it cost, and what went wrong.',
      when: "codeAnatomy.state != 'ready' && !virtualWorkspace",
    },
    inVirtual,
  ],
  findings: [
    {
      contents: 'Import cycles and unused exports are listed here after a build.',
      when: "codeAnatomy.state != 'ready' && !virtualWorkspace",
    },
    { contents: 'Nothing was found: no import cycle, no unused export.', when: "codeAnatomy.state == 'ready'" },
    inVirtual,
  ],
  build: [
    {
      contents:
        'What a build read, left out and did not understand is listed here.\n[Build Code Graph](command:codeAnatomy.build?%22build%22)',
      when: noGraph,
    },
    {
      contents: 'Building the code graph…\n[Cancel Build](command:codeAnatomy.cancelBuild)',
      when: "codeAnatomy.state == 'building'",
    },
    inVirtual,
  ],
} as const satisfies Record<keyof typeof views, readonly Welcome[]>;
