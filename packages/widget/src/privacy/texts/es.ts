import type { PrivacyTexts } from './privacy-texts.ts'

export const es: PrivacyTexts = {
  locale: 'es',
  consentNotice:
    '¿Nos permite ver qué páginas visita aquí y en qué hace clic? Así, quien le responda podrá ayudarle mejor. Puede cambiarlo en cualquier momento en Privacidad.',
  consentTitle: 'Ayúdenos a ayudarle',
  allow: 'Permitir',
  deny: 'No, gracias',
  thanks: 'Gracias. Puede cambiarlo en cualquier momento en Privacidad.',
  privacySwitch: 'Compartir mi visita',
  optOutHonoured: 'Su navegador pide que no se vendan ni se compartan sus datos. Así lo hacemos.',
  privacyState: (allowed) =>
    allowed
      ? 'Vemos qué páginas visita aquí y en qué hace clic.'
      : 'No vemos qué páginas visita ni en qué hace clic.',
}
