import { readFileSync } from 'node:fs'

/** Ticks of the kernel in a second, and bytes of a page. */
const [TICKS, PAGE] = [100, 4096]

/** What a process took so far: processor time in milliseconds, and memory in bytes. */
export function readProcess(pid: number): { cpu: number; memory: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name may hold anything; what is counted from its end is as the manual says.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system] = [Number(fields[11]), Number(fields[12])]
  return { cpu: ((user + system) / TICKS) * 1000, memory: Number(fields[21]) * PAGE }
}
