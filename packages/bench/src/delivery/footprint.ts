import { setTimeout as sleep } from 'node:timers/promises'

/** What a gateway takes, as its own metrics say. */
export interface Footprint {
  /** Bytes. */
  heap: number
  descriptors: number
  sockets: number
}

const read = (metrics: string, name: string): number =>
  metrics
    .split('\n')
    .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)

/** Times that those who left are waited for, and milliseconds between. */
const LOOKS = 50
const PAUSE = 100

/** Waits until nobody is connected any more. */
export async function readFootprint(url: string): Promise<Footprint> {
  for (let left = LOOKS; ; left--) {
    const metrics = await (await fetch(`${url}/metrics`)).text()
    const footprint = {
      heap: read(metrics, 'nodejs_heap_size_used_bytes'),
      descriptors: read(metrics, 'process_open_fds'),
      sockets: read(metrics, 'beckon_sockets'),
    }
    if (footprint.sockets === 0 || left === 0) return footprint
    await sleep(PAUSE)
  }
}

/** The least of a third of the samples: what garbage collection leaves is the bottom of the saw. */
function leastOf(samples: readonly Footprint[], part: 'second' | 'last', of: keyof Footprint) {
  const third = Math.floor(samples.length / 3)
  const list = part === 'last' ? samples.slice(-third) : samples.slice(third, 2 * third)
  return Math.min(...list.map((sample) => sample[of]))
}

export interface Growth {
  /** Of the heap from the second third to the last, in bytes; the first third is warming up. */
  heap: number
  descriptors: number
  /** Who is still connected though all have left. */
  sockets: number
}

/** How much more is taken at the end than in the middle. */
export function measureGrowth(samples: readonly Footprint[]): Growth {
  const grow = (of: keyof Footprint): number =>
    leastOf(samples, 'last', of) - leastOf(samples, 'second', of)
  return {
    heap: grow('heap'),
    descriptors: grow('descriptors'),
    sockets: leastOf(samples, 'last', 'sockets'),
  }
}
