import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { LIMITS } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { type MemoryPanel, memoryPanelsOf } from '../panel/memory-panel.tsx'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en } from '../texts/en.ts'

const { open, stop } = memoryPanelsOf(memoryWorldOf(core, testing))

afterEach(stop)

const MANY = { phone: 65, name: LIMITS.name + 1, note: LIMITS.note + 8 }
const COUNTS = { phone: '65/64', name: '201/200', note: '1,008/1,000' }

type Name = keyof typeof MANY

async function openForm(): Promise<MemoryPanel> {
  const panel = await open()
  panel.named(en.requestCall).click()
  await expect.poll(() => panel.find('#bk-note')).not.toBeNull()
  return panel
}

const fieldOf = ({ find }: MemoryPanel, name: Name): HTMLInputElement =>
  find(`#bk-${name}`) as HTMLInputElement

function write(panel: MemoryPanel, name: Name, text: string): void {
  const field = fieldOf(panel, name)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Each digit of it once more than is taken. */
const tooMuch = (name: Name): string => '2'.repeat(MANY[name])

const toldOf = ({ find }: MemoryPanel, name: Name): HTMLElement | null => find(`#bk-${name}-error`)

test.each(['phone', 'name', 'note'] as const)(
  'too much in the field for the %s stays whole, says so, and nothing is asked for until it is shortened',
  async (name) => {
    const panel = await openForm()
    const { calls } = panel.chat
    write(panel, 'phone', '+44 20 7946 0958')
    write(panel, name, tooMuch(name))
    await expect
      .poll(() => toldOf(panel, name)?.textContent)
      .toBe(en.errors['message/too-long'] + COUNTS[name])
    const field = fieldOf(panel, name)
    expect(field.getAttribute('aria-describedby')).toBe(toldOf(panel, name)?.id)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.hasAttribute('maxlength')).toBe(false)
    panel.named(en.close).focus()
    panel.named(en.requestCall).click()
    await expect.poll(() => panel.root.activeElement).toBe(field)
    expect(field.value).toBe(tooMuch(name))
    expect(calls.asked).toEqual([])
    write(panel, name, name === 'phone' ? '+44 20 7946 0958' : tooMuch(name).slice(0, LIMITS[name]))
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('false')
    panel.named(en.requestCall).click()
    await expect.poll(() => calls.asked.length).toBe(1)
  },
)

test('of what is endless nothing comes into the form', async () => {
  const panel = await openForm()
  write(panel, 'note', 'My order')
  const data = 'W'.repeat(1_000_000)
  const paste = new InputEvent('beforeinput', { data, bubbles: true, cancelable: true })
  fieldOf(panel, 'note').dispatchEvent(paste)
  expect(paste.defaultPrevented).toBe(true)
  await expect.poll(() => toldOf(panel, 'note')?.textContent).toBe(en.errors['message/too-long'])
  expect(fieldOf(panel, 'note').value).toBe('My order')
})
