/** Calls back when the editor's theme changed and its colours are in place. */
export function watchTheme(changed: () => void): void {
  new MutationObserver(() => requestAnimationFrame(changed)).observe(document.body, {
    attributes: true,
    attributeFilter: ['class', 'data-vscode-theme-id'],
  });
}
