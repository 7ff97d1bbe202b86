interface Step {
  readonly title: string;
  readonly description: string;
  /** A picture of docs/screenshots, and what it shows. */
  readonly picture: string;
  readonly altText: string;
  /** How the editor hears that it is done; `did.…` is set by extension/walkthrough-progress.ts. */
  readonly completionEvents: readonly string[];
}

/** The first steps, in order. */
export const walkthrough = {
  title: 'Get to know your code as a graph',
  description: 'Build the graph, ask it about a symbol, and see why every edge is there.',
  steps: {
    build: {
      title: 'Build the graph',
      description:
        'All files of the workspace are read, none is changed, and nothing leaves this machine. Later builds take only what changed.\n[Build Code Graph](command:codeAnatomy.build)',
      picture: 'build.png',
      altText: 'The views of Code Anatomy after a build',
      completionEvents: ['onContext:codeAnatomy.did.build'],
    },
    hover: {
      title: 'Hover a symbol',
      description:
        'The hover counts the edges of a symbol by kind and direction and says how many are certain. *Symbols and Edges* lists them all and follows the cursor.\n[Show Symbols and Edges](command:codeAnatomy.symbols.focus)',
      picture: 'hover.png',
      altText: 'A hover that counts callers and callees',
      completionEvents: ['onContext:codeAnatomy.did.hover'],
    },
    graph: {
      title: 'Draw the graph around it',
      description:
        'Put the cursor on a symbol. The picture starts small; click *N more* to grow it.\n[Show Graph around Symbol](command:codeAnatomy.showNeighborhood)',
      picture: 'graph.png',
      altText: 'The graph around a function',
      completionEvents: ['onContext:codeAnatomy.did.graph'],
    },
    why: {
      title: 'Ask why an edge is there',
      description:
        'Select an edge: the rule that made it, the source lines it rests on, how sure it is, and what else was possible.\n[Explain Edge](command:codeAnatomy.explainEdge)',
      picture: 'why.png',
      altText: 'The explanation of an edge',
      completionEvents: ['onContext:codeAnatomy.did.why'],
    },
    rules: {
      title: 'Look at the rules',
      description:
        'Every edge comes from a rule. Rule Diagnostics shows what each one gave and cost, its SQL and its plan.\n[Open Rule Diagnostics](command:codeAnatomy.openRuleDiagnostics)\n[Query Code Graph](command:codeAnatomy.query)',
      picture: 'rules.png',
      altText: 'The list of rules with rows and times',
      completionEvents: ['onContext:codeAnatomy.did.rules'],
    },
  },
} as const satisfies {
  readonly title: string;
  readonly description: string;
  readonly steps: Readonly<Record<string, Step>>;
};
