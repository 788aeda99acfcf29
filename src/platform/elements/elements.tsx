/** Types, tests and the web read the web elements; the weapp build picks elements.weapp by its name. */
export * from './elements.h5'
