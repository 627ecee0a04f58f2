import { PURPOSES, type Purposes } from '@beckon/protocol'

export const NO_PURPOSES: Purposes = toPurposes(() => false)

export function toPurposes<T = boolean>(
  judge: (purpose: keyof Purposes) => T,
): Readonly<Record<keyof Purposes, T>> {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, judge(purpose)])) as never
}
