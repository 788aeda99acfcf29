export { fold } from './text/fold'
export { readDocument } from './read-document'
export * from './imported-document'
