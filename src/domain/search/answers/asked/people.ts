/** People, what is run by them, and what is below a district: no bodies that a plan gives tasks to, though 市公务员局 is one. */
const PEOPLE =
  /(?:[市居村公国农]民|[人员者]|群众|公众|百姓|大家|企业|公司|社会|街道|乡镇|社区|[居村]委会?)$/
export const isPeople = (words: string) => PEOPLE.test(words)

/** 河长是谁: a plan names offices, and no persons; 负责人 is asked of either. */
const PERSON =
  /(?:长|主任|书记|员|代表|领导|专家|联系人)(?:都?是|叫)(?:谁|什么名字?|哪[位个些])[??。]?$/
export const asksPerson = (query: string) => PERSON.test(query.trim())

const DO =
  /^(.*?)(?:可以|能够?|要|应该?|需要?|必须|得|该|都|今年|具体)*(?:做|干|完成)(?:些|了)?(?:什么|哪些|啥)/

/** 市民可以做什么: what people are to do no plan says; a task that speaks of them is no answer. */
export const namesPeople = (query: string) => isPeople(DO.exec(query.trim())?.[1] ?? '')
