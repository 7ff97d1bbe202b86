import './menu.css';
import { element } from './element.ts';

export interface MenuItem {
  readonly text: string;
  readonly title?: string;
  /** The key of the picture that does the same. */
  readonly key?: string;
  /** Whether it is on; absent for items that cannot be on or off. */
  isOn?(): boolean;
  /** Whether it is one of several of which one is on. */
  readonly isChoice?: boolean;
  /** Whether a line stands above it. */
  readonly startsGroup?: boolean;
  act(): void;
}

/** A button that opens a list of actions; arrow keys, Home, End and Escape work as in every menu. */
export class Menu {
  private readonly button: HTMLButtonElement;
  private readonly list = element('div', { class: 'menu-list', role: 'menu', hidden: true });
  readonly root: HTMLElement;

  constructor(
    label: string,
    private readonly items: readonly MenuItem[],
  ) {
    this.button = element(
      'button',
      {
        class: 'icon',
        title: label,
        'aria-label': label,
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        click: () => (this.list.hidden ? this.open() : this.close()),
      },
      '⋯',
    );
    this.list.setAttribute('aria-label', label);
    this.root = element('div', { class: 'menu' }, this.button, this.list);
    this.root.addEventListener('keydown', (event) => this.press(event));
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.root.contains(relatedTarget as Node | null)) this.close(false);
    });
  }

  private open(): void {
    this.list.replaceChildren(...this.items.map((item) => this.row(item)));
    this.list.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.rows[0]?.focus();
  }

  private close(takesFocus = true): void {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    if (takesFocus) this.button.focus();
  }

  private row({ text, title, key, isOn, isChoice, startsGroup, act }: MenuItem): HTMLElement {
    const role = isOn ? (isChoice ? 'menuitemradio' : 'menuitemcheckbox') : 'menuitem';
    const row = element(
      'button',
      {
        class: startsGroup ? 'menu-item starts-group' : 'menu-item',
        role,
        title,
        tabindex: -1,
        click: () => {
          this.close();
          act();
        },
      },
      element('span', { class: 'menu-mark', 'aria-hidden': 'true' }, isOn?.() ? '✓' : ''),
      element('span', { class: 'menu-text' }, text),
      key && element('span', { class: 'menu-key', 'aria-hidden': 'true' }, key),
    );
    if (isOn) row.setAttribute('aria-checked', String(isOn()));
    return row;
  }

  private get rows(): readonly HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('.menu-item')];
  }

  private press(event: KeyboardEvent): void {
    const { rows } = this;
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % rows.length,
      ArrowUp: (at - 1 + rows.length) % rows.length,
      Home: 0,
      End: rows.length - 1,
    };
    const goal = goals[event.key];
    if (event.key === 'ArrowDown' && this.list.hidden) this.open();
    else if (event.key === 'Escape') this.close();
    else if (!this.list.hidden && goal !== undefined) rows[goal]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
