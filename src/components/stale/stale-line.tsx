import { useCallback, useRef, useState } from 'react'
import { Pressable } from '@/platform/elements/elements'
import { Icon } from '../icon'
import type { StaleNote, TellStale } from '.'
import './stale.scss'

/** Whether it was announced since the network was there last: each screen says it, and who hears it has heard. */
let isHeard = false

/** The oldest of what is on the screen, and how its parts tell of it. */
export function useStaleNotes() {
  const notes = useRef(new Map<string, StaleNote>())
  const [line, setLine] = useState<{ note: StaleNote; isNews: boolean } | null>(null)
  const tell = useCallback<TellStale>((id, note) => {
    const isBack = note === null && notes.current.has(id)
    if (note) notes.current.set(id, note)
    else notes.current.delete(id)
    if (isBack) isHeard = false
    const [oldest] = [...notes.current.values()].sort(
      (one, other) => (one.savedAt ?? Infinity) - (other.savedAt ?? Infinity),
    )
    const isNews = !isHeard
    if (oldest) isHeard = true
    setLine((was) => (oldest ? { note: oldest, isNews: was?.isNews ?? isNews } : null))
  }, [])
  const retry = () => [...notes.current.values()].forEach((note) => note.retry())
  return { line, tell, retry }
}

/** 离线 · 更新于…: over the columns, with the other lines at the foot. */
export function StaleLine({ line, retry }: Omit<ReturnType<typeof useStaleNotes>, 'tell'>) {
  return (
    <div className={line ? 'stale' : undefined}>
      {line && <Icon name='offline' />}
      <span role='status'>{line?.isNews && line.note.text}</span>
      {line && !line.isNews && <span>{line.note.text}</span>}
      {line && (
        <Pressable className='stale-action' onPress={retry}>
          重试
        </Pressable>
      )}
    </div>
  )
}
