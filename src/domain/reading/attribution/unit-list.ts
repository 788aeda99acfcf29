/** `A、B、C等部门` → names in order. Spaces, 、 , and ; separate; 和 does not (发展和改革委 is one name). */
export interface UnitList {
  names: string[]
  /** The list ended in 等: there are more. */
  isOpenEnded: boolean
  /** How many names were empty (`A、、B`). */
  emptyCount: number
}

/** `各区、县(市)政府` is one group, whatever 、 it holds. */
const GROUP_WITH_PAUSE =
  /(?:各|有关|相关)+(?:区|市|州|盟|地|省)、(?:区|县|旗|市|自治区)(?:、(?:县|旗|市|直辖市))?(?:\([市区县旗、]+\))?(?:人民)?(?:政府|管委会)|(?:区|市|州|盟|地|省)、(?:区|县|旗|市|自治区)(?:\([市区县旗、]+\))?(?:人民)?(?:政府|管委会)|(?:各(?:有关|相关)?|有关|相关)(?:部门、单位|单位、部门|委、办、局|委办、局|部、委、局)/g
const OPEN_END = /等(?:有关|相关|各)?(?:部门|单位|部委|委办局|地区|方面|机构)?$/
const MARK = '\u0001'
/** 配合单位:无 names nobody. */
const NOBODY = /^(?:无|暂无|没有|略|[/—–―-]+)$/

function splitOutsideBrackets(text: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const character of text) {
    if (character === '(') depth += 1
    if (character === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、,;\s]/.test(character)) {
      pieces.push(piece)
      piece = ''
    } else piece += character
  }
  return [...pieces, piece]
}

/** Reads a list of names; `text` is folded. Names come back folded too, which for names is as printed. */
export function readUnitList(text: string): UnitList {
  const trimmed = text
    .trim()
    .replace(/[。.;,]+$/, '')
    .replace(/^由/, '')
  const guarded = trimmed
    .replace(GROUP_WITH_PAUSE, (group) => group.replace(/、/g, MARK))
    .replace(/\s*([、,;])\s*/g, '$1')
  const pieces = splitOutsideBrackets(guarded)
  const printed = pieces
    .map((piece) => piece.trim().split(MARK).join('、'))
    .filter((piece) => piece !== '')
  const isOpenEnded = trimmed.includes('等') && printed.some((name) => OPEN_END.test(name))
  const names = isOpenEnded ? printed.map((name) => name.replace(OPEN_END, '')) : printed
  return {
    names: names.filter((name) => name !== '' && !NOBODY.test(name)),
    isOpenEnded,
    emptyCount: trimmed === '' ? 0 : pieces.length - printed.length,
  }
}
