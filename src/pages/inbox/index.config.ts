export default definePageConfig({
  navigationBarTitleText: '消息',
  // A browser has a way of its own.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
