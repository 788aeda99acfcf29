import { Box, Pressable } from '@/platform/elements/elements'
import { useOpeningStore } from '@/platform/navigation/opening/opening-store'
import { Icon } from '../icon'
import { ErrorState, Skeleton } from '../states'
import './opening.scss'

/** Over the screen that was left, until the code of the next one has come: its title and grey lines, or why not. */
export function Opening(props: {
  /** The screen that was left is one of the columns. */
  hasColumns: boolean
  /** It has a list beside which things open. */
  isBeside: boolean
}) {
  const { hasColumns, isBeside } = props
  const { opening } = useOpeningStore()
  if (!opening) return null
  const { title, isTab, hasFailed, retry } = opening
  const place = isTab ? hasColumns && 'has-columns' : isBeside && 'is-beside'
  return (
    <div className={place ? `opening ${place}` : 'opening'}>
      <div className='top-bar'>
        {!isTab && (
          <Pressable className='top-bar-back' label='返回' onPress={() => window.history.back()}>
            <Icon name='back' />
          </Pressable>
        )}
        <Box as='p' className='top-bar-title'>
          {title}
        </Box>
      </div>
      <div className='opening-body'>
        {hasFailed ? (
          <ErrorState
            error={{ title: '没有打开', advice: '网络断了，或者太慢。请检查网络，再试一次。' }}
            onRetry={retry}
          />
        ) : (
          <Skeleton />
        )}
      </div>
    </div>
  )
}
