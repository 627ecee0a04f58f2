/** Where each secret is kept, which it is bound to. */
export const PLACES = {
  signing: (id: string): string => `signing_key/${id}`,
  secret: (id: string): string => `gateway_secret/${id}`,
  identity: (id: string): string => `identity_key/${id}`,
  messenger: (id: string): string => `messenger_account/${id}`,
  factor: (id: string): string => `agent_factor/${id}`,
} as const
