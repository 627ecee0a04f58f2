import type { JSX } from 'preact'
import { splitLinks } from './links.ts'

/** Plain text as somebody wrote it, with its links made safe to follow. */
export function RichText({ text }: { text: string }): JSX.Element {
  const parts = splitLinks(text).map((part) =>
    part.href === null ? (
      part.text
    ) : (
      <a href={part.href} dir="ltr" target="_blank" rel="noopener noreferrer nofollow">
        {part.text}
      </a>
    ),
  )
  return <>{parts}</>
}
