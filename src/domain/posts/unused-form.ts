const names: Record<string, string> = {
  code: '代码',
  codespan: '代码',
  hr: '分隔线',
  def: '链接定义',
  list: '列表中的列表',
  blockquote: '引文',
  del: '删除线',
  checkbox: '复选框',
}

/** Why a form of Markdown is refused, by the name that a writer knows it by. */
export const unusedForm = (type: string) => `正文不用这种写法：${names[type] ?? type}`
