import { FieldFault } from '@/components/form/field-fault'
import { Box, Pressable, TextArea, TextInput, Words } from '@/platform/elements/elements'
import type { DraftFields } from './draft'
import { useField } from './faults'

const MOST = 5

function Remove({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <Pressable className='text-button' label={label} onPress={onPress}>
      <Words>删去</Words>
    </Pressable>
  )
}

function LinkFields(props: {
  at: number
  link: DraftFields['links'][number]
  change: (part: Partial<DraftFields['links'][number]>) => void
  onRemove: () => void
}) {
  const { at, link, change, onRemove } = props
  const url = useField(`links.${at}.url`)
  const title = useField(`links.${at}.title`)
  return (
    <Box>
      <TextInput
        {...url}
        className='form-input'
        label={`第${at + 1}条链接`}
        placeholder='https://'
        value={link.url}
        onChange={(text) => change({ url: text })}
        maxLength={500}
      />
      <FieldFault of={url.id} words={url.fault} />
      <TextInput
        {...title}
        className='form-input'
        label={`第${at + 1}条链接的名称`}
        placeholder='链接的名称'
        value={link.title}
        onChange={(text) => change({ title: text })}
        maxLength={80}
      />
      <FieldFault of={title.id} words={title.fault} />
      <Remove label={`删去第${at + 1}条链接`} onPress={onRemove} />
    </Box>
  )
}

function QuoteField(props: {
  at: number
  quote: string
  change: (text: string) => void
  onRemove: () => void
}) {
  const { at, quote, change, onRemove } = props
  const { id, fault } = useField(`quotes.${at}`)
  return (
    <Box>
      <TextArea
        id={id}
        fault={fault}
        className='form-area'
        label={`第${at + 1}条引文`}
        placeholder='文件原文中的一句'
        value={quote}
        onChange={change}
        maxLength={300}
      />
      <FieldFault of={id} words={fault} />
      <Remove label={`删去第${at + 1}条引文`} onPress={onRemove} />
    </Box>
  )
}

const without = <Item,>(items: readonly Item[], at: number) =>
  items.filter((_, index) => index !== at)
const withAt = <Item,>(items: readonly Item[], at: number, item: Item) =>
  items.map((one, index) => (index === at ? item : one))

/** 依据: public links, or words of the document to the letter. */
export function EvidenceFields(props: {
  fields: DraftFields
  change: (fields: Partial<DraftFields>) => void
}) {
  const { fields, change } = props
  const { links, quotes } = fields
  const { id, fault } = useField('evidence')
  const isFull = links.length + quotes.length >= MOST
  return (
    <>
      <Box id={id} className='form-name' focusable>
        依据
      </Box>
      <Box className='form-hint'>
        报告“已完成”须附依据。链接须以 https:// 开头；引文须与文件原文一字不差。
      </Box>
      <FieldFault of={id} words={fault} />
      {links.map((link, at) => (
        <LinkFields
          key={at}
          at={at}
          link={link}
          change={(part) => change({ links: withAt(links, at, { ...link, ...part }) })}
          onRemove={() => change({ links: without(links, at) })}
        />
      ))}
      {quotes.map((quote, at) => (
        <QuoteField
          key={at}
          at={at}
          quote={quote}
          change={(text) => change({ quotes: withAt(quotes, at, text) })}
          onRemove={() => change({ quotes: without(quotes, at) })}
        />
      ))}
      {!isFull && (
        <Box className='form-chips'>
          <Pressable
            className='text-button'
            onPress={() => change({ links: [...links, { url: '', title: '' }] })}
          >
            <Words>加一条链接</Words>
          </Pressable>
          <Pressable className='text-button' onPress={() => change({ quotes: [...quotes, ''] })}>
            <Words>加一条文件引文</Words>
          </Pressable>
        </Box>
      )}
    </>
  )
}
