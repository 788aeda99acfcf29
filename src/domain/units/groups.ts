/** 组合单位, recognised by rule: 各 / 相关 / 有关 with 区, 县, 部门 or 单位 (docs: domain, units). */
export interface GroupKind {
  scope: 'district' | 'department' | 'other'
  certainty: 'certain' | 'possible'
}

const GROUP = /各|相关|有关/
const DISTRICT = /区|县|市、|州|旗/
const DEPARTMENT = /部门|单位|委办局|委、办、局/

/** Null for a named body. 相关 is never certain. */
export function groupKindOf(name: string): GroupKind | null {
  if (!GROUP.test(name)) return null
  const scope = DEPARTMENT.test(name) ? 'department' : DISTRICT.test(name) ? 'district' : 'other'
  if (scope === 'other' && !/政府|机构|企业|高校|医院|街道|镇|乡/.test(name)) return null
  return { scope, certainty: /相关|有关/.test(name) ? 'possible' : 'certain' }
}
