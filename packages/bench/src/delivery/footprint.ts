import { setTimeout as sleep } from 'node:timers/promises'

/** What a gateway takes, as its own metrics say. */
export interface Footprint {
  descriptors: number
  sockets: number
}

/** What it takes once so many had come and gone. */
export interface Sample extends Footprint {
  visitors: number
  /** Bytes that are left when what nobody needs is gone. */
  heap: number
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
      descriptors: read(metrics, 'process_open_fds'),
      sockets: read(metrics, 'beckon_sockets'),
    }
    if (footprint.sockets === 0 || left === 0) return footprint
    await sleep(PAUSE)
  }
}

/** The least of a third of the samples: what is just under way at a look is nothing that stays. */
function leastOf(samples: readonly Sample[], part: 'second' | 'last', of: keyof Sample) {
  const third = Math.floor(samples.length / 3)
  const list = part === 'last' ? samples.slice(-third) : samples.slice(third, 2 * third)
  return Math.min(...list.map((sample) => sample[of]))
}

export interface Growth {
  /** Of the heap from the second third to the last, in bytes a visitor; the first third is warming up. */
  perVisitor: number
  descriptors: number
  /** Who is still connected though all have left. */
  sockets: number
}

/** How much more is taken at the end than in the middle. */
export function measureGrowth(samples: readonly Sample[]): Growth {
  const grow = (of: keyof Sample): number =>
    leastOf(samples, 'last', of) - leastOf(samples, 'second', of)
  return {
    perVisitor: Math.round(grow('heap') / grow('visitors')),
    descriptors: grow('descriptors'),
    sockets: leastOf(samples, 'last', 'sockets'),
  }
}
