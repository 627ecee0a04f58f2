import type { CallbackSlot } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useStore } from '../panel/use-store.ts'
import { useTexts } from '../panel/use-stores.ts'
import { formatTime } from '../texts/format-date.ts'
import { toLocalTime } from './call-time.ts'
import { callbackWords } from './callback-words.ts'
import { nameZone } from './name-zone.ts'
import { useCall } from './use-call.ts'

/** The visitor's own day of a slot: `2026-06-08`. */
const dayOf = ({ start }: CallbackSlot): string => toLocalTime(Date.parse(start)).slice(0, 10)

function formatChip(slot: CallbackSlot, locale: string): [weekday: string, date: string] {
  const write = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, options).format(new Date(slot.start))
  return [write({ weekday: 'short' }), write({ day: 'numeric', month: 'short' })]
}

interface ChipProps {
  name: string
  checked: boolean
  onPick: () => void
  children: JSX.Element | JSX.Element[] | string
}

function Chip({ name, checked, onPick, children }: ChipProps): JSX.Element {
  return (
    <label class="chip">
      <input type="radio" name={name} checked={checked} onChange={onPick} />
      <span>{children}</span>
    </label>
  )
}

/** A day, then a time of it, of those that are free; in the visitor's own zone. */
export function SlotPicker({ error }: { error: string | undefined }): JSX.Element {
  const call = useCall()
  const { locale } = useTexts()
  const texts = callbackWords.use()
  const slots = useStore(call.$offer)?.slots ?? []
  const { slot: picked } = useStore(call.$fields)
  const [wanted, setWanted] = useState('')
  const ref = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (error) ref.current?.querySelector('input')?.focus()
  }, [error])

  const days = slots.filter(
    (slot, index) => index === 0 || dayOf(slot) !== dayOf(slots[index - 1] ?? slot),
  )
  const chosen = slots.find(({ start }) => start === picked)
  const isWanted = (slot: CallbackSlot): boolean => dayOf(slot) === wanted
  const shown =
    days.find(isWanted) ??
    (chosen ? days.find((day) => dayOf(day) === dayOf(chosen)) : undefined) ??
    days[0]
  const day = shown && dayOf(shown)
  return (
    <div class="slots">
      <fieldset class="when">
        <legend>{texts.day}</legend>
        <div class="days">
          {days.map((slot) => {
            const [weekday, date] = formatChip(slot, locale)
            const key = dayOf(slot)
            return (
              <Chip
                key={key}
                name="bk-day"
                checked={key === day}
                onPick={() => {
                  setWanted(key)
                  call.set({ slot: '' })
                }}
              >
                <small>{weekday} </small>
                <b>{date}</b>
              </Chip>
            )
          })}
        </div>
      </fieldset>
      <fieldset class="when" ref={ref} aria-describedby={error ? 'bk-slot-error' : undefined}>
        <legend>{texts.slot}</legend>
        <div class="times">
          {slots
            .filter((slot) => dayOf(slot) === day)
            .map(({ start }) => (
              <Chip
                key={start}
                name="bk-slot"
                checked={start === picked}
                onPick={() => call.set({ slot: start })}
              >
                {formatTime(start, locale)}
              </Chip>
            ))}
        </div>
      </fieldset>
      {error ? (
        <p class="error" id="bk-slot-error" role="alert">
          {error}
        </p>
      ) : null}
      <p class="fine">{texts.zone(nameZone(locale))}</p>
    </div>
  )
}
