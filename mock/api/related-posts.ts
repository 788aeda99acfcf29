import { createPostRelating, entriesOfPost, type PostRelating } from '../../src/domain/search'
import { documents, posts } from './replies'

/** Made when a task or a post is first opened. */
let relating: PostRelating | undefined
export const relatedPosts = () =>
  (relating ??= createPostRelating(documents, posts().flatMap(entriesOfPost)))
