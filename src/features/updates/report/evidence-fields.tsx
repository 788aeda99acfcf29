import { Box, Pressable, TextArea, TextInput, Words } from '@/platform/elements/elements'
import type { DraftFields } from './draft'

const MOST = 5

/** 依据: public links, or words of the document to the letter. */
export function EvidenceFields(props: {
  fields: DraftFields
  change: (fields: Partial<DraftFields>) => void
}) {
  const { fields, change } = props
  const { links, quotes } = fields
  const setLink = (at: number, part: Partial<DraftFields['links'][number]>) =>
    change({ links: links.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  const isFull = links.length + quotes.length >= MOST
  return (
    <>
      <Box className='form-name'>依据</Box>
      <Box className='form-hint'>
        报告“已完成”须附依据。链接须以 https:// 开头;引文须与文件原文一字不差。
      </Box>
      {links.map(({ url, title }, at) => (
        <Box key={at}>
          <TextInput
            className='form-input'
            label={`第${at + 1}条链接`}
            placeholder='https://'
            value={url}
            onChange={(text) => setLink(at, { url: text })}
            maxLength={500}
          />
          <TextInput
            className='form-input'
            label={`第${at + 1}条链接的名称`}
            placeholder='链接的名称'
            value={title}
            onChange={(text) => setLink(at, { title: text })}
            maxLength={80}
          />
          <Pressable
            className='text-button'
            label={`删去第${at + 1}条链接`}
            onPress={() => change({ links: links.filter((_, index) => index !== at) })}
          >
            <Words>删去</Words>
          </Pressable>
        </Box>
      ))}
      {quotes.map((quote, at) => (
        <Box key={at}>
          <TextArea
            className='form-area'
            label={`第${at + 1}条引文`}
            placeholder='文件原文中的一句'
            value={quote}
            onChange={(text) =>
              change({ quotes: quotes.map((one, index) => (index === at ? text : one)) })
            }
            maxLength={300}
          />
          <Pressable
            className='text-button'
            label={`删去第${at + 1}条引文`}
            onPress={() => change({ quotes: quotes.filter((_, index) => index !== at) })}
          >
            <Words>删去</Words>
          </Pressable>
        </Box>
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
