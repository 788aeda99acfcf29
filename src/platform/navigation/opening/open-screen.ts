// What editors and tests see; a build takes the file of its platform.
export * from './open-screen.h5'
