import type { Card } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../panel/icon.tsx'
import { CardView } from './card-view.tsx'
import { richWords } from './rich-words.ts'

interface CarouselProps {
  cards: readonly Card[]
  closed: boolean
  onPress(button: string): void
}

/** What scrolls has to be reached by keys, also in browsers that do not see to it. */
const REACHABLE = { tabIndex: 0 } as const

/** Cards in a row that scrolls: by finger, wheel, arrow keys or its two buttons. Tab goes through and on. */
export function Carousel({ cards, closed, onPress }: CarouselProps): JSX.Element {
  const texts = richWords.use()
  const list = useRef<HTMLUListElement>(null)

  function move(step: number): void {
    const element = list.current
    const item = element?.firstElementChild
    if (!element || !item) return
    const towards = getComputedStyle(element).direction === 'rtl' ? -step : step
    element.scrollBy({ left: towards * item.clientWidth })
  }

  return (
    <fieldset class="rich-carousel" aria-label={texts.cards}>
      <ul ref={list} {...REACHABLE} aria-label={texts.cards}>
        {cards.map((card) => (
          <li key={card.title}>
            <CardView card={card} closed={closed} onPress={onPress} />
          </li>
        ))}
      </ul>
      {cards.length > 1 ? (
        <div class="rich-steps">
          <button type="button" class="tool" aria-label={texts.previous} onClick={() => move(-1)}>
            <Icon name="back" />
          </button>
          <button type="button" class="tool" aria-label={texts.next} onClick={() => move(1)}>
            <Icon name="next" />
          </button>
        </div>
      ) : null}
    </fieldset>
  )
}
