import type { CmpView } from './view.ts'

/** Takes what a command is answered with; for a listener, time and again. */
export type IabListener<Data> = (data: Data, success: boolean) => void

/** Asks an IAB consent system. */
export type IabAsk = (command: string, take: IabListener<never>, parameter: unknown) => void

/** What sets the frameworks of the IAB apart. */
export interface IabDialect {
  /** Of the function in `window`; the frame and the messages are called after it. */
  name: string
  version: number | string
  /** Arguments come in another order in each. */
  order(command: string, take: IabListener<never>, parameter: unknown): readonly unknown[]
}

type IabFunction = (...values: readonly unknown[]) => void

/** The API in this very window, be it a stub; undefined where there is none yet. */
export function findIabApi(view: CmpView, { name, order }: IabDialect): IabAsk | undefined {
  const views = view as unknown as Record<string, IabFunction | undefined>
  // Looked up with each call, since the system takes the place of its stub.
  return views[name] && ((...values) => views[name]?.(...order(...values)))
}
