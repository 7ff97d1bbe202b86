import { get } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { must } from '../../../src/model/must.ts';
import type { CursorPosition } from '../../../src/protocol/engine-api.ts';
import { activated } from '../../vscode/activated.ts';
import { openAt } from '../../vscode/open-at.ts';
import { waitUntil } from '../../vscode/wait-until.ts';
import type { Drawn, FacePlan, FaceRun, Memory, Paints, Start } from './face-run.ts';

const hoversCounted = 50;

/** Runs in the extension host: opens and closes panels, and asks the browser when they were painted and what they hold. */
export async function run(): Promise<void> {
  await measureFace().catch((error: Error) => ask(`failed?message=${encodeURIComponent(String(error.stack))}`));
}

async function measureFace(): Promise<void> {
  const { starts, rounds, cycles, sampleEvery }: FacePlan = await ask('plan');
  const { engine, graphPanels, activationMs } = await activated();
  const size = () => {
    const { current } = graphPanels;
    if (current.kind !== 'ready') throw new Error('No picture is shown.');
    return { nodes: current.graph.nodes.length, edges: current.graph.edges.length };
  };
  const draw = async ({ file, text }: Start): Promise<number> => {
    await openAt(file, text);
    const begun = Date.now();
    await vscode.commands.executeCommand('codeAnatomy.showNeighborhood');
    return painted(begun);
  };
  const cycle = async (start: Start): Promise<Drawn> => {
    const paint = await draw(start);
    const before = size();
    const expand = await ask<number>(`expand?label=${encodeURIComponent(start.expands)}`);
    const drawn = { paint, expand, before, after: size() };
    await closePanels();
    return drawn;
  };

  await openAt(starts.middle.file, starts.middle.text);
  await vscode.commands.executeCommand('codeAnatomy.symbols.focus');
  await waitUntil(() => engine.status?.state === 'ready', 120_000);

  const paints: Paints[] = [];
  for (let round = 0; round <= rounds; round++) {
    const blank = await openBlank();
    await closePanels();
    paints.push({ blank, hub: await cycle(starts.hub), middle: await cycle(starts.middle) });
  }

  await draw(starts.middle);
  const frames = await ask<FaceRun['frames']>('frames');
  const pictured = size();
  await closePanels();

  const hovers = await hoverTimes(starts.middle, (place) => engine.request('graph/hover', place));

  const sample = async (at: number): Promise<Memory> => {
    const others = await ask<Omit<Memory, 'cycle' | 'host'>>(`memory?engine=${engine.processId}&cycle=${at}`);
    return { cycle: at, host: collectedHeap(), ...others };
  };
  const soak = async (once: (at: number) => Promise<unknown>): Promise<Memory[]> => {
    const samples: Memory[] = [];
    for (let done = 0; done < cycles; done++) {
      if (done % sampleEvery === 0) samples.push(await sample(done));
      await once(done);
    }
    return [...samples, await sample(cycles)];
  };
  const memory = {
    blank: await soak(async () => {
      await openBlank();
      await closePanels();
    }),
    pictures: await soak((at) => cycle(at % 2 === 0 ? starts.middle : starts.hub)),
  };
  const run: FaceRun = {
    paints: paints.slice(1), // The first round warms up.
    ...{ frames, pictured, memory, hovers },
    activation: activationMs,
  };
  await ask(`done?run=${encodeURIComponent(JSON.stringify(run))}`);
}

/** Asks for the hovers of the lines of a file in turn; the first answers warm up. */
async function hoverTimes(
  { file, text }: Start,
  hover: (place: CursorPosition) => Promise<unknown>,
): Promise<number[]> {
  const { document } = await openAt(file, text);
  const times: number[] = [];
  for (let line = 0; times.length < 2 * hoversCounted && line < document.lineCount; line++) {
    const character = document.lineAt(line).firstNonWhitespaceCharacterIndex;
    const begun = performance.now();
    if (await hover({ path: file, line, character })) times.push(performance.now() - begun);
  }
  return times.slice(-hoversCounted);
}

/** Milliseconds until a webview without any content was painted. */
async function openBlank(): Promise<number> {
  const begun = Date.now();
  const panel = vscode.window.createWebviewPanel('blank', 'Blank', vscode.ViewColumn.Two, { enableScripts: true });
  panel.webview.html = '<!DOCTYPE html><html lang="en"><body data-panel="blank">Blank</body></html>';
  return painted(begun);
}

const painted = async (begun: number): Promise<number> => (await ask<number>(`painted?since=${begun}`)) - begun;

async function closePanels(): Promise<void> {
  const isPanel = ({ input }: vscode.Tab) => input instanceof vscode.TabInputWebview;
  const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isPanel));
  await vscode.window.tabGroups.close(panels, true);
  await ask('closed');
}

/** Bytes of the heap after everything that can be was collected. */
function collectedHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
}

/** Asks the program that holds the browser. */
function ask<T>(question: string): Promise<T> {
  return new Promise((resolve, reject) => {
    get(`${must(process.env.FACE_BENCH, 'FACE_BENCH')}/${question}`, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(JSON.parse(text) as T);
        else reject(new Error(text));
      });
    }).on('error', reject);
  });
}
