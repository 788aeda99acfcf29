import { useEffect, useState } from 'react'
import { endpoints } from '@/contract'
import { askConsent, prepareConsent, useConsentStore } from '@/platform/push/consent'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { request } from '@/platform/api/request'
import { hasSession } from '@/platform/api/session'
import { canWebPush, startWebPush } from '@/platform/push/web-push'
import './push-line.scss'

type Ledger = { templateId: string; remaining: number | null }[]

/** What a push can still do. Null: nothing is pushed here, and nothing is said of it. */
export function reachWords(ledger: Ledger, templateIds: readonly string[]): string | null {
  if (templateIds.length === 0) return null
  const own = ledger.filter(({ templateId }) => templateIds.includes(templateId))
  if (own.some(({ remaining }) => remaining === null)) return '微信推送已开启，不限次数'
  const left = own.reduce((sum, { remaining }) => sum + (remaining ?? 0), 0)
  return left > 0 ? `微信还能推送 ${left} 次` : '微信暂时不能推送，消息都在这里'
}

/** A quiet line, never a demand: what push can still reach this person, and one tap to renew it. */
export function PushLine() {
  const { templates, vapidPublicKey } = useConsentStore()
  const [ledger, setLedger] = useState<Ledger>([])
  const [round, setRound] = useState(0)
  useEffect(() => {
    void prepareConsent()
    if (!hasSession()) return
    request<'listConsents'>(endpoints.listConsents, {}).then(
      (reply) => setLedger(reply.ledger),
      () => undefined,
    )
  }, [round])

  const renew = () => {
    void askConsent({ isWanted: true }).then((outcome) => {
      setRound((was) => was + 1)
      if (outcome.kind === 'accepted') say('已续订推送')
      if (outcome.kind === 'declined') say('没有改动，消息仍在这里')
      if (outcome.kind === 'failed') say(outcome.words ?? '没能询问推送授权，请稍后再试')
    })
  }
  const startInBrowser = async (key: string) => {
    say((await startWebPush(key)) ? '这个浏览器会收到推送' : '浏览器没有允许推送，消息仍在这里')
  }

  if (process.env.TARO_ENV !== 'weapp') {
    return canWebPush(vapidPublicKey) ? (
      <Line
        text='浏览器可以收到推送'
        action='开启'
        onPress={() => void startInBrowser(vapidPublicKey)}
      />
    ) : null
  }
  const words = reachWords(
    ledger,
    templates.map(({ id }) => id),
  )
  return words && <Line text={words} action='续订' onPress={renew} />
}

function Line({ text, action, onPress }: { text: string; action: string; onPress: () => void }) {
  return (
    <Box className='push-line'>
      <Words className='push-line-text'>{text}</Words>
      <Pressable className='push-line-button' label={`${action}推送`} onPress={onPress}>
        {action}
      </Pressable>
    </Box>
  )
}
