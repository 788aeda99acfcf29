export { buildOfficialDocument, documentIdOf, type Built } from './build-document'
export { documentChange, type DocumentChange } from './document-change'
export { headlineOf } from './headline'
export { keepIds } from './keep-ids'
