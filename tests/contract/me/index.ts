import { createAsker, type AskAs } from './asker'
import { keepsWhatIsFollowed } from './following'
import { movesAndLeaves } from './leaving'
import { refusesStrangersAndNonsense } from './refusing'
import { keepsHowToRemind } from './reminding'

export type { AskAs } from './asker'

/** The contract of what is mine; run against both implementations. */
export function describeMyContract(name: string, ask: AskAs): void {
  const asker = createAsker(ask)
  describe(`what is mine, kept by ${name}`, () => {
    refusesStrangersAndNonsense(asker)
    keepsWhatIsFollowed(name, asker)
    keepsHowToRemind(asker)
    movesAndLeaves(asker)
  })
}
