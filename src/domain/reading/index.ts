export { fold } from './text/fold'
export { readDocument } from './read-document'
export { dateLine, documentNumber } from './text/signature'
export * from './imported-document'
