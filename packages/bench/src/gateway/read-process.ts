import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Of Linux alone: the benches read what a process uses from `/proc`. */
const readProc = (pid: number, name: string): string => readFileSync(`/proc/${pid}/${name}`, 'utf8')

/** Bytes of memory that a process holds. */
export function readMemory(pid: number): number {
  const [, kilobytes = 'NaN'] = /^VmRSS:\s+(\d+) kB/m.exec(readProc(pid, 'status')) ?? []
  return Number(kilobytes) * 1024
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Seconds of processor time that a process took so far, its own and the system's for it. */
export function readProcessor(pid: number): number {
  // The name before may hold blanks; it ends with the last parenthesis.
  const fields = readProc(pid, 'stat').split(')').at(-1)?.trim().split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}
