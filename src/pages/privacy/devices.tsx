import { useState } from 'react'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { Box, Pressable, TextInput } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { joinByCode, makeLinkCode } from '@/features/notifications/my-data'
import { sayProblem } from './say-problem'
import './privacy.scss'

/** Joins a second device to this one by a short code. */
export function Devices() {
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState('')
  const make = () => makeLinkCode().then((made) => setCode(made.code), sayProblem)
  const join = async () => {
    try {
      await joinByCode(typed)
      await useSubscriptionStore.getState().load()
      await useInboxStore.getState().load()
      setTyped('')
      say('两台设备已连接，关注的内容已合并')
    } catch (cause) {
      sayProblem(cause)
    }
  }
  return (
    <Section title='连接另一台设备' note='两台设备看到同样的关注、消息和设置。短码只能用一次。'>
      <Card as='div'>
        <Pressable className='button' onPress={() => void make()}>
          生成短码
        </Pressable>
        {code && (
          <Box className='link-code' role='status' live='polite'>
            {code}
          </Box>
        )}
        <Box className='link-form'>
          <TextInput
            className='link-input'
            label='另一台设备上的短码'
            placeholder='输入另一台设备上的短码'
            value={typed}
            onChange={setTyped}
            onConfirm={() => void join()}
            maxLength={20}
          />
          <Pressable className='button' disabled={typed.trim() === ''} onPress={() => void join()}>
            连接
          </Pressable>
        </Box>
      </Card>
    </Section>
  )
}
