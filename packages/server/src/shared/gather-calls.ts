import { setImmediate } from 'node:timers/promises'

/** What is done for several at once; one result for each, in their order. */
export type DoTogether<Input, Result> = (inputs: readonly Input[]) => Promise<readonly Result[]>

export interface GatherOptions<Input> {
  /** How many share a turn at most. */
  largest: number
  /** Turns that are under way at a time. Default 1. */
  lanes?: number | undefined
  /** What one turn may do only once: a second of these waits for the next, and so does not overtake. */
  keyOf?(input: Input): string
  /** Whether each is worth a try of its own after they failed together. */
  isOwnFault?(error: unknown): boolean
}

interface Waiting<Input, Result> {
  input: Input
  settle(outcome: PromiseSettledResult<Result>): void
}

/**
 * Takes the first ones out of what waits.
 *
 * @param busy keys of what is under way
 */
function takeTurn<Input, Result>(
  waiting: Waiting<Input, Result>[],
  busy: ReadonlySet<string>,
  { largest, keyOf }: GatherOptions<Input>,
): Waiting<Input, Result>[] {
  if (keyOf === undefined) return waiting.splice(0, largest)
  const keys = new Set(busy)
  const turn: Waiting<Input, Result>[] = []
  const rest: Waiting<Input, Result>[] = []
  for (const each of waiting.splice(0)) {
    const key = keyOf(each.input)
    const isIn = turn.length < largest && !keys.has(key)
    keys.add(key)
    ;(isIn ? turn : rest).push(each)
  }
  waiting.push(...rest)
  return turn
}

/**
 * Collects what is asked while others are answered, and does it in one go then. Whoever comes alone is not
 * kept waiting.
 *
 * @example
 * const findUser = gatherCalls((ids: readonly string[]) => findUsers(ids), { largest: 100 })
 * const [ann, ben] = await Promise.all([findUser('ann'), findUser('ben')])
 */
export function gatherCalls<Input, Result>(
  work: DoTogether<Input, Result>,
  options: GatherOptions<Input>,
): (input: Input) => Promise<Result> {
  const { isOwnFault = () => true, keyOf = () => '', lanes = 1 } = options
  const waiting: Waiting<Input, Result>[] = []
  const busy = new Set<string>()
  let running = 0

  const take = () => takeTurn(waiting, busy, options)

  async function run(turn: readonly Waiting<Input, Result>[]): Promise<void> {
    try {
      const results = await work(turn.map(({ input }) => input))
      for (const [index, { settle }] of turn.entries())
        settle({ status: 'fulfilled', value: results[index] as Result })
    } catch (reason) {
      if (turn.length > 1 && isOwnFault(reason)) await Promise.all(turn.map((each) => run([each])))
      else for (const { settle } of turn) settle({ status: 'rejected', reason })
    }
  }

  async function runAll(): Promise<void> {
    running += 1
    // What came over the line by now is read first.
    await setImmediate()
    for (let turn = take(); turn.length > 0; turn = take()) {
      const keys = turn.map(({ input }) => keyOf(input))
      for (const key of keys) busy.add(key)
      await run(turn)
      for (const key of keys) busy.delete(key)
      await setImmediate()
    }
    running -= 1
  }

  return (input) =>
    new Promise<Result>((resolve, reject) => {
      const settle: Waiting<Input, Result>['settle'] = (outcome) =>
        outcome.status === 'fulfilled' ? resolve(outcome.value) : reject(outcome.reason)
      waiting.push({ input, settle })
      if (running < lanes) void runAll()
    })
}
