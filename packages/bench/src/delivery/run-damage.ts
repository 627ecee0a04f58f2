import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestGateway } from '@beckon/server/testing'
import { createRandom, type Random } from '../faults/random.ts'
import { DAMAGES, damageLog } from './damage.ts'
import { createGatewayProcess } from './gateway-process.ts'
import { formatVerdict, listBreaches, type Verdict } from './judge.ts'
import { judgeAll } from './judge-now.ts'
import type { Ledger } from './ledger.ts'
import { startLoad } from './load.ts'
import { copyDatabase, FILES } from './look-at-copy.ts'
import { readSqlite } from './read-stored.ts'

export interface DamageOptions {
  /** Copies that are spoiled, each in one of the ways. */
  copies: number
  seed: number
}

export interface DamageOutcome {
  damage: string
  /** What the gateway said where it did not start. */
  refusal: string | undefined
  /** How much was still there where it did. Of what was spoiled, nobody can have everything. */
  verdict: Verdict | undefined
  /** What must not be, in words. */
  breaches: readonly string[]
}

/** Of a log that was spoiled not everything can be there; but what is must be the beginning of it, and unchanged. */
function findBreaches({ refusal, verdict }: Pick<DamageOutcome, 'refusal' | 'verdict'>): string[] {
  if (verdict) return listBreaches({ ...verdict, lost: 0, missing: 0 })
  return refusal?.includes('cannot be used: ') ? [] : [`not started, and no reason: ${refusal}`]
}

/** One line for people. */
export function describeDamage({ damage, refusal, verdict }: DamageOutcome): string {
  if (!verdict) return `log ${damage}: ${refusal}`
  const { acked, lost } = verdict
  return `log ${damage}: started with ${acked - lost} of ${acked} acked; ${formatVerdict(verdict)}`
}

/** Acks before the kill. */
const ACKED = 300

/** Writes until there is something to spoil, and kills the gateway over it. */
async function fill(data: string, random: Random): Promise<readonly Ledger[]> {
  const gateway = createGatewayProcess({ data })
  await gateway.start()
  const load = await startLoad({ clients: 6, window: 4, random, gateway: () => gateway })
  await load.reach(ACKED)
  await gateway.end('SIGKILL')
  await load.abort()
  return load.ledgers
}

async function startOn(data: string): Promise<string | undefined> {
  try {
    const gateway = await startTestGateway({ data })
    await gateway.stop()
    return undefined
  } catch (error) {
    return String(error)
  }
}

/** Spoils copies of what a killed gateway left, and starts one on each. */
export async function runDamage({ copies, seed }: DamageOptions): Promise<DamageOutcome[]> {
  const random = createRandom(seed)
  const data = mkdtempSync(join(tmpdir(), 'beckon-damage-'))
  const ledgers = await fill(data, random)
  const kinds = Object.entries(DAMAGES)
  const outcomes: DamageOutcome[] = []
  for (let index = 0; index < copies; index++) {
    const [damage, spoil] = kinds[index % kinds.length] ?? []
    if (damage === undefined || spoil === undefined) break
    const copy = copyDatabase(data)
    damageLog(join(copy, FILES[1]), spoil, random)
    const refusal = await startOn(copy)
    const verdict =
      refusal === undefined ? judgeAll(ledgers, readSqlite(join(copy, FILES[0]))) : undefined
    outcomes.push({ damage, refusal, verdict, breaches: findBreaches({ refusal, verdict }) })
    rmSync(copy, { recursive: true })
  }
  rmSync(data, { recursive: true })
  return outcomes
}
