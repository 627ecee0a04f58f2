import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { CopyButton } from '../../ui/copy-button.component.tsx'
import { Icon } from '../../ui/icon.component.tsx'

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
