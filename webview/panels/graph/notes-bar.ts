import { counted } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

/** More notes than this are folded up to the first. */
const mostOpen = 2;

/** What is to be said about a picture, above it and never over it; many notes leave it most of the room. */
export class NotesBar {
  readonly root = element('div', { class: 'notes', role: 'status' });
  private isOpen = false;

  show(notes: readonly string[]): void {
    const lines = notes.map((note) => element('p', {}, note));
    const [first, ...others] = lines;
    if (first && lines.length > mostOpen) this.root.replaceChildren(first, this.folded(others));
    else this.root.replaceChildren(...lines);
  }

  private folded(lines: readonly HTMLElement[]): HTMLElement {
    const more = counted(lines.length, '{0} more note', '{0} more notes');
    const details = element('details', { open: this.isOpen }, element('summary', {}, more), ...lines);
    details.addEventListener('toggle', () => {
      this.isOpen = details.open;
    });
    return details;
  }
}
