import { createContext, useContext, useEffect, useId, useRef } from 'react'
import { Banner } from '../states'

/** What is shown is older than it should be, and how to ask for it anew. */
export interface StaleNote {
  text: string
  /** When it was received (ms); null where that is not known. */
  savedAt: number | null
  retry: () => void
}

/** To the foot of the screen: a note, null where what was asked for has come, undefined from who is gone. */
export type TellStale = (id: string, note: StaleNote | null | undefined) => void
export const StaleAtFoot = createContext<TellStale>(() => undefined)

interface StaleProps {
  /** Why nothing newer came; nothing is said where there is none. */
  error: { kind: string; title: string } | null
  savedAt?: number | null
  /** Said in the place of its age, where that means nothing. */
  instead?: string
  onRetry: () => void
}

function ageWords(savedAt: number): string {
  const time = new Date(savedAt)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`
}

function wordsOf({ error, savedAt, instead }: StaleProps): string | null {
  if (!error) return null
  const isAway = error.kind === 'offline' || error.kind === 'timeout'
  const age = savedAt ? `更新于${ageWords(savedAt)}` : instead
  return [isAway ? '离线' : error.title, ...(age ? [age] : [])].join(' · ')
}

/** WeChat has no room kept at the foot: it stands where it is written. */
function Here(props: StaleProps) {
  const text = wordsOf(props)
  return (
    text && <Banner icon='offline' text={text} action={{ text: '重试', onPress: props.onRetry }} />
  )
}

/** In one place on every screen of the web, however many of its parts have something to say. */
function Told(props: StaleProps) {
  const { savedAt = null } = props
  const text = wordsOf(props)
  const id = useId()
  const tell = useContext(StaleAtFoot)
  const retry = useRef(props.onRetry)
  useEffect(() => {
    retry.current = props.onRetry
  })
  useEffect(() => {
    tell(id, text === null ? null : { text, savedAt, retry: () => retry.current() })
  }, [tell, id, text, savedAt])
  useEffect(() => () => tell(id, undefined), [tell, id])
  return null
}

export const Stale = process.env.TARO_ENV === 'weapp' ? Here : Told
