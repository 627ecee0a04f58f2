import { setImmediate } from 'node:timers/promises'

/** What is done for several at once; one result for each, in their order. */
export type DoTogether<Input, Result> = (inputs: readonly Input[]) => Promise<readonly Result[]>

export interface GatherOptions<Input> {
  /** How many share a turn at most. */
  largest: number
  /** What one turn may do only once: a second of these waits for the next, and so does not overtake. */
  keyOf?(input: Input): string
  /** Whether each is worth a try of its own after they failed together. */
  isOwnFault?(error: unknown): boolean
}

interface Waiting<Input, Result> {
  input: Input
  settle(outcome: PromiseSettledResult<Result>): void
}

/** Takes the first ones out of what waits. */
function takeTurn<Input, Result>(
  waiting: Waiting<Input, Result>[],
  { largest, keyOf }: GatherOptions<Input>,
): Waiting<Input, Result>[] {
  if (keyOf === undefined) return waiting.splice(0, largest)
  const keys = new Set<string>()
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
  const { isOwnFault = () => true } = options
  const waiting: Waiting<Input, Result>[] = []
  let running = false

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
    running = true
    while (waiting.length > 0) {
      // What came over the line by now is read first.
      await setImmediate()
      await run(takeTurn(waiting, options))
    }
    running = false
  }

  return (input) =>
    new Promise<Result>((resolve, reject) => {
      const settle: Waiting<Input, Result>['settle'] = (outcome) =>
        outcome.status === 'fulfilled' ? resolve(outcome.value) : reject(outcome.reason)
      waiting.push({ input, settle })
      if (!running) void runAll()
    })
}
