import type { FastifyInstance } from 'fastify'
import type { Usecases } from '../create-usecases.ts'
import type { Limits } from '../limits/create-limits.ts'
import { createAccess } from '../modules/agents/access.ts'
import { registerAgentRoutes } from '../modules/agents/agents.routes.ts'
import { registerMemberRoutes } from '../modules/agents/members.routes.ts'
import { registerOidcRoutes } from '../modules/agents/oidc.routes.ts'
import type { Oidc } from '../modules/agents/oidc.types.ts'
import { registerPictureRoutes } from '../modules/agents/pictures.routes.ts'
import { registerSecurityRoutes } from '../modules/agents/security.routes.ts'
import { registerArticleRoutes } from '../modules/articles/articles.routes.ts'
import { registerHelpRoutes } from '../modules/articles/help.routes.ts'
import { registerCallbackRoutes } from '../modules/callbacks/callbacks.routes.ts'
import { registerLinkRoutes } from '../modules/callbacks/links.routes.ts'
import { registerEmailRoutes } from '../modules/channels/email/email.routes.ts'
import { registerEmailLinkRoutes } from '../modules/channels/email/email-links.routes.ts'
import { registerMessengerRoutes } from '../modules/channels/messengers/messengers.routes.ts'
import { registerPushRoutes } from '../modules/channels/push/push.routes.ts'
import { registerConsentRoutes } from '../modules/consent/consent.routes.ts'
import { registerConversationRoutes } from '../modules/conversations/conversations.routes.ts'
import { registerDeliveryRoutes } from '../modules/deliveries/deliveries.routes.ts'
import { registerEventRoutes } from '../modules/events/events.routes.ts'
import { createIntake } from '../modules/events/intake.ts'
import { registerLibraryRoutes } from '../modules/events/library.routes.ts'
import { registerPixelRoutes } from '../modules/events/pixel.routes.ts'
import { registerFileRoutes } from '../modules/files/files.routes.ts'
import { registerIdentityRoutes } from '../modules/identity/identity.routes.ts'
import { registerMomentRoutes } from '../modules/moments/moments.routes.ts'
import { registerOutboxRoutes } from '../modules/outbox/outbox.routes.ts'
import { registerRightsRoutes } from '../modules/rights/rights.routes.ts'
import { registerSessionRoutes } from '../modules/sessions/sessions.routes.ts'
import { registerCookieRoutes } from '../modules/sites/cookie.routes.ts'
import { registerSettingsRoutes } from '../modules/sites/settings.routes.ts'
import { registerSiteRoutes } from '../modules/sites/sites.routes.ts'
import { registerTrailRoutes } from '../modules/trail/trail.routes.ts'
import type { Clock } from '../shared/clock.ts'
import { registerReadingRoutes } from './register-reading-routes.ts'

export interface RoutesOptions {
  publicUrl: string | undefined
  clock?: Clock | undefined
  limits: Limits
  /** Default `INTAKE_BYTES`. */
  intakeBytes?: number | undefined
  /** The provider of single sign-on, if there is one. */
  oidc?: Oidc | undefined
}

/** Every route of the protocol. */
export function registerRoutes(
  app: FastifyInstance,
  usecases: Usecases,
  { publicUrl, clock = Date.now, limits, intakeBytes, oidc }: RoutesOptions,
): void {
  const ways = { oidc: oidc ? { name: oidc.name } : null }
  const access = createAccess({ ...usecases, publicUrl })
  registerSiteRoutes(app, usecases.sites)
  registerCookieRoutes(app, usecases.sites)
  registerSettingsRoutes(app, { ...usecases, access })
  registerSessionRoutes(app, { ...usecases, limits })
  registerConversationRoutes(app, { ...usecases, limits })
  registerFileRoutes(app, { ...usecases, limits, publicUrl })
  registerCallbackRoutes(app, usecases)
  registerLinkRoutes(app, { links: usecases.callbackLinks, publicUrl })
  registerConsentRoutes(app, usecases)
  registerIdentityRoutes(app, { ...usecases, clock })
  registerEventRoutes(app, { ...usecases, limits, intake: createIntake(intakeBytes) })
  registerPixelRoutes(app, usecases.events)
  registerLibraryRoutes(app, { sites: usecases.sites, publicUrl })
  registerMomentRoutes(app, usecases)
  registerArticleRoutes(app, usecases)
  registerHelpRoutes(app, { ...usecases, limits, clock })
  registerAgentRoutes(app, { ...usecases, access, ways, publicUrl })
  registerOidcRoutes(app, { ...usecases, oidc, publicUrl })
  registerSecurityRoutes(app, { ...usecases, access })
  registerMemberRoutes(app, { ...usecases, access })
  registerPictureRoutes(app, { ...usecases, access })
  registerTrailRoutes(app, { ...usecases, access })
  registerEmailRoutes(app, usecases)
  registerEmailLinkRoutes(app, usecases)
  registerPushRoutes(app, usecases)
  registerMessengerRoutes(app, { ...usecases, access, limits })
  registerOutboxRoutes(app, usecases)
  registerDeliveryRoutes(app, usecases)
  registerRightsRoutes(app, usecases)
  registerReadingRoutes(app, usecases)
}
