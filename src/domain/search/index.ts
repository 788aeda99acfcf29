export { createDocumentSearch, type DocumentSearch } from './document-search'
