import type { PrivacyTexts } from './privacy-texts.ts'

export const pt: PrivacyTexts = {
  locale: 'pt',
  consentNotice:
    'Podemos ver que páginas visita aqui e em que clica? Assim, quem lhe responder poderá ajudar melhor. Pode alterar isto a qualquer momento em Privacidade.',
  consentTitle: 'Ajude-nos a ajudar',
  allow: 'Permitir',
  deny: 'Não, obrigado',
  thanks: 'Obrigado. Pode alterar isto a qualquer momento em Privacidade.',
  privacySwitch: 'Partilhar a minha visita',
  optOutHonoured:
    'O seu navegador pede aos sites que não vendam nem partilhem os seus dados. Nós não o fazemos.',
  privacyState: (allowed) =>
    allowed
      ? 'Vemos que páginas visita aqui e em que clica.'
      : 'Não vemos que páginas visita nem em que clica.',
}
