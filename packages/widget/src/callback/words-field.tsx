import type { JSX, RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '../panel/use-store.ts'
import { useWhole } from '../panel/use-whole.tsx'
import { MOST } from './call-fields.ts'
import { callbackWords } from './callback-words.ts'
import { Field } from './field.tsx'
import { useCall } from './use-call.ts'

/** The visitor's name, or what it is about: nobody has to say either. */
export function WordsField({ name }: { name: 'name' | 'note' }): JSX.Element {
  const call = useCall()
  const texts = callbackWords.use()
  const value = useStore(call.$fields)[name]
  const state = useStore(call.$state)
  const id = `bk-${name}`
  const { about, told } = useWhole(`${id}-error`, value, MOST[name])
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (state.fault === name) ref.current?.focus()
  }, [state, name])
  const control = {
    ...about,
    id,
    value,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void =>
      call.set({ [name]: event.currentTarget.value }),
  }
  return (
    <Field id={id} label={texts[name]} optional told={told}>
      {name === 'name' ? (
        <input {...control} ref={ref as RefObject<HTMLInputElement>} autocomplete="name" />
      ) : (
        <textarea {...control} ref={ref as RefObject<HTMLTextAreaElement>} rows={2} dir="auto" />
      )}
    </Field>
  )
}
