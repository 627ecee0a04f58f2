import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../panel/icon.tsx'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { helpOf } from './help-store.ts'
import { helpWords } from './help-words.ts'

/** Asks whether the article helped. The answer may be changed; the last one counts. */
export function Vote({ helped }: { helped: boolean | undefined }): JSX.Element {
  const help = helpOf(useStores())
  const { errors } = useTexts()
  const texts = helpWords.use()
  const [failed, setFailed] = useState(false)
  const vote = (value: boolean): void => {
    setFailed(false)
    help.vote(value).catch(() => setFailed(true))
  }
  const answer = helped ? texts.thanks : texts.sorry
  return (
    <fieldset class="vote" aria-label={texts.helped}>
      <p>{texts.helped}</p>
      <div>
        {([true, false] as const).map((value) => (
          <button type="button" aria-pressed={helped === value} onClick={() => vote(value)}>
            {helped === value ? <Icon name="check" /> : null}
            {value ? texts.yes : texts.no}
          </button>
        ))}
      </div>
      <p class={failed ? 'error' : 'fine'} role="status">
        {failed ? errors.fallback : helped === undefined ? '' : answer}
      </p>
    </fieldset>
  )
}
