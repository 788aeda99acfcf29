import type { TaskUpdate } from '@/contract'
import { Box, Pressable } from '@/platform/elements/elements'
import { UpdateBody } from '../update-body'
import { saidOn } from '../words'

/** What a colleague wrote while this draft was open; nothing of either is lost. */
export function ChangedMeanwhile(props: { current: TaskUpdate; onGoOn: () => void }) {
  const { current, onGoOn } = props
  return (
    <Box className='update-changed' role='alert'>
      <Box className='form-name'>
        {`同单位的人在${saidOn(current.revisedAt ?? current.createdAt)}更正过，现在写的是：`}
      </Box>
      <UpdateBody said={current} />
      <Box className='form-hint'>您的草稿在下面，没有丢失。对照后，可在最新一版上继续更正。</Box>
      <Pressable className='button' onPress={onGoOn}>
        在最新一版上继续
      </Pressable>
    </Box>
  )
}
