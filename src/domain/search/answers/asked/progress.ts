/** 进展怎么样, 完成情况, 做得怎么样: how far something has come, which no plan says. */
const PROGRESS =
  /(?:进展|进度|(?:完成|落实|推进|建设|实施|执行)(?:的)?(?:情况|进展|进度|程度)|[\u4e00-\u9fff]得)(?:都|现在|目前)?(?:是|到|有)?(?:怎么?样|怎样|如何|哪里|哪一?步|什么程度|多少|什么|好不好)?了?[??。]?$/
export const asksProgress = (query: string) => PROGRESS.test(query.trim())
