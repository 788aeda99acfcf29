import { freshBuild } from '../fresh-build'

export default function buildWeb(): void {
  freshBuild('h5', 'home.html')
  // The one that speaks with a server: officials are told apart by it.
  freshBuild('h5:remote', 'home.html')
}
