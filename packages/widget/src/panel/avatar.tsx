import type { JSX } from 'preact'

/** The first letter of a name, as a picture of it. */
export function Avatar({ name }: { name: string }): JSX.Element {
  const [letter = ''] = name.trim()
  return (
    <span class="avatar" aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  )
}
