import type { ImportedTask } from '../imported-document'

/** Verbs that promise a result (已建成的, 建成区 and 完成情况 promise nothing; 建成区县网络 does), and words that soften whatever verb follows (docs: domain, targets). */
const HARD = /(?<![已未])(?:完成(?!情况|率|度|时)|建成(?!区(?!县))|实现|出台|制定|形成)(?!的)/g
/** 基本公共服务, 初步设计, 推进会 are names, and soften nothing. */
const SOFT =
  /力争|逐步|适时|初步(?!设计)|基本(?=$|完成|建成|实现|形成|建立|消除|覆盖|普及|满足|做到|达到|解决)|探索|推进(?![会办组])/

const CLAUSE_END = /[,。;]/

function clauseEnd(folded: string, from: number): number {
  const offset = folded.slice(from).search(CLAUSE_END)
  return offset < 0 ? folded.length : from + offset
}

function clauseStart(folded: string, at: number): number {
  for (let start = at; start > 0; start -= 1) {
    if (CLAUSE_END.test(folded[start - 1] ?? '')) return start
  }
  return 0
}

/**
 * The strength of a task's promise, with the words that carry it. A hard verb counts unless a soft
 * word stands before it in its clause: 逐步实现 is soft.
 */
export function readCommitment(text: string, folded: string): ImportedTask['commitment'] {
  let soft: string | null = null
  for (const match of folded.matchAll(HARD)) {
    const start = clauseStart(folded, match.index)
    const before = SOFT.exec(folded.slice(start, match.index))
    if (!before) {
      return { strength: 'hard', quote: text.slice(match.index, clauseEnd(folded, match.index)) }
    }
    const from = start + before.index
    soft ??= text.slice(from, clauseEnd(folded, from))
  }
  const anywhere = SOFT.exec(folded)
  soft ??= anywhere ? text.slice(anywhere.index, clauseEnd(folded, anywhere.index)) : null
  return soft === null ? { strength: 'none', quote: null } : { strength: 'soft', quote: soft }
}
