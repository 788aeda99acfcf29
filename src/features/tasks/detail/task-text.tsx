import type { Task } from '@/contract'
import { Marked } from '@/components/marked'
import { Box } from '@/platform/elements/elements'

/** Where each target stands in the text, in order. */
function targetRanges({ text, targets }: Task): [number, number][] {
  return targets
    .flatMap(({ quote }): [number, number][] => {
      const at = text.indexOf(quote)
      return at < 0 ? [] : [[at, at + quote.length]]
    })
    .sort((one, other) => one[0] - other[0])
}

/** A task's text exactly as published, with its targets marked. */
export function TaskText({ task }: { task: Task }) {
  return (
    <>
      <Box as='p' className='task-text'>
        <Marked text={task.text} ranges={targetRanges(task)} />
      </Box>
      {task.attribution && (
        <Box as='p' className='task-attribution'>
          {task.attribution}
        </Box>
      )}
    </>
  )
}
