import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './icon.component.tsx'

interface CopyButtonProps {
  text: string
  /** What is copied, where more than one thing could be. */
  name?: string | undefined
  /** What to do where the browser does not let it: pages that are not secure have no clipboard. */
  onRefused?: (() => void) | undefined
}

/** Copies a text and says so. */
export function CopyButton({ text, name, onRefused }: CopyButtonProps): JSX.Element {
  const [done, setDone] = useState(false)
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setDone(true)
    } catch {
      onRefused?.()
    }
  }
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      <Icon name={done ? 'check' : 'copy'} />
      <span role="status">{done ? 'Copied' : 'Copy'}</span>
      {name && <span class="unseen">{name}</span>}
    </button>
  )
}
