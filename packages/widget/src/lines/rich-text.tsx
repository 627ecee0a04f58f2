import type { JSX } from 'preact'
import { splitLinks } from './split-links.ts'

/**
 * Plain text with its addresses made into links; always elements, never markup. A link reads
 * from left to right, whatever the text around it does.
 */
export function RichText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {splitLinks(text).map((part) =>
        part.href ? (
          <a href={part.href} dir="ltr" target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
