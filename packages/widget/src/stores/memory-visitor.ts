import type * as core from '@beckon/core'
import type * as testing from '@beckon/core/testing'
import type { ChooseLink } from '../socket/choose-link.ts'
import { type MemoryWorld, type MemoryWorldOptions, memoryWorldOf } from '../socket/memory-world.ts'
import { type Chat, createChat } from './chat.ts'
// Fetched beforehand, so that a few turns of promises bring what the chat fetches.
import './routes.ts'
import './sender.ts'

/** A visitor's chat in a world of memory, for tests. */
export interface MemoryVisitor extends MemoryWorld {
  visitor: Chat
  /** One entry for each time the conversation was taken away. */
  dropped: number[]
}

export interface MemoryVisitors {
  createMemoryWorld(options?: MemoryWorldOptions): MemoryWorld
  setup(world?: MemoryWorld): MemoryVisitor
  /** One whose chat is open and connected. */
  online(world?: MemoryWorld): Promise<MemoryVisitor>
}

/** Core comes in by hand, as for the world. */
export function memoryVisitorOf(
  given: Pick<typeof core, 'createBeckon'>,
  tools: typeof testing,
): MemoryVisitors {
  const createMemoryWorld = memoryWorldOf(given, tools)

  function setup(world: MemoryWorld = createMemoryWorld()): MemoryVisitor {
    const dropped: number[] = []
    const chooseLink: ChooseLink = async () => world.chat.openLink
    const onDropped = (): void => void dropped.push(1)
    const visitor = createChat({ client: world.client, chooseLink, onDropped })
    return { ...world, visitor, dropped }
  }

  async function online(world?: MemoryWorld): Promise<MemoryVisitor> {
    const fixture = setup(world)
    fixture.visitor.start()
    await fixture.platform.settle()
    return fixture
  }

  return { createMemoryWorld, setup, online }
}
