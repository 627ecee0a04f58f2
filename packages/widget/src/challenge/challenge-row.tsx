import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Icon } from '../panel/icon.tsx'
import { showView } from '../panel/show-view.ts'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { challengeCss } from './challenge.css.ts'
import type { ChallengeProps } from './challenge-props.ts'
import { challengeWords } from './challenge-words.ts'
import { type ProofState, proofOf } from './create-proof.ts'

export { proofOf } from './create-proof.ts'

export const load: ViewModule['load'] = challengeWords.load

const MARKS: Readonly<Record<ProofState, JSX.Element | null>> = {
  before: <Icon name="shield" />,
  checking: <span class="wheel" />,
  checked: <Icon name="check" />,
  unable: null,
}

/** It did not work, and there is another way. */
function Trouble({ words, instead }: { words: string; instead: string }): JSX.Element {
  const stores = useStores()
  return (
    <div class="closed">
      <p class="error" role="alert">
        {words}
      </p>
      <button type="button" class="quiet" onClick={() => showView(stores, 'chat')}>
        {instead}
      </button>
    </div>
  )
}

/** Says what the browser does before a call is asked for, and begins with it once somebody fills in the form. */
export function View({ call, instead }: ChallengeProps): JSX.Element {
  const texts = challengeWords.use()
  const ref = useStyles<HTMLDivElement>(challengeCss)
  const proof = proofOf(call.challenges)
  const state = useStore(proof.$state)
  const fields = useStore(call.$fields)
  const { fault } = useStore(call.$state)
  useEffect(() => {
    if (fields.phone.trim()) proof.begin()
  }, [fields, proof])
  const isUnable = state === 'unable'
  const hasFailed = state === 'before' && fault === 'callback/challenge-failed'
  return (
    <div ref={ref}>
      {isUnable || hasFailed ? (
        <Trouble words={isUnable ? texts.unable : texts.failed} instead={instead} />
      ) : (
        <div class="challenge">
          {MARKS[state]}
          <span role="status">{texts[state]}</span>
        </div>
      )}
    </div>
  )
}
