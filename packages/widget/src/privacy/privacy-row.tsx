import type { JSX } from 'preact'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { holdPrivacy } from './privacy.ts'
import { usePrivacyWords } from './privacy-words.ts'

/** Shows what is allowed now; taking it back is one tap, as giving it is. */
export function PrivacyRow(): JSX.Element {
  const privacy = holdPrivacy(useStores())
  const { privacy: title } = useTexts()
  const texts = usePrivacyWords()
  const { purposes, gpc } = useStore(privacy.$consent)
  const allowed = purposes.analytics
  const { locale, privacySwitch } = texts
  const state = texts.privacyState(allowed)
  const toggle = (): void =>
    privacy.choose(!allowed, { id: 'widget-privacy', locale, text: `${privacySwitch}. ${state}` })
  return (
    <section class="privacy" aria-label={title}>
      <div>
        <h3 id="bk-share">{privacySwitch}</h3>
        <p id="bk-state">{state}</p>
        {gpc && <p>{texts.optOutHonoured}</p>}
      </div>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={allowed}
        aria-labelledby="bk-share"
        aria-describedby="bk-state"
        onClick={toggle}
      />
    </section>
  )
}
