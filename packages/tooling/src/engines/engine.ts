/** One tab of a browser. */
export interface EnginePage {
  goto(url: string): Promise<void>
  /**
   * Runs a function in the page and answers what came of it, by way of JSON. It must not need
   * anything outside itself but its values.
   */
  evaluate<T, Values extends readonly unknown[]>(
    run: (...values: Values) => T,
    ...values: Values
  ): Promise<Awaited<T>>
  /** Presses keys of a keyboard together, as WebDriver names them, where the focus is. */
  press(...keys: readonly string[]): Promise<void>
  /**
   * As its button does. A script that does so itself may be the last that ever answers: what is asked of a page as it
   * goes to rest waits with it.
   */
  back(): Promise<void>
  close(): Promise<void>
}

/** The key to hold for copying and pasting. */
export const CONTROL = '\uE009'

/** What both protocols call one input source and what it does. */
export function toKeyActions(keys: readonly string[]): object[] {
  const act = (type: 'keyDown' | 'keyUp') => (value: string) => ({ type, value })
  const actions = [...keys.map(act('keyDown')), ...keys.toReversed().map(act('keyUp'))]
  return [{ type: 'key', id: 'keyboard', actions }]
}

/** A browser with a profile of its own, all tabs of which share what is stored. */
export interface Engine {
  openPage(): Promise<EnginePage>
  stop(): Promise<void>
}

/** An expression of a promise for JSON text: what drivers pass on whole. */
export function toExpression(
  run: (...values: never[]) => unknown,
  values: readonly unknown[],
): string {
  const list = values.map((value) => JSON.stringify(value)).join()
  return `(async () => JSON.stringify((await (${run})(${list})) ?? null))()`
}
