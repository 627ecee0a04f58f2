import { EventEmitter } from 'node:events'
import type { Facts, Publish } from './facts.ts'
import { tallyWork } from './tally-work.ts'

export interface Hub {
  publish: Publish
  /** @returns unsubscribes */
  subscribe<Name extends keyof Facts>(
    name: Name,
    listener: (fact: Facts[Name]) => unknown,
  ): () => void
  /** Resolves when all listeners are done with what was published. */
  settle(): Promise<void>
}

/**
 * Tells facts to whoever asked for them. A listener that fails is reported and harms
 * neither the others nor the publisher, whose work is already stored.
 */
export function createHub(onError: (error: unknown) => void): Hub {
  const emitter = new EventEmitter()
  const tally = tallyWork()

  async function run(work: () => unknown): Promise<void> {
    try {
      await work()
    } catch (error) {
      onError(error)
    }
  }

  return {
    publish: (name, fact) => {
      emitter.emit(name, fact)
    },

    subscribe: (name, listener) => {
      const guarded = (fact: Parameters<typeof listener>[0]): void => {
        void tally.run(() => run(() => listener(fact)))
      }
      emitter.on(name, guarded)
      return () => emitter.off(name, guarded)
    },

    settle: tally.settle,
  }
}
