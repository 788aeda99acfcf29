/** Whole sentences of ours. */
const SENTENCES: Readonly<Record<string, string>> = {
  '原文说要做成，在时间表里归为“硬任务”。': '原文要求做成。',
  '原文说逐步去做，在时间表里归为“渐进”。': '原文要求逐步去做。',
  '原文没有写明任何一项的日期，都按计划年度推定为年底；以下按承诺力度和有无目标排列。':
    '原文没写日期，都按这一年年底算。原文要求做成的、有目标的排在前面。',
  '各项日期相同；以下按承诺力度和有无目标排列。': '日期都一样。原文要求做成的、有目标的排在前面。',
  '推定：文件没写日期，按计划年度推到年底；不会显示为逾期。':
    '没写日期：文件没写日期的，按计划那一年的年底算；不会显示为逾期。',
  '列首位只是排在第一，不等于牵头。': '名字排在第一位，不等于牵头。',
  '按日历日往前数；推送都会注明日期的依据（如“推定”）。':
    '节假日也算在内，往前数；每条提醒都写明日期是怎么来的（原文没写日期的，按年底算）。',
}

/** Words of ours that stand among others: the longer before the shorter. */
const PIECES: readonly (readonly [RegExp, string])[] = [
  [/按计划年度推定为(\d+年\d+月\d+日)（推定）/g, '按年底算是$1'],
  [/按计划年度推定为(\d+年)年底/g, '按$1年底算'],
  [/按计划年度推定为/g, '按年底算是'],
  [/（推定/g, '（原文没写日期，按年底算'],
  [/今天是推定日期$/g, '就是今天'],
  [/推定日期已过$/g, '这一天已过'],
  [/自报(?=$|[—；，）：])/g, '自己报的'],
  [/列首位/g, '排在第一位'],
  [/^措辞$/g, '原文怎么说'],
  [/^硬任务(?=：)/g, '原文要求做成'],
  [/^渐进(?=：)/g, '原文要求逐步去做'],
  [/处为私用区字符 U\+[0-9A-F]+（网页文本损坏），原样保留/g, '在网页上显示坏了，照原样留着'],
  [/^数据版本：/g, '资料是哪一版：'],
]

/** What is quoted stays as it was published. */
const QUOTED = /(“[^”]*”)/

/**
 * Our words as one says them who has no use for our terms (长辈版). They mean the same: 确定 and 可能, dates and
 * numbers stay, and so does whatever is quoted.
 */
export function plainly(words: string): string {
  const sentence = SENTENCES[words]
  if (sentence !== undefined) return sentence
  return words
    .split(QUOTED)
    .map((part) =>
      part.startsWith('“')
        ? part
        : PIECES.reduce((plain, [ours, simple]) => plain.replace(ours, simple), part),
    )
    .join('')
}
