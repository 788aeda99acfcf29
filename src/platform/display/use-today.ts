import { endpoints } from '@/contract'
import { useReply } from '../api/reply/use-reply'

/** The day that everything is reckoned from; null until it is known. A simulated one is shown as 演示日期. */
export function useToday(): { today: string | null; isSimulated: boolean } {
  const { reply } = useReply<'getStatus'>(endpoints.getStatus, {})
  return { today: reply?.today ?? null, isSimulated: reply?.simulated ?? false }
}
