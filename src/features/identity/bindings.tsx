import { useEffect, useState } from 'react'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { routes } from '@/platform/navigation/routes'
import { useBindingStore } from './binding-store'
import '@/components/form/form.scss'

/** The units that this person may report for, and how to leave or join one. */
export function Bindings() {
  const { bindings, refresh, leave } = useBindingStore()
  const [asked, setAsked] = useState<string | null>(null)
  const isBound = bindings.length > 0
  useEffect(() => {
    // Who was never bound has no session to ask with, and needs none.
    if (isBound) refresh().catch(() => undefined)
  }, [isBound, refresh])
  const end = async (unitId: string, name: string) => {
    if (asked !== unitId) return setAsked(unitId)
    setAsked(null)
    try {
      await leave(unitId)
      say(`已退出${name}`)
    } catch (cause) {
      const { title, advice } = asRequestError(cause)
      say(`${title}：${advice}`)
    }
  }
  return (
    <Section title='代表单位报告进展' note='凭发布单位给的一次性邀请码绑定；只能报告本单位的任务。'>
      <Card as='div' className='row-card'>
        {bindings.map(({ unitId, name }) => (
          <Box key={unitId} className='my-unit'>
            <LinkRow to={routes.unit(unitId)} icon='check' title={name} note='已绑定' />
            <Box className='my-unit-actions'>
              <Pressable
                className='text-button'
                label={asked === unitId ? `确认退出${name}` : `退出${name}`}
                onPress={() => void end(unitId, name)}
              >
                <Words>{asked === unitId ? '再按一次确认退出' : '退出'}</Words>
              </Pressable>
            </Box>
          </Box>
        ))}
        <LinkRow to={routes.invitation()} icon='link' title='输入邀请码' />
        <LinkRow to={routes.drafts()} icon='edit' title='进展草稿' />
      </Card>
    </Section>
  )
}
