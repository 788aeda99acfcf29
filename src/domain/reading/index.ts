export { fold } from './fold'
export { readDocument } from './read-document'
export * from './imported-document'
