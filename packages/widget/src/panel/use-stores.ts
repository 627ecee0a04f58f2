import { type Context, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Stores } from '../stores/stores.ts'
import type { Texts } from '../texts/texts.ts'
import { useStore } from './use-store.ts'

export const StoresContext: Context<Stores | null> = createContext<Stores | null>(null)

export function useStores(): Stores {
  const stores = useContext(StoresContext)
  if (!stores) throw new Error('A component of the panel was rendered outside of it.')
  return stores
}

export function useTexts(): Texts {
  return useStore(useStores().$texts)
}

/** The company's name; empty until the site's config is here. */
export function useCompany(): string {
  return useStore(useStores().chat.session.$config)?.name ?? ''
}
