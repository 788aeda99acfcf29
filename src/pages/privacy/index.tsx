import { useEffect, useState } from 'react'
import { Card } from '@/components/card'
import { ActionRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useKeptPostsStore } from '@/features/feed/kept-posts-store'
import { useReadStore } from '@/features/feed/read-store'
import { useInboxStore } from '@/features/notifications/inbox-store'
import {
  eraseMyData,
  exportMyData,
  joinByCode,
  makeLinkCode,
} from '@/features/notifications/my-data'
import { useHistoryStore } from '@/features/search/history-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { Box, Pressable, TextInput } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { asRequestError } from '@/platform/api/load-reply'
import './index.scss'

const explain = (cause: unknown) => {
  const { title, advice } = asRequestError(cause)
  say(`${title}。${advice}`)
}

function Held() {
  const followed = useSubscriptionStore((state) => state.subscriptions?.length ?? 0)
  const messages = useInboxStore((state) => state.messages?.length ?? 0)
  const kept = useFavouriteStore((state) => state.taskIds.length)
  const where = __EMBEDDED__
    ? '都只保存在这台设备上。'
    : '关注、消息与提醒设置保存在服务器上,不含姓名和手机号。'
  return (
    <Card>
      <Box as='p'>{`关注 ${followed} 项,消息 ${messages} 条,收藏 ${kept} 项,以及提醒设置和搜索记录。`}</Box>
      <Box as='p' className='privacy-note'>
        {`不需要登录,不要求任何个人信息。${where}`}
      </Box>
    </Card>
  )
}

function Erase() {
  const [isAsked, setAsked] = useState(false)
  const clearFavourites = useFavouriteStore((state) => state.clear)
  const clearKeptPosts = useKeptPostsStore((state) => state.clear)
  const clearReadPosts = useReadStore((state) => state.clear)
  const clearHistory = useHistoryStore((state) => state.clear)
  const erase = async () => {
    try {
      await eraseMyData()
    } catch (cause) {
      return explain(cause)
    }
    clearFavourites()
    clearKeptPosts()
    clearReadPosts()
    clearHistory()
    useInboxStore.getState().forget()
    useSubscriptionStore.getState().forget()
    setAsked(false)
    say('全部数据已抹去')
  }
  if (!isAsked) {
    return (
      <Card as='div' className='row-card'>
        <ActionRow
          icon='close'
          title='抹去我的全部数据'
          note='关注、消息、设置、收藏与会话,立即生效'
          onPress={() => setAsked(true)}
        />
      </Card>
    )
  }
  return (
    <Card as='div'>
      <Box as='p' role='alert' className='privacy-danger'>
        抹去后无法找回。确定抹去全部数据吗?
      </Box>
      <Box className='privacy-buttons'>
        <Pressable className='button' onPress={() => void erase()}>
          确定抹去
        </Pressable>
        <Pressable className='button' onPress={() => setAsked(false)}>
          先不抹去
        </Pressable>
      </Box>
    </Card>
  )
}

function Devices() {
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState('')
  const make = () => makeLinkCode().then((made) => setCode(made.code), explain)
  const join = async () => {
    try {
      await joinByCode(typed)
      await useSubscriptionStore.getState().load()
      await useInboxStore.getState().load()
      setTyped('')
      say('两台设备已连接,关注的内容已合并')
    } catch (cause) {
      explain(cause)
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

/** 隐私 — what is kept, where; take it along; erase it. */
export default function PrivacyPage() {
  const loadSubscriptions = useSubscriptionStore((state) => state.load)
  const loadInbox = useInboxStore((state) => state.load)
  useEffect(() => {
    void loadSubscriptions()
    void loadInbox()
  }, [loadSubscriptions, loadInbox])
  const take = () =>
    exportMyData().then((isSaved) => {
      if (isSaved) say(process.env.TARO_ENV === 'weapp' ? '已复制全部数据' : '已保存为文件')
    }, explain)
  return (
    <Screen title='隐私与我的数据'>
      <Section title='保存了什么'>
        <Held />
      </Section>
      <Section title='带走与抹去'>
        <Card as='div' className='row-card'>
          <ActionRow
            icon='copy'
            title='导出我的全部数据'
            note='JSON 文件;小程序里复制到剪贴板'
            onPress={() => void take()}
          />
        </Card>
        <Erase />
      </Section>
      {!__EMBEDDED__ && <Devices />}
    </Screen>
  )
}
