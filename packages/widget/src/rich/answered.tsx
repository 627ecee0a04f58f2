import type { MessageContent, ReplyValues } from '@beckon/protocol'
import type { JSX } from 'preact'
import { Icon } from '../panel/icon.tsx'
import { useTexts } from '../panel/use-stores.ts'
import { describeParts } from './describe-answer.ts'
import { richWords } from './rich-words.ts'

interface AnsweredProps {
  content: MessageContent
  values: ReplyValues
}

/** What was answered, in place of what asked; it cannot be changed any more. */
export function Answered({ content, values }: AnsweredProps): JSX.Element {
  const texts = richWords.use()
  const { locale } = useTexts()
  const parts = describeParts(content, values, { texts, locale })
  return (
    <div class="rich-answered" tabIndex={-1}>
      <Icon name="check" />
      <div>
        <span class="unseen">{texts.answered}: </span>
        {parts.map(([name, value]) => (
          <p key={name}>
            {name ? <span dir="auto">{name}: </span> : null}
            <bdi>{value}</bdi>
          </p>
        ))}
      </div>
    </div>
  )
}
