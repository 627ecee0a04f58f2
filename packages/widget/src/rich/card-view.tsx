import type { Card } from '@beckon/protocol'
import type { JSX } from 'preact'
import { RichText } from '../lines/rich-text.tsx'
import { Buttons } from './buttons.tsx'
import { isSafeImage } from './safe-url.ts'

interface CardProps {
  card: Card
  closed: boolean
  onPress(button: string): void
}

/** A picture, a title, a text and what can be done with it. */
export function CardView({ card, closed, onPress }: CardProps): JSX.Element {
  const { title, text, image, buttons = [] } = card
  return (
    <div class="rich-card">
      {image && isSafeImage(image.url) ? (
        <img src={image.url} alt={image.alt} loading="lazy" referrerpolicy="no-referrer" />
      ) : null}
      <div class="rich-words">
        <strong dir="auto">{title}</strong>
        {text ? (
          <p dir="auto">
            <RichText text={text} />
          </p>
        ) : null}
        <Buttons buttons={buttons} label={title} closed={closed} onPress={onPress} />
      </div>
    </div>
  )
}
