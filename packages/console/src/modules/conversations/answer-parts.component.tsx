import type { JSX } from 'preact'
import { RichText } from '../../ui/rich-text.component.tsx'
import type { AnswerPart } from './describe-reply.ts'

/** What was filled in or picked, by the names of what was asked. */
export function AnswerParts({ parts }: { parts: readonly AnswerPart[] }): JSX.Element {
  const isNamed = parts.some(([name]) => name !== '')
  if (!isNamed)
    return (
      <p dir="auto">
        <RichText text={parts.map(([, value]) => value).join(', ')} />
      </p>
    )
  return (
    <dl class="answer">
      {parts.map(([name, value]) => (
        <div key={name}>
          <dt dir="auto">{name}</dt>
          <dd dir="auto">
            <RichText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
