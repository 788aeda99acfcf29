import { useEffect, useRef, useState } from 'react'
import { Card } from '@/components/card'
import { ActionRow } from '@/components/row'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { Box, Pressable } from '@/platform/elements/elements'
import { focusOn } from '@/platform/elements/focus-on'
import { say } from '@/platform/device/feedback'
import { eraseMyData } from '@/features/notifications/my-data'
import { forgetOnDevice } from './on-device'
import { sayProblem } from './say-problem'
import './privacy.scss'

const ERASE = 'erase'
const KEEP = 'erase-not'

/** Erases all that is kept, here and on the server, once it is asked for twice. */
export function Erase() {
  const [isAsked, setAsked] = useState(false)
  const erase = async () => {
    try {
      await eraseMyData()
    } catch (cause) {
      return sayProblem(cause)
    }
    forgetOnDevice()
    useInboxStore.getState().forget()
    useSubscriptionStore.getState().forget()
    setAsked(false)
    say('全部数据已抹去')
  }
  const cancel = () => setAsked(false)
  // The line and its question take each other's place, and the focus goes along.
  const wasAsked = useRef(isAsked)
  useEffect(() => {
    if (wasAsked.current !== isAsked) focusOn(isAsked ? KEEP : ERASE)
    wasAsked.current = isAsked
  }, [isAsked])
  if (!isAsked) {
    return (
      <Card as='div' className='row-card'>
        <ActionRow
          icon='close'
          title='抹去我的全部数据'
          note='上面列出的全部，显示设置除外；立即生效'
          id={ERASE}
          onPress={() => setAsked(true)}
        />
      </Card>
    )
  }
  return (
    <Box onEscape={cancel}>
      <Card as='div'>
        <Box as='p' role='alert' className='privacy-danger'>
          抹去后无法找回。确定抹去全部数据吗？
        </Box>
        {/* The way back comes first, and looks like it. */}
        <Box className='privacy-buttons'>
          <Pressable id={KEEP} className='button' onPress={cancel}>
            先不抹去
          </Pressable>
          <Pressable className='button privacy-erase' onPress={() => void erase()}>
            确定抹去
          </Pressable>
        </Box>
      </Card>
    </Box>
  )
}
