import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { onPostgres } from '../test-database.ts'
import { startTestGateway } from '../testing.ts'

/** What a gateway says as it starts. */
async function readLog(secretKeys: readonly Buffer[] | undefined): Promise<string> {
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line) => lines.push(line) })
  const { stop } = await startTestGateway({ log, secretKeys })
  await stop()
  return lines.join('')
}

test('where no key can be made for them, a gateway says that secrets lie open', async () => {
  expect((await readLog(undefined)).includes('set BECKON_SECRET_KEY')).toBe(onPostgres())
  expect(await readLog([randomBytes(32)])).not.toContain('BECKON_SECRET_KEY')
})
