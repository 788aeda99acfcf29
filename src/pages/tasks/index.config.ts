export default definePageConfig({
  navigationBarTitleText: '任务',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
