export default definePageConfig({
  navigationBarTitleText: '单位',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
