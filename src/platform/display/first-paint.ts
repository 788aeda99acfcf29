import { isAsking } from '../api/reply/load-reply'

const LONGEST_MS = 10_000
/** How often it is looked whether the screen stands (ms); twice in a row, for what came last to be drawn. */
const LOOK_MS = 50
/** What is still asked for once there is content is not waited for longer (ms): painted buttons press nothing. */
const PATIENCE_MS = 1000

/** Taro makes its own `#app` when it starts, so it is looked up each time. */
function hasContent(): boolean {
  const app = document.getElementById('app')
  return Boolean(app?.querySelector('.main')) && !app?.querySelector('.skeleton')
}

/** What the app says in the place of its content, where it could not read it for now. */
const unread = () => document.querySelector('#app .main > .is-unread')

/** Whether the app has nothing but that, or grey lines: then what was painted is more. */
const hasLess = () => document.querySelector('#app .main > .is-unread, #app .main > .skeleton')

/** Says at the foot of what was painted, which stays, why it is not the app's own yet; null takes the line away. */
function sayAtFoot(painted: HTMLElement, said: Element | null): void {
  const line = painted.querySelector('.banner.is-unread-line')
  const words = ['title', 'advice'].map(
    (part) => said?.querySelector(`.state-${part}`)?.textContent ?? '',
  )
  const text = said ? `${words.join('，')}` : null
  if ((line?.querySelector('.banner-text')?.textContent ?? null) === text) return
  line?.remove()
  const foot = painted.querySelector('.foot')
  if (text === null || !foot) return
  const own = document.createElement('div')
  own.className = 'banner is-unread-line'
  own.setAttribute('role', 'status')
  const box = own.appendChild(document.createElement('span'))
  box.className = 'banner-text'
  box.textContent = text
  const again = own.appendChild(document.createElement('button'))
  again.type = 'button'
  again.className = 'el-button banner-action'
  again.textContent = '重试'
  again.addEventListener('click', (event) => {
    // It is pressed in the app now, and not once more when the app takes over.
    event.stopPropagation()
    unread()?.querySelector<HTMLElement>('.button')?.click()
  })
  foot.prepend(own)
}

/** What was pressed while it was only painted (scripts/web/start-steps.js) is pressed in the app's own screen. */
function pressKept(label: string | undefined): void {
  if (label === undefined) return
  const buttons = document.querySelectorAll<HTMLElement>('#app .screen button')
  const same = [...buttons].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === label,
  )
  same?.click()
}

/** What a link or a button is, for whoever looks for the same one elsewhere. */
const isLike = (one: Element) => (other: Element) =>
  other.getAttribute('href') === one.getAttribute('href') &&
  (other.getAttribute('aria-label') ?? other.textContent) ===
    (one.getAttribute('aria-label') ?? one.textContent)

/** Where in the app's own screen the keyboard is, which is in what was painted of it; null where it is elsewhere. */
function sameInApp(focused: Element | null, painted: HTMLElement): HTMLElement | null {
  if (!focused || !painted.contains(focused)) return null
  const among = (place: ParentNode) =>
    [...place.querySelectorAll<HTMLElement>(focused.tagName)].filter(isLike(focused))
  const at = among(painted).findIndex((one) => one === focused)
  const app = document.querySelector('#app .screen')
  return (app && among(app)[at]) ?? null
}

/**
 * A page that comes with its screen painted hides what takes shape beside it (scripts/web/painted-page.ts). What
 * was painted is taken away when the app's own screen has all of it, or says why it has none.
 */
export function replaceFirstPaint(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const painted = document.getElementById('first-paint')
  if (!painted) return
  // She may have begun before this script came; from then on it is kept as it moves. Asked for at the end, it would
  // have the whole page laid out once more.
  let { scrollTop } = painted
  painted.addEventListener('scroll', () => (scrollTop = painted.scrollTop), { passive: true })
  // Grey lines for grey lines: the app's own are waited for, and no longer.
  const isFrame = painted.querySelector('.skeleton') !== null
  let standsSince: number | null = null
  let quietLooks = 0
  let isOverdue = false
  const remove = () => {
    clearInterval(looking)
    clearTimeout(longest)
    const focused = sameInApp(document.activeElement, painted)
    painted.remove()
    // Whoever has begun to read goes on where she is.
    const page = document.querySelector('#app .screen')?.closest('.taro_page')
    if (page && scrollTop > 0) page.scrollTop = scrollTop
    focused?.focus({ preventScroll: true })
    pressKept(painted.dataset.pressed)
  }
  const looking = setInterval(() => {
    if (isFrame && document.querySelector('#app .main')) return remove()
    const said = unread()
    // While it is asked for again the line stays: it would only flicker.
    if (said || !hasLess()) sayAtFoot(painted, said)
    if (isOverdue && !hasLess()) return remove()
    if (said || !hasContent()) return
    const now = Date.now()
    standsSince ??= now
    quietLooks = isAsking() ? 0 : quietLooks + 1
    if (quietLooks > 1 || now - standsSince > PATIENCE_MS) remove()
  }, LOOK_MS)
  const longest = setTimeout(() => {
    isOverdue = true
    if (!hasLess()) remove()
  }, LONGEST_MS)
}
