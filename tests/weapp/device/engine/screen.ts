import * as glassEasel from 'glass-easel'

/** How much WeChat has to draw (its audits limit all three). */
export interface TreeSize {
  nodes: number
  depth: number
  /** The most children that one node has. */
  children: number
}

/** Attributes in which a person or a screen reader finds words. */
const WORDS = ['aria-label', 'placeholder', 'value'] as const

/** One element as drawn. */
export class Drawn {
  constructor(readonly element: glassEasel.Element) {}

  get tag(): string {
    return glassEasel.NativeNode.isNativeNode(this.element) ? this.element.is : ''
  }

  attribute(name: string): string {
    const value = this.element.getAttribute(name)
    return value === undefined || value === null ? '' : String(value)
  }

  get className(): string {
    return this.element.class
  }

  get style(): string {
    return this.element.style
  }

  get text(): string {
    return [...childrenOf(this.element)]
      .map((child) => (typeof child === 'string' ? child : new Drawn(child).text))
      .join('')
  }

  /** What a screen reader says: the label, or else the text inside that is not kept from it. */
  get name(): string {
    return this.attribute('aria-label') || spokenIn(this.element)
  }

  get isHiddenFromReaders(): boolean {
    for (let at: glassEasel.Element | null = this.element; at; at = at.parentNode) {
      if (new Drawn(at).attribute('aria-hidden') === 'true') return true
    }
    return false
  }

  /** Whether the app has a handler for it: Taro picks a template without bindings where there is none. */
  listensTo(event: string): boolean {
    // The engine has no public way to ask; the name is that of 0.12.
    const { _$eventTarget: target } = this.element as unknown as {
      _$eventTarget: { listeners: object }
    }
    return event in target.listeners
  }

  descendants(): Drawn[] {
    return [...descendantsOf(this.element)]
  }

  tap(): void {
    this.element.triggerEvent('tap', {}, { bubbles: true, composed: true })
  }

  /** A press of WeChat's own 同意 (open-type agreePrivacyAuthorization). */
  agree(): void {
    this.element.triggerEvent('agreeprivacyauthorization', {}, { bubbles: true, composed: true })
  }

  type(value: string): void {
    this.element.triggerEvent(
      'input',
      { value, cursor: value.length },
      { bubbles: true, composed: true },
    )
  }

  confirm(value: string): void {
    this.element.triggerEvent('confirm', { value }, { bubbles: true, composed: true })
  }
}

/** Real children: loops, conditions and templates are no nodes of the page. */
function* childrenOf(element: glassEasel.Element): Generator<glassEasel.Element | string> {
  const inside = glassEasel.Component.isComponent(element) ? element.getShadowRoot() : element
  for (const child of inside?.childNodes ?? []) {
    if (glassEasel.TextNode.isTextNode(child)) {
      if (child.textContent !== '') yield child.textContent
    } else if (
      glassEasel.VirtualNode.isVirtualNode(child) ||
      glassEasel.Component.isComponent(child)
    ) {
      yield* childrenOf(child)
    } else {
      yield child
    }
  }
}

function* descendantsOf(element: glassEasel.Element): Generator<Drawn> {
  for (const child of childrenOf(element)) {
    if (typeof child === 'string') continue
    yield new Drawn(child)
    yield* descendantsOf(child)
  }
}

function spokenIn(element: glassEasel.Element): string {
  return [...childrenOf(element)]
    .map((child) => {
      if (typeof child === 'string') return child
      const drawn = new Drawn(child)
      return drawn.attribute('aria-hidden') === 'true' ? '' : drawn.name
    })
    .join('')
}

/** What is drawn of a page. */
export class Screen {
  constructor(private readonly root: glassEasel.GeneralComponent) {}

  all(): Generator<Drawn> {
    return descendantsOf(this.root)
  }

  get text(): string {
    return new Drawn(this.root).text
  }

  /** Everything that says `words`, by its text or as a screen reader reads it. */
  findAll(words: string | RegExp): Drawn[] {
    const says = (text: string) => (typeof words === 'string' ? text === words : words.test(text))
    return [...this.all()].filter(
      (drawn) => says(drawn.text) || WORDS.some((name) => says(drawn.attribute(name))),
    )
  }

  /** The innermost element that says `words`. */
  find(words: string | RegExp): Drawn {
    const found = this.findAll(words).at(-1)
    if (!found) throw new Error(`nothing says ${words} in: ${this.text.slice(0, 400)}`)
    return found
  }

  byRole(role: string): Drawn[] {
    return [...this.all()].filter((drawn) => drawn.attribute('aria-role') === role)
  }

  byTag(tag: string): Drawn[] {
    return [...this.all()].filter((drawn) => drawn.tag === tag)
  }

  size(): TreeSize {
    const measure = (element: glassEasel.Element, depth: number): TreeSize => {
      const own = [...childrenOf(element)].filter((child) => typeof child !== 'string')
      const below = own.map((child) => measure(child as glassEasel.Element, depth + 1))
      return {
        nodes: 1 + below.reduce((sum, { nodes }) => sum + nodes, 0),
        depth: Math.max(depth, ...below.map((size) => size.depth)),
        children: Math.max(own.length, ...below.map((size) => size.children)),
      }
    }
    return measure(this.root, 1)
  }
}
