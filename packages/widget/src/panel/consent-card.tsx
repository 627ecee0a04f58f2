import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { afterPaint } from './after-paint.ts'
import { focusComposer } from './focus-composer.ts'
import { Icon } from './icon.tsx'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

/** Asks once, in the flow and never in the way; both answers weigh the same. */
export function ConsentCard(): JSX.Element | null {
  const { privacy } = useStores()
  const texts = useTexts()
  const question = useStore(privacy.$question)
  const [answered, setAnswered] = useState(false)
  const choose = (allow: boolean, event: Event): void => {
    const { locale, consentNotice: text } = texts
    const hold = (): void => privacy.choose(allow, { id: 'widget-analytics', locale, text })
    // A refusal holds at once. What a grant starts can wait for a frame, so that a slow phone answers first.
    if (allow) afterPaint(hold)
    else hold()
    setAnswered(true)
    focusComposer(event)
  }
  if (question === 'none' && !answered) return null
  if (question === 'thanked' || answered) {
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
