/** A provider of single sign-on, by OpenID Connect. */
export interface OidcOptions {
  /** Its address, where its configuration is found. */
  issuer: string
  clientId: string
  /** Absent for a public client: PKCE protects the code all the same. */
  clientSecret?: string | undefined
  /** What the button says. */
  name: string
}

/** What a browser keeps between going to the provider and coming back. */
export interface OidcStep {
  state: string
  nonce: string
  verifier: string
}

/** A sign-in at the provider. */
export interface Oidc {
  name: string
  /** Where the browser goes, and what it keeps meanwhile. */
  begin(redirectUri: string): Promise<{ url: string; step: OidcStep }>
  /**
   * Who the provider says came back.
   *
   * @param returned the address the browser was led back to, with all that is in it
   * @throws Error where anything about it is not as it should be
   */
  finish(
    returned: URL,
    step: OidcStep,
  ): Promise<{ issuer: string; subject: string; email: string | undefined }>
}
