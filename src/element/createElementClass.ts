import { createElementBase } from '../shared/elementBase';
import { emptySnapshot } from '../state/snapshot';
import { defaults, elementAttributes, elementName, setOrRemove, showOf } from './attributes';
import { createConsole } from './createDeskConsole';
import type { DeskElementMembers, DeskShow } from './deskElement';
import { createStyleSheet } from './styleSheet';
import { upgradeProperties } from './upgradeProperties';

type Name = (typeof elementAttributes)[number];
type Setting = string | null | undefined;

const lateOriginsWarning = `<${elementName}> has a client, so a change of origins has no effect. Set origins before you add the element to the page.`;

/** Creates the class of the element. It is made here and not at module level, because a server has no class to extend. */
export function createElementClass(): CustomElementConstructor {
  const sheet = createStyleSheet();
  return class extends createElementBase(globalThis) implements DeskElementMembers {
    static override readonly observedAttributes: readonly string[] = elementAttributes;
    readonly #desk = createConsole(this, sheet);

    get src(): string {
      return this.getAttribute('src') ?? defaults.src;
    }
    set src(address: Setting) {
      setOrRemove(this, 'src', address);
    }
    get origins(): string {
      return this.getAttribute('origins') ?? '';
    }
    set origins(origins: Setting) {
      setOrRemove(this, 'origins', origins);
    }
    get show(): DeskShow {
      return showOf(this);
    }
    set show(show: DeskShow | null | undefined) {
      setOrRemove(this, 'show', show);
    }
    get allow(): string {
      return this.getAttribute('allow') ?? defaults.allow;
    }
    set allow(allow: Setting) {
      setOrRemove(this, 'allow', allow);
    }
    get label(): string {
      return this.getAttribute('label') ?? defaults.label;
    }
    set label(label: Setting) {
      setOrRemove(this, 'label', label);
    }
    get open(): boolean {
      return this.hasAttribute('open');
    }
    set open(isOpen: boolean) {
      this.toggleAttribute('open', Boolean(isOpen));
    }
    get client() {
      return this.#desk.get();
    }
    get state() {
      return this.client?.state.get() ?? emptySnapshot;
    }

    override connectedCallback(): void {
      upgradeProperties(this, elementAttributes);
      this.#desk.describe();
      this.#desk.arrange();
      this.#desk.enter();
    }
    override disconnectedCallback(): void {
      this.#desk.leave();
    }
    /** If a page calls `moveBefore`, the browser calls this instead of the two above. */
    override connectedMoveCallback(): void {
      this.#desk.move();
    }

    override attributeChangedCallback(name: Name, before: string | null, after: string | null): void {
      // Frameworks also set attributes to the value that they already have.
      if (before === after) return;
      const hasClient = this.#desk.peek() !== undefined;
      if (name === 'src') this.#desk.load();
      else if (name === 'origins' && hasClient) console.warn(lateOriginsWarning);
      else if (name === 'show' && hasClient) this.#desk.followConversations();
      this.#desk.describe();
      this.#desk.arrange();
    }
  };
}
