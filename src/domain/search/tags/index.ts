export { tagsOf } from './choose'
