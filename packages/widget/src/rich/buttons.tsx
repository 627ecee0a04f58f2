import type { ContentButton } from '@beckon/protocol'
import type { JSX } from 'preact'
import { richWords } from './rich-words.ts'
import { isSafeLink } from './safe-url.ts'

export interface ButtonsProps {
  buttons: readonly ContentButton[]
  label: string
  /** Beside one another, as far as there is room. */
  row?: boolean
  /** Was answered: only links still do something. */
  closed?: boolean
  onPress(id: string): void
}

function LinkButton({ url, label }: { url: string; label: string }): JSX.Element {
  const texts = richWords.use()
  const opensTab = /^http/i.test(url)
  const target = opensTab ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return (
    <a class="rich-button" href={url} dir="auto" {...target}>
      {label}
      {opensTab ? <span class="unseen"> ({texts.newTab})</span> : null}
    </a>
  )
}

/** Buttons that answer, and links that lead elsewhere. */
export function Buttons(props: ButtonsProps): JSX.Element | null {
  const { buttons, label, row, closed, onPress } = props
  const shown = buttons.filter(({ url }) => (url === undefined ? !closed : isSafeLink(url)))
  if (!shown[0]) return null
  return (
    <fieldset class={row ? 'rich-row' : 'rich-column'} aria-label={label}>
      {shown.map((button) =>
        button.url === undefined ? (
          <button
            key={button.id}
            type="button"
            class="rich-button"
            dir="auto"
            onClick={() => onPress(button.id)}
          >
            {button.label}
          </button>
        ) : (
          <LinkButton key={button.id} url={button.url} label={button.label} />
        ),
      )}
    </fieldset>
  )
}
