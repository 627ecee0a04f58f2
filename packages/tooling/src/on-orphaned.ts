import { readFileSync } from 'node:fs'

/** How often to look, in milliseconds. */
const INTERVAL = 500

/** The parent of the shell that runs us; undefined where the system has no /proc to tell. */
function readGrandparent(): string | undefined {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    // The name in parentheses may hold spaces; state and parent come after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return undefined
  }
}

/**
 * Runs once when whoever started this script is gone. pnpm leaves its scripts running when it is
 * ended by a signal that did not come from the terminal; without this a demo started by another
 * program would outlive it. Returns how to stop looking.
 */
export function onOrphaned(run: () => void): () => void {
  const parent = process.ppid
  const grandparent = readGrandparent()
  const timer = setInterval(() => {
    if (process.ppid === parent && readGrandparent() === grandparent) return
    clearInterval(timer)
    run()
  }, INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
