import { Box, Pressable, RouteLink, ShareButton, Words } from '@/platform/elements/elements'
import { copy, say } from '@/platform/device/feedback'
import { routes } from '@/platform/navigation/routes'
import type { CitedSentence } from './use-cited'
import './cited-tools.scss'

/** Under a paragraph, of the sentence that was tapped in it: its words, its address, its task; and its neighbours. */
export function CitedTools(props: {
  title: string
  cited: CitedSentence
  /** Which sentence of its paragraph. */
  sentence: number
  onStep: (sentence: number) => void
  onClose: () => void
}) {
  const { title, cited, sentence, onStep, onClose } = props
  const { among, words, route, task } = cited
  return (
    <Box className='cited-tools' role='group' label='引用这一句' onEscape={onClose}>
      <Pressable className='cited-tool' onPress={() => void copy(words)}>
        复制引文
      </Pressable>
      <ShareButton
        className='cited-tool bare'
        title={title}
        path={route}
        onCopied={() => say('链接已复制')}
      >
        分享链接
      </ShareButton>
      {task && (
        <RouteLink className='cited-tool' to={routes.task(task.id)}>
          {`看第${task.no}项`}
        </RouteLink>
      )}
      {among > 1 && (
        <>
          <Words className='cited-place'>{`第 ${sentence + 1}/${among} 句`}</Words>
          {/* Round and round: a way that ended would take the focus with it. */}
          <Pressable className='cited-tool' onPress={() => onStep((sentence - 1 + among) % among)}>
            上一句
          </Pressable>
          <Pressable className='cited-tool' onPress={() => onStep((sentence + 1) % among)}>
            下一句
          </Pressable>
        </>
      )}
      <Pressable className='cited-tool' onPress={onClose}>
        收起
      </Pressable>
    </Box>
  )
}
