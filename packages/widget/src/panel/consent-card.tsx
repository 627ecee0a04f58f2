import type { JSX } from 'preact'
import { focusComposer } from './focus-composer.ts'
import { Icon } from './icon.tsx'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

/** Asks once, in the flow and never in the way; both answers weigh the same. */
export function ConsentCard(): JSX.Element | null {
  const { privacy } = useStores()
  const texts = useTexts()
  const question = useStore(privacy.$question)
  const choose = (allow: boolean, event: Event): void => {
    focusComposer(event)
    const { locale, consentNotice: text } = texts
    privacy.choose(allow, { id: 'widget-analytics', locale, text })
  }
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
        <button type="button" onClick={(event) => choose(true, event)}>
          {texts.allow}
        </button>
        <button type="button" onClick={(event) => choose(false, event)}>
          {texts.deny}
        </button>
      </div>
    </section>
  )
}
