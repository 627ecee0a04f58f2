import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'

function CopyButton({ text }: { text: string }): JSX.Element {
  const [done, setDone] = useState(false)
  const copy = (): void => {
    void navigator.clipboard?.writeText(text).then(() => setDone(true))
  }
  return (
    <button type="button" class="button" onClick={copy}>
      <Icon name={done ? 'check' : 'copy'} />
      <span role="status">{done ? 'Copied' : 'Copy'}</span>
    </button>
  )
}

/** What to do while nobody has ever written. */
export function Welcome(): JSX.Element {
  const { site } = useDesk().agent
  const tag = `<script async src="${location.origin}/beckon.js" data-site="${site.site}"></script>`
  return (
    <div class="welcome">
      <Icon name="chat" />
      <h2>Be within reach</h2>
      <p class="quiet">
        Paste this tag into the pages of {site.name}. The first message appears here by itself.
      </p>
      <div class="tag">
        <code dir="ltr">{tag}</code>
        <CopyButton text={tag} />
      </div>
    </div>
  )
}
