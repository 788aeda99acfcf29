// What `npm run build:bench` bundles for tests/bench/search-adapter.mjs.
export { createSearchEngine } from '../../../src/domain/search/engine'
export { aliases } from './aliases'
