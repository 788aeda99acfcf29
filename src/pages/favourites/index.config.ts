export default definePageConfig({
  navigationBarTitleText: '收藏',
  // A browser has a way of its own.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
