import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { useStores, useTexts } from './use-stores.ts'

/** Asks once, in the flow and never in the way; both answers weigh the same. */
export function ConsentCard(): JSX.Element | null {
  const { privacy } = useStores()
  const texts = useTexts()
  const question = useStore(privacy.$question)
  if (question === 'none') return null
  if (question === 'thanked') {
    return (
      <p class="system" role="status">
        {texts.thanks}
      </p>
    )
  }
  return (
    <section class="consent" aria-label={texts.consentTitle}>
      <Icon name="shield" />
      <p>{texts.consentNotice}</p>
      <div class="choices">
        <button type="button" onClick={() => privacy.choose(true, texts)}>
          {texts.allow}
        </button>
        <button type="button" onClick={() => privacy.choose(false, texts)}>
          {texts.deny}
        </button>
      </div>
    </section>
  )
}
