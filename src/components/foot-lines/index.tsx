import { useEffect, useRef, type ReactNode } from 'react'
import { undoLast, holdUndo, releaseUndo, useUndoStore } from '@/platform/device/undo'
import { unsayLeft, useNoticeStore } from '@/platform/device/feedback'
import { usePageLeave } from '@/platform/navigation/use-page-show'
import { useRoomAtFoot } from './use-room-at-foot'
import './foot-lines.scss'

/** Ctrl+Z or ⌘Z takes back what was done last, from wherever the focus is; in a field it is the field's own. */
function useUndoKey(isOffered: boolean): void {
  useEffect(() => {
    if (!isOffered) return
    const take = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, target } = event
      if (key.toLowerCase() !== 'z' || shiftKey || !(ctrlKey || metaKey)) return
      if (target instanceof HTMLElement && target.matches('input, textarea')) return
      event.preventDefault()
      undoLast()
    }
    window.addEventListener('keydown', take)
    return () => window.removeEventListener('keydown', take)
  }, [isOffered])
}

function Notice() {
  const { text, warning } = useNoticeStore()
  return (
    <>
      {[warning, text].map((words, line) => (
        <div key={line} role='status' className={words ? 'notice' : undefined}>
          {words}
        </div>
      ))}
    </>
  )
}

/**
 * What is said, what may be lost and what can be taken back, each in a line of its own over the columns (web). The
 * lines take their room from the page: they lie on nothing, and what was pressed stays in sight.
 */
export function FootLines({ undo, stale }: { undo: ReactNode; stale: ReactNode }) {
  const lines = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element | null>(null)
  useRoomAtFoot(lines)
  useUndoKey(useUndoStore(({ offer }) => offer !== null))
  usePageLeave(unsayLeft)
  return (
    <div
      ref={lines}
      className='foot-lines'
      onMouseEnter={holdUndo}
      onMouseLeave={releaseUndo}
      onFocus={({ relatedTarget }) => {
        holdUndo()
        cameFrom.current = relatedTarget
      }}
      onBlur={releaseUndo}
      onClick={({ currentTarget }) => {
        // The button goes with its line: the focus goes back to where it was.
        const { current: from } = cameFrom
        const main = currentTarget.closest('.screen')?.querySelector('main')
        const place = from?.isConnected && from !== document.body ? from : main
        if (place instanceof HTMLElement) place.focus({ preventScroll: true })
      }}
    >
      <Notice />
      {undo}
      {stale}
    </div>
  )
}
