export { buildOfficialDocument, documentIdOf, type Built } from './build-document'
export { headlineOf } from './headline'
