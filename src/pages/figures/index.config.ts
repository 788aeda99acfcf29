export default definePageConfig({
  navigationBarTitleText: '数说',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
