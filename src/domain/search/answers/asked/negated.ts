/** Words with a letter of not in them that deny nothing: 有没有, 是不是, 不动产, 无障碍. */
const NO_DENIAL = /有没有|有无|(.)不\1|不(?:动产|足|同|平衡|断|仅|但|良|限|少)|未来|没有?[??。]?$/g
const DENIES =
  /没|[尚还]未|未(?=[\u4e00-\u9fff])|[\u4e00-\u9fff]不|不[\u4e00-\u9fff]|无[需须]|别的(?!区)/

/** 哪些网站没有完成改造, 谁不负责: what says that something was done, or is to be, does not tell what is not. */
export const isNegated = (query: string) => DENIES.test(query.trim().replace(NO_DENIAL, ''))
