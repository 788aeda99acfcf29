import { openWeb, type Web } from '../browser'
import { soon } from '../soon'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const DOCUMENT = '/pages/document/index?id=dcd4d5308'
/** The fourth sentence of its paragraph. */
const SENTENCE = '“企业设立”和“建设工程”并联审批系统平稳运行。'

it('a tap on a sentence of 原文 marks it, copies it with its source, and shares its own address', async () => {
  const { page, open, close, complaints } = await web.visit()
  await open(DOCUMENT)
  // Where the words stand on the screen: a tap is on a place, not on an element.
  expect(
    await page
      .locator('.source')
      .first()
      .evaluate((one) => getComputedStyle(one).userSelect),
  ).toBe('text')
  const paragraph = page.locator('.source').filter({ hasText: SENTENCE })
  await paragraph.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  const place = await paragraph.evaluate((one, words) => {
    const text = one.firstChild
    const at = text?.textContent?.indexOf(words) ?? -1
    const range = document.createRange()
    if (!text || at < 0) throw new Error('the sentence is not there')
    range.setStart(text, at + 3)
    range.setEnd(text, at + 4)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }, SENTENCE)
  await page.mouse.click(place.x, place.y)
  await soon(() => page.locator('.source .marked').allTextContents(), [SENTENCE])
  const tools = page.getByRole('group', { name: '引用这一句' })
  await tools.getByRole('button', { name: '复制引文' }).click()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await soon(
    copied,
    `${SENTENCE}——《2015年上海市政府电子政务重点工作安排》（沪府办发〔2015〕16号）`,
  )
  await page.evaluate(() => Object.assign(navigator, { share: undefined }))
  await tools.getByRole('button', { name: '分享链接' }).click()
  await page.getByText('链接已复制').waitFor()
  const [address = ''] = /http\S+/.exec(await copied()) ?? []
  await page.goto(address)
  await page.locator('.marked').waitFor()
  await soon(() => page.locator('.source .marked').allTextContents(), [SENTENCE])
  expect(complaints).toEqual([])
  await close()
})

it('keys cite a sentence too: from its paragraph to the next sentence, and to its task', async () => {
  const { page, open, close } = await web.visit({ mobile: false })
  await open(DOCUMENT)
  const cite = page.getByRole('button', { name: '引用：31.开展政府网站微门户' })
  await cite.focus()
  await page.keyboard.press('Enter')
  const tools = page.getByRole('group', { name: '引用这一句' })
  await tools.waitFor()
  await page.keyboard.press('Tab')
  await soon(() => page.evaluate(() => document.activeElement?.textContent), '复制引文')
  await tools.getByRole('button', { name: '下一句' }).press('Enter')
  await soon(
    () => page.locator('.source .marked').allTextContents(),
    ['(责任部门、单位:市政府办公厅、相关区县政府、市政府相关部门)'],
  )
  await page.keyboard.press('Escape')
  await soon(() => tools.count(), 0)
  await soon(() => cite.evaluate((one) => one === document.activeElement), true)
  await cite.press('Enter')
  await tools.getByRole('link', { name: '看第31项' }).press('Enter')
  await page.waitForURL(/pages\/task\/index\?id=dcd4d5308-31/)
  await close()
})
