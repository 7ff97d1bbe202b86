import type { EdgeFamily } from '../../src/protocol/edge-family.ts';
import type { NodeGroup } from './node-group.ts';

export interface ThemeColors {
  readonly text: string;
  readonly mutedText: string;
  readonly background: string;
  readonly nodeFill: string;
  readonly boxFill: string;
  readonly border: string;
  readonly focus: string;
  readonly root: string;
  readonly unresolved: string;
  readonly isHighContrast: boolean;
  readonly isMotionReduced: boolean;
  readonly fontFamily: string;
  readonly monoFamily: string;
  readonly edges: Readonly<Record<EdgeFamily, string>>;
  readonly groups: Readonly<Record<NodeGroup, string>>;
}

/** The colours of the editor's theme as they are now; a canvas does not resolve CSS variables. */
export function themeColors(): ThemeColors {
  const style = getComputedStyle(document.documentElement);
  const read = (...names: readonly string[]) =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find(Boolean) ?? '#888888';
  const has = (name: string) => document.body.classList.contains(name);
  const isHighContrast = has('vscode-high-contrast');
  const border = isHighContrast ? read('contrastBorder') : read('editorWidget-border', 'widget-border', 'panel-border');
  return {
    text: read('foreground'),
    mutedText: read('descriptionForeground'),
    background: read('editor-background'),
    nodeFill: isHighContrast ? read('editor-background') : read('editorWidget-background'),
    boxFill: read('sideBar-background', 'editorWidget-background'),
    border,
    focus: read('focusBorder'),
    root: read('codeAnatomy-root'),
    unresolved: read('codeAnatomy-unresolved'),
    isHighContrast,
    isMotionReduced: has('vscode-reduce-motion'),
    fontFamily: read('font-family'),
    monoFamily: read('editor-font-family').replaceAll("'", '"'), // The canvas knows one kind of quotes.
    edges: {
      call: read('codeAnatomy-edgeCall'),
      import: read('codeAnatomy-edgeImport'),
      inherit: read('codeAnatomy-edgeInherit'),
      access: read('codeAnatomy-edgeAccess'),
      flow: read('codeAnatomy-edgeFlow'),
      structure: read('codeAnatomy-edgeStructure'),
    },
    groups: {
      callable: read('symbolIcon-functionForeground', 'foreground'),
      type: read('symbolIcon-classForeground', 'foreground'),
      module: read('symbolIcon-moduleForeground', 'foreground'),
      value: read('symbolIcon-variableForeground', 'foreground'),
      place: read('symbolIcon-referenceForeground', 'foreground'),
      other: read('descriptionForeground'),
    },
  };
}
