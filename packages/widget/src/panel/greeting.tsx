import type { JSX } from 'preact'
import { useCompany, useTexts } from './use-stores.ts'

/** Where every conversation begins; large while nothing else is there. */
export function Greeting({ small }: { small: boolean }): JSX.Element {
  const texts = useTexts()
  const company = useCompany()
  return (
    <div class={small ? 'greeting small' : 'greeting'}>
      <h2>{texts.greeting}</h2>
      {company ? <p>{texts.invitation(company)}</p> : null}
    </div>
  )
}
