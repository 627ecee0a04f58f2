import type { JSX } from 'preact'
import { splitLinks } from './split-links.ts'

/** Plain text with its addresses made into links; always elements, never markup. */
export function RichText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {splitLinks(text).map((part) =>
        part.href ? (
          <a href={part.href} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
