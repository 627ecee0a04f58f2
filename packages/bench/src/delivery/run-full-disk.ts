import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom } from '../faults/random.ts'
import { createGatewayProcess } from './gateway-process.ts'
import type { Verdict } from './judge.ts'
import { judgeAll, judgeNow } from './judge-now.ts'
import { startLoad } from './load.ts'
import { lookAtCopy } from './look-at-copy.ts'
import { makeUlid } from './open-visitor.ts'

export interface FullDiskOutcome {
  /** After the kill over the full disk, and after there was room again. */
  full: Verdict
  roomy: Verdict
  /** What a visitor is told meanwhile: status and code. */
  refusal: string
}

/** Blocks of 512 bytes that a file may have. */
const ROOM = 12_288

/** Milliseconds that clients go on against the full disk. */
const STUBBORN = 2000

async function ask(url: string, session: string): Promise<string> {
  const answer = await fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session}` },
    // More than what little there may be left.
    body: JSON.stringify({ id: makeUlid(), text: 'x'.repeat(8000) }),
  })
  const { error } = (await answer.json()) as { error?: { code: string } }
  return `${answer.status} ${error?.code}`
}

async function waitUntilFull(url: string): Promise<void> {
  while ((await fetch(`${url}/readyz`)).status !== 503) await sleep(100)
}

/** Lets many write until there is no room, kills the gateway over it, and gives it room. */
export async function runFullDisk(): Promise<FullDiskOutcome> {
  const data = mkdtempSync(join(tmpdir(), 'beckon-full-'))
  const tight = createGatewayProcess({ data, before: `ulimit -f ${ROOM}` })
  const roomy = createGatewayProcess({ data })
  await tight.start()
  let gateway = tight
  const random = createRandom(1)
  // Texts of several pages, so that a group of them is more than what is left while one may not be.
  const load = await startLoad({
    ...{ clients: 12, window: 1, random, padding: 3000 },
    gateway: () => gateway,
  })
  await waitUntilFull(tight.url)
  await sleep(STUBBORN)
  const refusal = await ask(tight.url, load.sessions[0] ?? '')
  await tight.end('SIGKILL')
  const full = judgeNow(load.ledgers, lookAtCopy(data))
  gateway = roomy
  await roomy.start()
  await load.reach(50)
  await load.finish()
  await roomy.end('SIGTERM')
  const outcome = { full, roomy: judgeAll(load.ledgers, lookAtCopy(data)), refusal }
  rmSync(data, { recursive: true })
  return outcome
}
