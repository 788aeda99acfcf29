/**
 * Makes src/domain/units/readings.ts: the pinyin of the characters that units' names are made of, so
 * that a phone finds a unit by pinyin without carrying a dictionary. Run after units were added:
 * `npx tsx scripts/generate-unit-readings.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pinyin } from 'pinyin-pro'

const ROOT = path.resolve(__dirname, '..')
/** Characters of bodies that other places and years have. */
const USUAL =
  '省市县区州旗乡镇街道人民政府办公厅室局委员会部门中心站所院校团体组织宣传统战政法纪检监察审计统计财税务国地资源规划自然环保生态住房城乡建设交通运输水利农业农村林草海洋渔业商务文化旅游广播电视体育卫生健康医疗保障退役军人应急管理市场监督药品知识产权金融服务数据大网信档案机关事务信访民族宗教侨台港澳外事港航气象地震消防公安司法检察海关邮政烟草电力铁路民航教育科技工信经济改革发展粮食物资储备能源投资促进招商口岸新区开发高技术自由贸易试验管理浦松徐闵宝崇嘉奉贤金山长宁静安普陀闸北虹口杨黄'

const directory = readFileSync(path.join(ROOT, 'mock/data/unit-directory.json'), 'utf8')
const characters = [...new Set(`${directory}${USUAL}`)].filter((one) => /[\u4e00-\u9fff]/.test(one))
const byReading = new Map<string, string>()
for (const character of characters.sort()) {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true })
  for (const reading of new Set(readings.map((one) => one.replace('ü', 'v')))) {
    byReading.set(reading, `${byReading.get(reading) ?? ''}${character}`)
  }
}
const lines = [...byReading].sort().map(([reading, all]) => `  ${reading}: '${all}',`)
writeFileSync(
  path.join(ROOT, 'src/domain/units/readings.ts'),
  `/** Made by scripts/generate-unit-readings.ts: characters of units' names by their pinyin. */\nexport const readings: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n}\n`,
)
