import { setTimeout as sleep } from 'node:timers/promises'
import type { Bout } from './scenario.ts'

/** A while between two times in milliseconds, as the seed has it. */
export function pause({ random }: Bout, least: number, most: number): Promise<void> {
  return sleep(least + random() * (most - least))
}
