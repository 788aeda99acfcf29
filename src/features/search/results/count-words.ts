import { screensNamed } from '../screens'
import type { SearchState } from '../use-search'

/** How many were found, for eyes and ears: who cannot see the answer above hears of it here. */
export function countOf({ found, isOffline, error, isOutOfOrder }: SearchState): string {
  if (isOutOfOrder) return '时限的起日晚于止日，请改一个'
  if (!found) return ''
  const { total, answer, notes, partial } = found.reply
  const said = answer ? '原文有回答' : ''
  const isScreen = screensNamed(found.q).length > 0
  // An answer, or a screen of that name, is something: 没有找到 beside it would deny it.
  const counted = total > 0 || (!answer && !partial && !isScreen) ? `找到 ${total} 条` : ''
  const count = [said, counted, partial ? '还在找' : ''].filter(Boolean).join('，')
  const why =
    error?.kind === 'problem' ? `${error.title}，${error.advice.replace('。', '，')}` : '网络不通，'
  const offline = isOffline ? `（${why}只搜了本机已有的文件和动态）` : ''
  return [`${count}${offline}`, ...notes].filter(Boolean).join('。')
}
