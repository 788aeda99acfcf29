import { Box } from '@/platform/elements/elements'
import './plan-over.scss'

/** 计划年度已结束, over what a plan says of dates. */
export function PlanOver({ children }: { children: string }) {
  return (
    <Box as='p' className='plan-over'>
      {children}
    </Box>
  )
}
