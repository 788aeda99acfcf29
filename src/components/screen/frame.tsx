/** Types, tests and the web read the web frame; the weapp build picks frame.weapp by its name. */
export * from './frame.h5'
