import { freshBuild } from '../fresh-build'

export default function buildWeb(): void {
  freshBuild('h5', 'home.html')
}
