import { expect, test } from 'vitest'
import { openFiveTabs } from './five-tabs.ts'
import { noteReceipts } from './note-receipts.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

test.each(['granted', 'denied'] as const)(
  'the first choice, made before anything is fetched, is one choice in five tabs: %s',
  async (input) => {
    for (let round = 0; round < 2; round++) {
      const { context, pages } = await openFiveTabs(stage.browser, stage.demo)
      const receipts = noteReceipts(context)
      const actor = pages[round] ?? pages[0]
      const chosen = await actor?.evaluate((choice) => window.beckon?.consent(choice), input)
      expect(chosen).toMatchObject({ epoch: 1, chosen: true })
      await until(
        () => Promise.all(pages.map((page) => page.evaluate(() => window.beckon?.consent('get')))),
        (states) => states.every((state) => state?.epoch === 1 && state.at === chosen?.at),
      )
      // Whoever refuses at first is nobody, and the gateway is told nothing.
      const told = input === 'granted' ? 1 : 0
      await until(
        async () => receipts.length,
        (count) => count >= told,
      )
      for (const page of pages) await page.reload()
      const epochs = await Promise.all(
        pages.map((page) =>
          page.evaluate(async () => (await window.beckon?.consent('get'))?.epoch),
        ),
      )
      expect(epochs).toEqual([1, 1, 1, 1, 1])
      // Each tab sees to it that it arrives; it is one, of one visitor.
      expect(new Set(receipts.map(({ id }) => id)).size).toBe(told)
      expect(new Set(receipts.map(({ anonymousId }) => anonymousId)).size).toBe(told)
      await context.close()
    }
  },
)
