import { readGerman, speakGerman } from './german-scenario.ts';
import { plantedScenarios } from './planted/planted-scenarios.ts';
import { buildUntrusted } from './untrusted/untrusted-scenario.ts';
import { openVirtual } from './virtual/virtual-scenario.ts';
import { placeVirtualWorkspace, virtualExtensions } from './virtual/virtual-workspace.ts';
import type { WindowSession } from './window-session.ts';

/** What needs another window than that of the folder, which is left for it. */
export type WindowScenario = readonly [name: string, run: (session: WindowSession) => Promise<void>];

/** With an installed package there is no extension to open these windows with. */
const ofThisFolder: readonly WindowScenario[] = process.env.EXTENSIONS_DIR
  ? []
  : [
      ['two folders in Restricted Mode', restricted],
      ['a virtual workspace says what it cannot do', virtual],
    ];

export const otherWindows: readonly WindowScenario[] = [
  ...plantedScenarios,
  ['the window in German', german],
  ...ofThisFolder,
];

async function german(session: WindowSession): Promise<void> {
  const workbench = await session.openAnother(speakGerman);
  await session.openFolder();
  await readGerman(workbench);
}

async function restricted(session: WindowSession): Promise<void> {
  const trust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
  const asking = await session.startAnother({ settings: trust });
  await buildUntrusted(await session.openAnother(), asking, process.cwd());
}

async function virtual(session: WindowSession): Promise<void> {
  placeVirtualWorkspace();
  const withMemory = await session.startAnother({ extensionsDir: virtualExtensions });
  await openVirtual(await session.openAnother(), withMemory, process.cwd());
}
