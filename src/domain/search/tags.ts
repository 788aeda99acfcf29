/** Kinds of things that public work builds and keeps: a word that ends so names one of them. */
const KIND =
  /(?:平台|系统|数据库|信息库|知识库|政务云|网站|网络|内网|外网|共网|专网|大厅|门户|热线|中心|目录|清单|台账|执照|证书|合同|档案|规划|绩效评估|APP)/g
/** Where a name cannot go on: punctuation, and characters that only join words. */
const BREAK = /[^\p{Script=Han}A-Za-z0-9]|[的和与及等在将对为以从按由被并就其各]/u
/** What is done to a thing is no part of its name. */
const VERB =
  /^(?:进一步|有序|全面|深入|继续|积极|逐步|重点|本市|全市|推进|推动|推广|建设|建成|建立|构建|完善|完成|提升|提高|拓展|深化|优化|加强|加大|扩大|开展|组织|实施|实现|启动|制定|研究|探索|做好|开发|扩建|扩充|落实|运行|利用|梳理|形成|接入|通过|纳入|进入|面向|基于|现有|统一|相关|关于|方便|[一二三四五六七八九十]是|[新个类])+/
/** Says what kind of thing, not which: 信息系统 alone tells nothing. */
const ANY =
  /^(?:信息|管理|服务|综合|基础|应用|业务|统筹|发展|重要|市级|网络)+(?:平台|系统|中心|网站|网络|规划|目录|清单)$/
const NAMED = /《([^《》]{2,24})》|“([^“”]{2,16})”/g
const LONGEST = 14
const MOST = 5

/** Pieces of a text in which a name can stand, none longer than makes sense. */
function piecesOf(text: string): string[] {
  return text.split(BREAK).filter((piece) => piece.length >= 3 && piece.length <= 400)
}

function stripped(words: string): string {
  return words.replace(VERB, '')
}

/** Every stretch before the end of a kind word, the longest first. */
function namesIn(piece: string): string[][] {
  return [...piece.matchAll(KIND)].map(({ index, 0: kind }) => {
    const end = index + kind.length
    const least = index - 2
    const names: string[] = []
    for (let at = Math.max(0, end - LONGEST); at <= least; at++) {
      const name = piece.slice(at, end)
      // 现市民热线 is the second half of 实现: a name cannot begin inside a verb.
      const isCut = at > 0 && stripped(piece.slice(at - 1, at + 1)) === ''
      if (!isCut && stripped(name) === name) names.push(name)
    }
    return names
  })
}

function quotedIn(text: string): string[] {
  return [...text.matchAll(NAMED)]
    .map(([, title, name]) => title ?? name ?? '')
    .filter((name) => !/[,。;、:]/.test(name))
}

/**
 * 智能标签: for each text the names that stand in it, as written: what it quotes, and the systems and
 * objects that the corpus names more than once. No list of tags by hand.
 */
export function tagsOf(texts: readonly string[], others: readonly string[] = []): string[][] {
  const counts = new Map<string, number>()
  const pieces = texts.map(piecesOf)
  for (const piece of [...pieces.flat(), ...others.flatMap(piecesOf)]) {
    for (const name of namesIn(piece).flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return texts.map((text, at) => {
    const repeated = (pieces[at] ?? []).flatMap((piece) =>
      namesIn(piece).flatMap((names) => {
        const known = names.find((name) => (counts.get(name) ?? 0) > 1)
        return known === undefined || ANY.test(known) ? [] : [known]
      }),
    )
    const all = [...new Set([...quotedIn(text), ...repeated])]
    // A shorter name inside a longer one says nothing more.
    return all
      .filter((name) => !all.some((other) => other !== name && other.includes(name)))
      .slice(0, MOST)
  })
}
