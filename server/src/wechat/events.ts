import type { EventFields, EventValue } from './event-body'

/** What of WeChat's events changes the ledger (订阅消息授权) or the fate of a push. */
export interface ConsentEvent {
  /** Equal for a repetition: WeChat posts again what it did not see answered. */
  key: string
  openid: string
  templateId: string
  change:
    | { kind: 'accepted' }
    /** Refused at the pop-up: that time gave nothing; what there was stays. */
    | { kind: 'declined' }
    /** Switched off in the message menu: nothing is left. */
    | { kind: 'rejected' }
    | { kind: 'delivery'; errcode: number }
}

const asText = (value: EventValue | undefined) => (typeof value === 'string' ? value : '')

function asList(value: EventValue | undefined): EventFields[] {
  if (typeof value !== 'object') return []
  return Array.isArray(value) ? value : [value]
}

/** XML wraps the list in an element named after the event; JSON has it at the top. One item is no list. */
function itemsOf(event: EventFields, wrapper: string): EventFields[] {
  const wrapped = event[wrapper]
  const inner = typeof wrapped === 'object' && !Array.isArray(wrapped) ? wrapped.List : event.List
  return asList(inner)
}

type Change = ConsentEvent['change']

function popupChange(item: EventFields): Change | null {
  const status = asText(item.SubscribeStatusString)
  if (status.startsWith('accept')) return { kind: 'accepted' }
  return status === 'reject' ? { kind: 'declined' } : null
}

const readers: Record<string, { wrapper: string; change: (item: EventFields) => Change | null }> = {
  subscribe_msg_popup_event: { wrapper: 'SubscribeMsgPopupEvent', change: popupChange },
  subscribe_msg_change_event: {
    wrapper: 'SubscribeMsgChangeEvent',
    change: (item) =>
      asText(item.SubscribeStatusString) === 'reject' ? { kind: 'rejected' } : null,
  },
  subscribe_msg_sent_event: {
    wrapper: 'SubscribeMsgSentEvent',
    change: (item) => ({ kind: 'delivery', errcode: Number(asText(item.ErrorCode)) || 0 }),
  },
}

/** None for events that do not concern us. */
export function consentEvents(event: EventFields): ConsentEvent[] {
  const name = asText(event.Event)
  const openid = asText(event.FromUserName)
  const reader = readers[name]
  if (!reader || openid === '') return []
  return itemsOf(event, reader.wrapper).flatMap((item) => {
    const change = reader.change(item)
    const templateId = asText(item.TemplateId)
    if (!change || templateId === '') return []
    const key = [openid, asText(event.CreateTime), name, templateId, asText(item.MsgID)].join('|')
    return [{ key, openid, templateId, change }]
  })
}
