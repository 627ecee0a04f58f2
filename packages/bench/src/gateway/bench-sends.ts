import { join } from 'node:path'
import { median } from '../cost/median.ts'
import { startChild } from './child-server.ts'
import { connectBare, connectMany, connectVisitor } from './connect-socket.ts'
import { compareFigures, type Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { measureSends, type SendFigures } from './measure-sends.ts'
import { startGateway } from './start-gateway.ts'
import { lookOnce, makeLogFiles } from './warm-postgres.ts'

/** The first one warms up and does not count. Those of one run differ by half: the middle of few says little. */
const ROUNDS = 21

/** Messages of a client in a round. */
const EACH = 40

/** Durable send -> ack at the gateway beside a bare Socket.IO echo, taking turns. */
export async function benchSends({ data, database, clients }: Ground): Promise<Figure[]> {
  const echo = await startChild([join(import.meta.dirname, 'echo-server.ts')])
  const gateway = await startGateway(data, { database })
  if (database !== undefined) await makeLogFiles(database)
  const bare = await connectMany(clients, () => connectBare(echo.line))
  const ours = await connectMany(clients, () => connectVisitor(gateway))
  const rounds: { echoed: SendFigures; kept: SendFigures }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const echoed = await measureSends(bare, EACH)
    const kept = await measureSends(ours, EACH)
    if (round > 0) rounds.push({ echoed, kept })
    else if (database !== undefined) await lookOnce(database)
  }
  for (const socket of [...bare, ...ours]) socket.disconnect()
  await Promise.all([echo.stop(), gateway.stop()])
  const middle = (read: (round: (typeof rounds)[number]) => number) => median(rounds.map(read))
  const engine = database === undefined ? 'SQLite' : 'PostgreSQL'
  return [
    compareFigures(
      `durable sends of ${clients} clients, ${engine}`,
      {
        ours: middle(({ kept }) => kept.perSecond),
        bare: middle(({ echoed }) => echoed.perSecond),
        unit: '/s of a bare echo',
      },
      { atLeast: database === undefined ? 0.35 : 0.25 },
    ),
    compareFigures(
      `slowest hundredth of acks, ${engine}`,
      {
        ours: middle(({ kept }) => kept.p99),
        bare: middle(({ echoed }) => echoed.p99),
        unit: 'ms of a bare echo',
      },
      { atMost: 3 },
    ),
  ]
}
