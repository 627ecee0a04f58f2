import { toNetwork } from '../shared/hash-network.ts'
import { isThisMachine } from './is-this-machine.ts'

/** How many of something each network has at a time. */
export interface NetworkCount {
  hasRoom(address: string): boolean
  /** @returns lets go of it */
  occupy(address: string): () => void
}

export function countByNetwork(most: number): NetworkCount {
  const counts = new Map<string, number>()

  function move(network: string, step: 1 | -1): void {
    const count = (counts.get(network) ?? 0) + step
    if (count === 0) counts.delete(network)
    else counts.set(network, count)
  }

  return {
    hasRoom: (address) => isThisMachine(address) || (counts.get(toNetwork(address)) ?? 0) < most,
    occupy(address) {
      const network = toNetwork(address)
      let here = true
      move(network, 1)
      return () => {
        if (here) move(network, -1)
        here = false
      }
    },
  }
}
