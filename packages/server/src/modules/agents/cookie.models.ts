export const AGENT_COOKIE = 'beckon_agent'

/** Browsers cap a cookie's life at 400 days; the session behind it ends long before. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60

/** A session cookie no script can read and no other site can send; empty, it takes the one there is away. */
export function formatCookie(session: string, publicUrl: string | undefined): string {
  const secure = publicUrl?.startsWith('https:') ? '; Secure' : ''
  const age = session === '' ? 0 : COOKIE_SECONDS
  return `${AGENT_COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict${secure}; Max-Age=${age}`
}
