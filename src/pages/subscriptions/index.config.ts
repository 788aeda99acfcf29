export default definePageConfig({
  navigationBarTitleText: '我关注的',
  // A browser has a way of its own.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
