const PAGE_NUMBER =
  /^(?:[-—–_]\s*\d{1,4}\s*[-—–_]|第\s*\d{1,4}\s*页(?:\s*[,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|\d{1,3})$/

/** A line that is a page's number and nothing else. */
export function isPageNumber(folded: string): boolean {
  return PAGE_NUMBER.test(folded)
}

const WEB_NOISE =
  /^(?:来源\s*:|更新时间|发布时间\s*:|发布日期\s*:|索引号|主题分类|当前位置|您(?:当前)?的位置|首页\s*[>|]|责任编辑\s*:|编辑\s*:|打印(?:本页)?$|关闭(?:窗口|本页)?$|【?(?:打印|关闭|字体|字号)|扫一扫|上一篇|下一篇|分享到|浏览次数|点击数|阅读次数|版权所有|主办单位\s*:.*(?:ICP|备案)|.*ICP备|网站地图|联系我们|返回顶部)/

/** What a web page puts around a document. */
export function isWebNoise(folded: string): boolean {
  return WEB_NOISE.test(folded)
}
