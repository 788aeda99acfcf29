import type { InboxMessage } from '@/contract'
import { Chip } from '@/components/chip'
import { Icon } from '@/components/icon'
import { plainly } from '@/domain/listing/plain-words'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { openRoute } from '@/platform/navigation/navigation'
import type { Route } from '@/platform/navigation/routes'
import { offerUndo } from '@/platform/device/undo'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { useInboxStore } from './inbox-store'
import { kindWords } from './words'
import './message-card.scss'

/** Only our own pages are opened, whatever a message says. */
function isRoute(link: string): link is Route {
  return /^\/pages\/[a-z-]+\/index(?:\?[^#]*)?$/.test(link)
}

/** Of a reminder the lines that say when are ours; headlines, and what units and posts say, stay as they are. */
const whenLines = /^时限：.*$/gm

/** One message: opening it marks it read; deleting can be taken back. */
export function MessageCard({ message }: { message: InboxMessage }) {
  const { markRead, remove, restore } = useInboxStore.getState()
  const { id, kind, title, body, link, readAt } = message
  const plain = usePlainWords(plainly)
  const isUnread = readAt === null
  const open = () => {
    markRead(id)
    if (isRoute(link)) void openRoute(link)
  }
  const erase = () => {
    remove(id)
    offerUndo('已删除一条消息', () => restore(message))
  }
  return (
    <Box as='li' className={isUnread ? 'message is-unread' : 'message'}>
      <Pressable className='message-open' onPress={open}>
        <Box className='message-head'>
          <Chip tone={kind === 'deadline' ? 'accent' : 'plain'}>{kindWords[kind]}</Chip>
          {isUnread && <Chip tone='primary'>未读</Chip>}
        </Box>
        <Box className='message-title'>{title}</Box>
        <Box className='message-body'>
          {kind === 'deadline' ? body.replace(whenLines, (line) => plain(line)) : body}
        </Box>
      </Pressable>
      <Box className='message-tools'>
        {isUnread && (
          <Pressable
            className='message-tool'
            label={`标为已读：${title}`}
            onPress={() => markRead(id)}
          >
            <Icon name='check' />
            <Words>标为已读</Words>
          </Pressable>
        )}
        <Pressable className='message-tool' label={`删除：${title}`} onPress={erase}>
          <Icon name='close' />
          <Words>删除</Words>
        </Pressable>
      </Box>
    </Box>
  )
}
