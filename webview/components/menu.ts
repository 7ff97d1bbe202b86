import { element } from './element.ts';
import { type MenuItem, MenuList } from './menu-list.ts';

/** A button that opens a list of actions. */
export class Menu {
  private readonly button: HTMLButtonElement;
  private readonly list: MenuList;
  readonly root: HTMLElement;

  constructor(
    label: string,
    private readonly items: readonly MenuItem[],
  ) {
    this.list = new MenuList(label, (takesFocus) => this.closed(takesFocus));
    this.button = element(
      'button',
      {
        class: 'icon',
        title: label,
        'aria-label': label,
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        click: () => (this.list.isOpen ? this.list.close() : this.open()),
      },
      '⋯',
    );
    this.root = element('div', { class: 'menu' }, this.button, this.list.root);
    this.root.addEventListener('keydown', (event) => this.press(event));
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.root.contains(relatedTarget as Node | null)) this.list.close(false);
    });
  }

  private open(): void {
    this.button.setAttribute('aria-expanded', 'true');
    this.list.open(this.items);
  }

  private closed(takesFocus: boolean): void {
    this.button.setAttribute('aria-expanded', 'false');
    if (takesFocus) this.button.focus();
  }

  private press(event: KeyboardEvent): void {
    if (this.list.press(event) || event.key !== 'ArrowDown') return;
    this.open();
    event.preventDefault();
    event.stopPropagation();
  }
}
