import { tabs } from './platform/navigation/routes'

const isWeapp = process.env.TARO_ENV === 'weapp'

/** Each screen outside the tabs is a package of its own, so that the first one opens fast. */
const screens = [
  'task',
  'theme',
  'unit',
  'post',
  'search',
  'document',
  'figures',
  'favourites',
  'display',
  'about',
  'subscriptions',
  'reminders',
  'privacy',
  'my-unit',
  'invitation',
  'report',
  'drafts',
  'correction',
]

export default defineAppConfig({
  pages: tabs.map(({ page }) => page),
  subPackages: screens.map((screen) => ({ root: `pages/${screen}`, pages: ['index'] })),
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/search', 'pages/task'] },
    'pages/tasks/index': { network: 'all', packages: ['pages/task', 'pages/theme', 'pages/unit'] },
  },
  window: {
    navigationBarTitleText: '政务微门户',
    navigationBarBackgroundColor: isWeapp ? '@navBackground' : '#FFFFFF',
    navigationBarTextStyle: (isWeapp ? '@navText' : 'black') as 'black',
    backgroundColor: isWeapp ? '@pageBackground' : '#F5F7FA',
    backgroundTextStyle: (isWeapp ? '@backgroundText' : 'dark') as 'dark',
  },
  ...(isWeapp ? { darkmode: true, themeLocation: 'theme.json', __usePrivacyCheck__: true } : {}),
  tabBar: {
    // On the web the bar is ours (components/tab-bar): links with roles, no javascript: addresses.
    custom: !isWeapp,
    color: isWeapp ? '@tabText' : '#5F6873',
    selectedColor: isWeapp ? '@tabSelected' : '#1B5FB8',
    backgroundColor: isWeapp ? '@tabBackground' : '#FFFFFF',
    borderStyle: (isWeapp ? '@tabBorder' : 'black') as 'black',
    list: tabs.map(({ page, text, icon }) => ({
      pagePath: page,
      text,
      ...(isWeapp
        ? {
            iconPath: `@${icon}Icon`,
            selectedIconPath: `@${icon}IconSelected`,
          }
        : {}),
    })),
  },
  lazyCodeLoading: 'requiredComponents',
  animation: false,
})
