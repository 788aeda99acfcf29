import { parseEventBody } from '../../../server/src/wechat/event-body'
import { consentEvents } from '../../../server/src/wechat/events'

const read = (text: string) => consentEvents(parseEventBody(text) ?? {})
const event = { FromUserName: 'someone', CreateTime: 1610969440, MsgType: 'event' }

describe('WeChat’s subscription events', () => {
  it('reads a list that is an object, where there is one', () => {
    const one = { ...event, Event: 'subscribe_msg_popup_event' }
    const List = { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' }
    expect(read(JSON.stringify({ ...one, List }))).toEqual(
      read(JSON.stringify({ ...one, List: [List] })),
    )
    expect(read(JSON.stringify({ ...one, List }))).toMatchObject([
      { openid: 'someone', templateId: 'T1', change: { kind: 'accepted' } },
    ])
  })

  it('reads XML, with one item or several', () => {
    const xml = (list: string) =>
      `<xml><ToUserName><![CDATA[gh]]></ToUserName><FromUserName><![CDATA[someone]]></FromUserName><CreateTime>1610969440</CreateTime><Event><![CDATA[subscribe_msg_popup_event]]></Event><SubscribeMsgPopupEvent>${list}</SubscribeMsgPopupEvent></xml>`
    const item = (id: string, status: string) =>
      `<List><TemplateId><![CDATA[${id}]]></TemplateId><SubscribeStatusString><![CDATA[${status}]]></SubscribeStatusString></List>`
    expect(read(xml(item('T1', 'accept'))).map(({ templateId }) => templateId)).toEqual(['T1'])
    expect(
      read(xml(item('T1', 'accept') + item('T2', 'reject'))).map(({ change }) => change),
    ).toEqual([{ kind: 'accepted' }, { kind: 'declined' }])
  })

  it('tells a refusal in the menu from one at the pop-up, and reads what became of a send', () => {
    const change = { ...event, Event: 'subscribe_msg_change_event' }
    const List = { TemplateId: 'T1', SubscribeStatusString: 'reject' }
    expect(read(JSON.stringify({ ...change, List }))[0]?.change).toEqual({ kind: 'rejected' })
    const sent = { ...event, Event: 'subscribe_msg_sent_event' }
    const delivery = { TemplateId: 'T1', MsgID: '17', ErrorCode: '43101', ErrorStatus: 'x' }
    expect(read(JSON.stringify({ ...sent, List: delivery }))[0]?.change).toEqual({
      kind: 'delivery',
      errcode: 43101,
    })
  })

  it.each(['', '{', '[]', 'null', '<xml>', '<xml><a></xml>', '<!DOCTYPE a><xml></xml>', '<a></a>'])(
    'takes nothing from %j',
    (text) => {
      expect(parseEventBody(text)).toBeNull()
    },
  )
})
