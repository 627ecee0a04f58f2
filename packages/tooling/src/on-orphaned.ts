import { readFileSync } from 'node:fs'

/** How often to look, in milliseconds. */
const INTERVAL = 500

/** Package managers, and the shells they run scripts in. */
const STARTERS = /(^|[/\s'])(npm|npx|pnpm)\b|^sh\0-c\0/

/** Undefined where the process is gone, or the system has no /proc to tell. */
function readParent(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold spaces; state and parent come after it.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

function isStarter(pid: number): boolean {
  try {
    return STARTERS.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return false
  }
}

/** Each package manager and shell above us with its parent, the nearest first. */
function listStarters(pid: number): [pid: number, parent: number][] {
  const parent = readParent(pid)
  if (parent === undefined || !isStarter(pid)) return []
  return [[pid, parent], ...listStarters(parent)]
}

/**
 * Runs once when a package manager that started this script is gone. npm and pnpm leave their
 * scripts running when they are ended by a signal that did not come from the terminal; without
 * this a demo started by another program would outlive it. Returns how to stop looking.
 */
export function onOrphaned(run: () => void): () => void {
  const starters = listStarters(process.ppid)
  const timer = setInterval(() => {
    if (starters.every(([pid, parent]) => readParent(pid) === parent)) return
    clearInterval(timer)
    run()
  }, INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
