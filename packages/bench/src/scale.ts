import { startPostgres } from '@beckon/tooling/test-postgres'
import { startRedis } from '@beckon/tooling/test-redis'
import { type RunningGateway, startGateway } from './scale/gateways.ts'
import { measureEvents, measureIdle, measureMessages } from './scale/measures.ts'

/** Sizes of a run: few enough for a laptop, enough for a cost of one to show. */
const SIZES = { idle: 1000, messages: 600, batches: 100 }

const show = (name: string, values: object): void => console.log(name, JSON.stringify(values))

/** What one and two gateways on PostgreSQL take for the same, and how long a hint is on its way. */
async function measurePair(
  name: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const first = await startGateway(settings)
  const second = await startGateway(settings)
  const pair: readonly [RunningGateway, RunningGateway] = [first, second]
  show(`${name}, both at one`, await measureMessages([first, first], pair, SIZES.messages))
  show(`${name}, side by side`, await measureMessages(pair, pair, SIZES.messages))
  await Promise.all(pair.map((gateway) => gateway.stop()))
}

const postgres = await startPostgres({ durable: true })
const redis = await startRedis()
try {
  const alone = await startGateway({})
  show('idle, SQLite', await measureIdle(alone, SIZES.idle))
  show('events, SQLite', await measureEvents(alone, SIZES.batches))
  await alone.stop()
  await measurePair('ticks', { DATABASE_URL: postgres.url })
  await measurePair('Redis', { DATABASE_URL: postgres.url, REDIS_URL: redis.url })
} finally {
  await redis.stop()
  await postgres.stop()
}
