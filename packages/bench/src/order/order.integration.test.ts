import type { StoredEvent, TimelineEntry } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createRandom } from '../faults/random.ts'
import { openRoughLine } from './open-rough-line.ts'

async function readTimeline(url: string, secret: string, id: string): Promise<StoredEvent[]> {
  const entries: TimelineEntry[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = `kind=anonymous_id&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const headers = { authorization: `Bearer ${secret}` }
    const answer = await fetch(`${url}/v1/people/${id}/timeline?${query}`, { headers })
    if (!answer.ok) throw new Error(await answer.text())
    const page = (await answer.json()) as { entries: TimelineEntry[]; next: string | null }
    entries.push(...page.entries)
    cursor = page.next
  }
  return entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : [])).reverse()
}

function countInversions(numbers: readonly number[]): number {
  return numbers.filter((number, index) => number < (numbers[index - 1] ?? 0)).length
}

const placeOf = ({ timestamp, messageId }: StoredEvent): string => `${timestamp} ${messageId}`

test.each([1, 2, 3, 4, 5])(
  'two thousand events are in the order they were made in, whatever the line does, seed %i',
  async (seed) => {
    const random = createRandom(seed)
    const line = await openRoughLine(random)
    const { beckon, gateway, platform } = line
    let made = 0
    while (made < 2000) {
      // Often several in one millisecond.
      const burst = 1 + Math.floor(random() * 30)
      for (let one = 0; one < burst; one++) void beckon.track('E', { number: made++ })
      await line.pass(Math.floor(random() * (random() < 0.5 ? 50 : 9000)))
      if (random() < 0.1) platform.hide()
      if (random() < 0.1) platform.wake()
    }
    await line.clear()
    const { anonymousId } = JSON.parse(platform.storage.read(`beckon.${gateway.site}`) ?? '{}')
    const events = await readTimeline(gateway.url, gateway.secret, String(anonymousId))
    // How many requests there are to spoil depends on how soon the gateway answers.
    expect(line.faults).toBeGreaterThan(3)
    expect((await beckon.stats()).dropped).toEqual({})
    expect(events).toHaveLength(made)
    // By its own time, and within a millisecond by the id, which counts on.
    const times = events.map(({ timestamp }) => Date.parse(timestamp))
    expect(countInversions(times)).toBe(0)
    const sorted = [...events].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    expect(sorted.map(({ properties }) => properties?.['number'])).toEqual(
      Array.from({ length: made }, (_, number) => number),
    )
    await line.stop()
  },
  60_000,
)
