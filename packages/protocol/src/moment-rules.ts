import type { MomentRequest } from './moments.ts'

/** What a card shows. */
export type MomentContent = Pick<MomentRequest, 'kind' | 'title' | 'body' | 'actions' | 'data'>

/** All of it has to be so at the same time. */
export interface MomentConditions {
  /** One of these fits: `*` is anything, and what begins with `/` is a path, else a whole address. */
  url?: readonly string[] | undefined
  /** They did this within the last half hour: the name of an event. */
  event?: string | undefined
  /** What tracking senses: a kind (`frustration`) or a reason (`rage-click`). */
  signal?: string | undefined
  /** On this page. */
  seconds?: number | undefined
  /** Per cent of this page. */
  scroll?: number | undefined
  /** Seconds without any input. */
  idle?: number | undefined
  /** They turn to leave: the pointer goes to the top of the window, or a phone's page is flung up. */
  exit?: boolean | undefined
  visitor?: 'new' | 'returning' | undefined
}

/** One of several that are compared. Who gets which is a matter of their id, so that it stays. */
export interface MomentVariant {
  id: string
  /** Against the sum of all; 1 where absent. */
  weight?: number | undefined
  /** What differs; false shows nothing, so that there is something to compare with. */
  moment?: Partial<MomentContent> | false | undefined
}

/** When to show something of the owner's own accord. */
export interface MomentRule {
  id: string
  when: MomentConditions
  moment: MomentContent
  variants?: readonly MomentVariant[] | undefined
  /** The higher goes first; 0 where absent. */
  priority?: number | undefined
  /** Shown again after so many days; once and never again where absent. */
  everyDays?: number | undefined
}

export interface MomentSettings {
  rules?: readonly MomentRule[] | undefined
  /** Cards by rules that one visitor gets within 24 hours; 1 where absent. */
  perDay?: number | undefined
}

/** What only the page can tell of a rule: it tracks `Moment Due` with the rule's id once all of it is so. */
export type MomentWatch = Pick<
  MomentConditions,
  'event' | 'signal' | 'seconds' | 'scroll' | 'idle' | 'exit'
>

/** The event by which a page says so. */
export const MOMENT_DUE = 'Moment Due'
