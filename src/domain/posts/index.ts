export { faultWords, type PostFault } from './fault'
export { type PostLibrary } from './library'
export { readPost, readPosts, type PostFile } from './read-post'
