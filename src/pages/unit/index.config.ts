export default definePageConfig({ navigationBarTitleText: '政务微门户' })
