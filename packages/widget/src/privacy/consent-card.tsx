import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { afterPaint } from '../panel/after-paint.ts'
import { focusComposer } from '../panel/focus-composer.ts'
import { Icon } from '../panel/icon.tsx'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { consentCardCss } from './consent-card.css.ts'
import { holdPrivacy } from './privacy.ts'
import { usePrivacyWords } from './privacy-words.ts'

export { load } from './privacy-words.ts'

/** Asks once, in the flow and never in the way; both answers weigh the same. */
export function View(): JSX.Element | null {
  const privacy = holdPrivacy(useStores())
  const texts = usePrivacyWords()
  const ref = useStyles<HTMLElement>(consentCardCss)
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
    <section ref={ref} class="consent" aria-label={texts.consentTitle}>
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
