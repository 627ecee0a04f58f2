import { type Context, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Desk } from './desk.ts'

export const DeskContext: Context<Desk | null> = createContext<Desk | null>(null)

/** The desk a component belongs to. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('This component is rendered outside of a desk.')
  return desk
}
