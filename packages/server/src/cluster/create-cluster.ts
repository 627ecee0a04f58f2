import { setTimeout as wait } from 'node:timers/promises'
import type { Facts } from '../shared/facts.ts'
import type { Bus } from './bus.ts'
import { createExpectedNodes } from './expected-nodes.ts'
import { type Item, readLetter } from './letter.ts'
import { createLetterReader } from './read-letters.ts'
import { createLetterSender } from './send-letters.ts'
import { createSharedMaps, type SharedMap } from './shared-map.ts'

/** Milliseconds between two signs of life, and that a bus rests that did not take a letter. */
const PACE = { beat: 2000, rest: 5000 }

/** Milliseconds that a gateway which starts waits at most for what the others know. */
const WELCOME = 2000

type Fact = keyof Facts

export interface ClusterOptions {
  /** The name of this gateway, another one each time it starts. */
  node: string
  /** Told what another gateway told. */
  onFact: <Name extends Fact>(name: Name, fact: Facts[Name]) => void
  /** What another gateway told is lost: whoever listens here has to look for themselves. */
  onLost: () => void
  /** Hears of a bus that does not carry, once, and once it does again. */
  onBus: (bus: string, error: unknown) => void
}

/** The gateways that share a database, as one of them knows them. */
export interface Cluster {
  tell<Name extends Fact>(name: Name, fact: Facts[Name]): void
  share<Value>(name: string): SharedMap<Value>
  /** Joins the others by what carries letters, best first, and learns what those know who are named. */
  join(buses: readonly Bus[], others: readonly string[]): Promise<void>
  hear(text: string): void
  /** How many gateways there are, this one included. */
  count(): number
  leave(): Promise<void>
}

/** Knows which buses carry, and takes those first. */
function createBusList(onBus: ClusterOptions['onBus']) {
  const failed = new Map<Bus, number>()
  let all: readonly Bus[] = []
  return {
    use: (given: readonly Bus[]) => {
      all = given
    },
    buses(): readonly Bus[] {
      const isResting = (bus: Bus) => Date.now() - (failed.get(bus) ?? 0) < PACE.rest
      return [...all].sort((a, b) => Number(isResting(a)) - Number(isResting(b)))
    },
    onFailure(bus: Bus, error: unknown) {
      if (!failed.has(bus)) onBus(bus.name, error)
      failed.set(bus, Date.now())
    },
    onSuccess(bus: Bus) {
      if (failed.delete(bus)) onBus(bus.name, undefined)
    },
    close: () => Promise.all(all.map((bus) => bus.close())),
  }
}

/** Looks again and again, until it is so or has taken too long. */
async function waitUntil(isSo: () => boolean, most: number): Promise<void> {
  for (const end = Date.now() + most; Date.now() < end && !isSo(); ) await wait(10)
}

export function createCluster({ node, onFact, onLost, onBus }: ClusterOptions): Cluster {
  const buses = createBusList(onBus)
  const sender = createLetterSender({ node, ...buses })
  const maps = createSharedMaps(add)
  const known = new Set<string>()
  const expected = createExpectedNodes()
  let isIn = false
  let timer: NodeJS.Timeout | undefined

  function add(item: Item): void {
    if (isIn) sender.add(item)
  }

  /** Items to one gateway go to all; who is not meant leaves them. */
  const answers: Record<string, (from: string, item: Item) => void> = {
    fact: (_from, [, name, fact]) => onFact(name as Fact, fact as never),
    bye: (from) => reader.part(from),
    again: (_from, [, to, number]) => {
      if (to === node) void sender.repeat(Number(number))
    },
    who: (from, [, to]) => {
      if (to === node) for (const item of [...maps.list(), ['that', from] as const]) add(item)
    },
    that: (from, [, to]) => {
      if (to === node) known.add(from)
    },
  }

  const reader = createLetterReader({
    onItem(from, item) {
      if (!maps.hear(from, item)) answers[item[0]]?.(from, item)
    },
    onNode(from) {
      maps.keep(from)
      add(['who', from])
      if (expected.hear(from)) onLost()
    },
    onGone: (from) => maps.drop(from),
    onGap: (from, number) => add(['again', from, number]),
    onLost(from) {
      add(['who', from])
      onLost()
    },
  })

  return {
    tell(name, fact) {
      const hasOthers = reader.hasOthers() || expected.mayBeThere()
      if (hasOthers) add(['fact', name, fact])
      else sender.skip()
    },
    share: (name) => maps.open(name),
    count: () => reader.nodes().length + 1,
    hear(text) {
      const letter = readLetter(text)
      if (letter !== undefined && letter.node !== node) reader.read(letter)
    },

    async join(given, others) {
      if (given.length === 0) return
      buses.use(given)
      isIn = true
      expected.add(others.filter((name) => name !== node))
      await sender.beat()
      timer = setInterval(() => {
        reader.look()
        void sender.beat()
      }, PACE.beat)
      await waitUntil(() => others.every((name) => name === node || known.has(name)), WELCOME)
      expected.join()
    },

    async leave() {
      add(['bye'])
      isIn = false
      clearInterval(timer)
      await sender.settle()
      reader.stop()
      maps.stop()
      await buses.close()
    },
  }
}
