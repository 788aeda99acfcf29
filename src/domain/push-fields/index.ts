export { cutField, fieldType } from './cut-field'
export { fillTemplate, PUSH_SOURCES, type FieldMap, type PushSource } from './fill-template'
