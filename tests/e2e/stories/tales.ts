import type { Page } from 'playwright-core'
import type { Visit } from '../browser'

/** The page that shows: those that it was opened from stay in the document. */
export const top = (page: Page) => page.locator('.taro_page:visible').last()
export const go = (page: Page, name: string | RegExp) =>
  top(page).getByRole('link', { name }).or(top(page).getByRole('button', { name })).first().click()
export const shows = (page: Page, text: string | RegExp) =>
  top(page).getByText(text).first().waitFor()

/**
 * From first open to goal: each of the three for whom every screen is there. `has`: what the sample data of the embedded
 * build have and a new server's have not.
 */
export const stories: [string, (visit: Visit, has: { reports: boolean }) => Promise<void>][] = [
  [
    'an official finds what a district answers for, by when, and who says so',
    async ({ page, open }, has) => {
      await open('/')
      await go(page, '选择我的单位')
      await top(page).getByLabel('按名称、简称或拼音找单位').fill('hpq')
      await top(page).getByRole('checkbox', { name: '黄浦区' }).click()
      await page.goBack()
      await shows(page, '我的单位：黄浦区')
      await go(page, '看黄浦区的全部任务')
      await shows(page, '确定 9 项 · 可能 4 项')
      await go(page, /^第1项/)
      await top(page).getByRole('heading', { level: 1 }).last().waitFor()
      await shows(page, '2015年12月31日（推定）')
      await page.goBack()
      await go(page, /^第33项/)
      await shows(page, '深化政府网站无障碍改造工作')
      // The plan's own date stands first; what a unit said of it is below, and says whose it is.
      await shows(page, '2015年12月31日（推定）')
      if (has.reports) await shows(page, /市政府办公厅：2015年12月20日/)
      // What was written about it, and why it is named here.
      await shows(page, /^引用了这项任务/)
      await go(page, /^读懂“深化政府网站群建设”/)
      await top(page).getByRole('heading', { level: 1, name: /^读懂/ }).waitFor()
      await shows(page, /都涉及第31、32、33项任务/)
    },
  ],
  [
    'a citizen reads the feed down to the sentence, keeps and shares it, and follows the channel',
    async ({ page, open }) => {
      await open('/')
      await top(page).getByRole('tab', { name: '数据' }).click()
      await go(page, /^关注数据频道/)
      await top(page).getByText('已关注', { exact: true }).first().waitFor()
      await go(page, /^2014年回顾：加强专题调研/)
      await top(page)
        .getByRole('heading', { level: 1, name: /^2014年回顾/ })
        .waitFor()
      await go(page, '收藏')
      await top(page).getByRole('button', { name: '取消收藏' }).waitFor()
      await go(page, '分享')
      await shows(page, '链接已复制')
      await go(page, '复制出处')
      await top(page).getByText('已复制', { exact: true }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('沪府办发')
      await go(page, '看原文中的这一句')
      const sentence = top(page).locator('.marked').first()
      await sentence.waitFor()
      expect(await sentence.isVisible()).toBe(true)
      await open('/pages/subscriptions/index')
      await shows(page, '数据频道')
      await open('/pages/favourites/index')
      await shows(page, /^2014年回顾：加强专题调研/)
    },
  ],
  [
    'an elder makes the words larger, asks in her own words, and learns who answers for it',
    async ({ page, open }) => {
      await open('/')
      await go(page, '长辈版')
      await top(page).getByRole('radio', { name: '长辈版 · 更大' }).click()
      await page.reload()
      await top(page).locator('.screen.scale-3.is-elder').waitFor()
      await go(page, '回首页')
      await go(page, '搜任务、单位、主题')
      await top(page).getByLabel('搜索任务、单位、主题').fill('谁负责垃圾分类')
      // The answer, in the document's words, with where they stand.
      await shows(page, /责任部门:市绿化市容局。$/)
      await shows(page, /^出处：/)
      await go(page, /^任务：推进实施生活垃圾分类减量/)
      await top(page).getByRole('heading', { name: '由谁负责' }).waitFor()
      // Nothing that is pressed with a thumb is lower than 60 px.
      const small = await top(page)
        .locator('main button:visible, main a:visible')
        .evaluateAll((all) =>
          all
            .filter((one) => one.getBoundingClientRect().height < 60)
            .map((one) => `${one.className}: ${one.textContent}`),
        )
      expect(small).toEqual([])
    },
  ],
]
