import { Screen } from '@/components/screen'

export default function Page() {
  return <Screen title='document'>document</Screen>
}
