export { createDocumentSearch, type DocumentSearch } from './document-search'
export { createSearchEngine, type Found, type SearchEngine, type SearchOptions } from './engine'
export type { SearchDocument } from './segment'
