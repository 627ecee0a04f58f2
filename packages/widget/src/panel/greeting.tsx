import type { JSX } from 'preact'
import { readLanguage } from '../texts/read-language.ts'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

/** Where every conversation begins, in the site's own words if it has some; large while nothing else is there. */
export function Greeting({ small }: { small: boolean }): JSX.Element {
  const texts = useTexts()
  const config = useStore(useStores().chat.session.$config)
  const own = config?.chat?.greeting?.[readLanguage(texts.locale)]
  return (
    <div class={small ? 'greeting small' : 'greeting'}>
      <h2 dir="auto">{own ?? texts.greeting}</h2>
      {config ? <p>{texts.invitation(config.name)}</p> : null}
    </div>
  )
}
