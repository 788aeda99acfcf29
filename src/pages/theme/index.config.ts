export default definePageConfig({
  navigationBarTitleText: '主题',
  // A browser has a way of its own.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
