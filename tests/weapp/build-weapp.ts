import { freshBuild } from '../fresh-build'

export default function buildWeapp(): void {
  freshBuild('weapp', 'app.json')
  freshBuild('weapp:remote', 'app.json')
}
