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

/** A list of actions that is open or not; arrow keys, Home and End work as in every menu. */
export class MenuList {
  readonly root: HTMLElement;

  constructor(
    label: string,
    /** The list was closed, by taking an item or otherwise. */
    private readonly closed: (takesFocus: boolean) => void,
  ) {
    this.root = element('div', { class: 'menu-list', role: 'menu', 'aria-label': label, hidden: true });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  open(items: readonly MenuItem[]): void {
    this.root.replaceChildren(...items.map((item) => this.row(item)));
    this.root.hidden = false;
    this.rows[0]?.focus();
  }

  close(takesFocus = true): void {
    if (!this.isOpen) return;
    this.root.hidden = true;
    this.closed(takesFocus);
  }

  /** Whether the key was one of the list. */
  press(event: KeyboardEvent): boolean {
    const { rows } = this;
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % rows.length,
      ArrowUp: (at - 1 + rows.length) % rows.length,
      Home: 0,
      End: rows.length - 1,
    };
    const goal = goals[event.key];
    if (event.key === 'Escape') this.close();
    else if (this.isOpen && goal !== undefined) rows[goal]?.focus();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
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
    return [...this.root.querySelectorAll<HTMLElement>('.menu-item')];
  }
}
