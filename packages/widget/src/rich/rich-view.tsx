import { knowsContent, type MessageContent } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { Answered } from './answered.tsx'
import { Buttons } from './buttons.tsx'
import { CardView } from './card-view.tsx'
import { Carousel } from './carousel.tsx'
import { DateField } from './date-field.tsx'
import { Form } from './form.tsx'
import { Pick } from './pick.tsx'
import { richCss } from './rich.css.ts'
import type { RichProps } from './rich-props.ts'
import { richWords } from './rich-words.ts'
import { type Answering, useAnswer } from './use-answer.ts'

export const load: ViewModule['load'] = richWords.load

interface AskProps extends Answering {
  content: MessageContent
  /** Names what is asked. */
  legend: string
  id: string
}

/** Nothing for a kind or a version that is not known here: the text says it all. */
function Ask({
  content,
  legend,
  id,
  values,
  answer,
}: Omit<AskProps, 'refused'>): JSX.Element | null {
  const press = (button: string): void => answer({ button })
  switch (content.kind) {
    case 'replies': {
      const pick = (option: string): void => answer({ option })
      return values ? null : <Buttons row buttons={content.options} label={legend} onPress={pick} />
    }
    case 'buttons':
      return <Buttons {...content} label={legend} closed={values !== undefined} onPress={press} />
    case 'card':
      return <CardView card={content} closed={values !== undefined} onPress={press} />
    case 'carousel':
      return <Carousel cards={content.cards} closed={values !== undefined} onPress={press} />
    case 'form':
      return values ? null : <Form id={id} form={content} legend={legend} onSubmit={answer} />
    case 'list': {
      const pick = (options: readonly string[]): void => answer({ options })
      return values ? null : <Pick {...content} id={id} legend={legend} onPick={pick} />
    }
    case 'date':
      return values ? null : <DateField id={id} date={content} legend={legend} onPick={answer} />
    default:
      return null
  }
}

/** What a message asks, and, once it is answered, with what. Its text is announced; this waits to be looked at. */
export function View({ id, content, text }: RichProps): JSX.Element | null {
  const root = useStyles<HTMLDivElement>(richCss)
  const { errors } = useTexts()
  const { values, refused, answer } = useAnswer(id, content)
  const focusAnswer = useRef(false)
  useLayoutEffect(() => {
    // The control that was used is gone; the focus must not go with it.
    if (!values || !focusAnswer.current) return
    focusAnswer.current = false
    root.current?.querySelector<HTMLElement>('.rich-answered')?.focus()
  }, [values, root])
  const send: Answering['answer'] = (given) => {
    focusAnswer.current = true
    answer(given)
  }
  return (
    <div ref={root} class="rich" aria-live="off">
      {knowsContent(content) ? (
        <>
          <Ask id={id} content={content} legend={text} values={values} answer={send} />
          {refused ? (
            <p class="error" role="alert">
              {errors['request/invalid']}
            </p>
          ) : null}
          {values ? <Answered content={content} values={values} /> : null}
        </>
      ) : null}
    </div>
  )
}
