import {
  BeckonError,
  type CallbackChallenge,
  type CallbackOffer,
  isBeckonError,
} from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { LetGo } from '../stores/stores.ts'
import { type Subtle, solveChallenge } from './solve-challenge.ts'

/** `unable`: this page can never do it. */
export type ProofState = 'before' | 'checking' | 'checked' | 'unable'

/** Where challenges come from: with what can be asked for. */
export interface ChallengeSource {
  $offer: ReadableAtom<CallbackOffer | null>
  /** Asks for another. */
  readOffer(): Promise<void>
  late: LetGo[]
}

/** The work that a request for a call costs: done once, and used once. */
export interface Proof {
  $state: ReadableAtom<ProofState>
  /** Does it in the background, where that is not under way. */
  begin(): void
  /**
   * What goes along with a request, once it is there; undefined where the site wants none any more.
   *
   * @throws BeckonError `callback/challenge-failed`, or as `readOffer`
   */
  claim(): Promise<string | undefined>
  /** It was used, or does not count. */
  drop(): void
}

/** Milliseconds that a request may be on its way. */
const MARGIN = 30_000

/** What counts until a time of this device's own clock. */
interface Lasting<T> {
  value: T
  until: number
}

const lasts = <T>(held: Lasting<T> | undefined): held is Lasting<T> =>
  held !== undefined && Date.now() < held.until

/** @param subtle undefined where the page is not secure */
export function createProof(
  { $offer, readOffer, late }: ChallengeSource,
  subtle: Subtle | undefined,
): Proof {
  const $state = atom<ProofState>('before')
  let challenge: Lasting<CallbackChallenge> | undefined
  let held: Lasting<string> | undefined
  let work: Promise<string | undefined> | undefined
  /** Raised when what is under way is of no use any more. */
  let run = 0

  async function find(): Promise<Lasting<CallbackChallenge> | undefined> {
    if (!lasts(challenge)) await readOffer()
    return challenge
  }

  async function solve(mine: number): Promise<string | undefined> {
    $state.set('checking')
    const given = await find()
    // The owner turned it off.
    if (!given) return undefined
    challenge = undefined
    const isWanted = (): boolean => mine === run
    const value = subtle && (await solveChallenge(given.value, subtle, isWanted))
    if (!value) throw new BeckonError('callback/challenge-failed')
    if (isWanted()) held = { value, until: given.until }
    return value
  }

  async function settle(mine: number): Promise<string | undefined> {
    let state: ProofState = 'before'
    try {
      const value = await solve(mine)
      if (value) state = 'checked'
      return value
    } catch (error) {
      if (isBeckonError(error) && subtle) throw error
      state = 'unable'
      throw new BeckonError('callback/challenge-failed')
    } finally {
      if (mine === run) {
        work = undefined
        $state.set(state)
      }
    }
  }

  async function claim(): Promise<string | undefined> {
    if (lasts(held)) return held.value
    held = undefined
    work ??= settle(run)
    return work
  }

  function drop(): void {
    run += 1
    held = undefined
    work = undefined
    $state.set('before')
  }

  const stop = $offer.subscribe((offer) => {
    const next = offer?.challenge
    challenge = next && { value: next, until: Date.now() + next.expiresIn * 1000 - MARGIN }
  })
  late.push((isOver) => {
    drop()
    if (isOver) stop()
  })

  return {
    $state,
    claim,
    drop,
    begin() {
      if ($state.get() !== 'unable') claim().catch(() => {})
    },
  }
}

const proofs = new WeakMap<ChallengeSource, Proof>()

/** That of a form: begun by whoever needs it first. */
export function proofOf(source: ChallengeSource): Proof {
  const proof = proofs.get(source) ?? createProof(source, crypto.subtle)
  proofs.set(source, proof)
  return proof
}
