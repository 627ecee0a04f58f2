import type { PrivacyTexts } from './privacy-texts.ts'

export const ptBr: PrivacyTexts = {
  locale: 'pt-BR',
  consentNotice:
    'Podemos ver quais páginas você visita aqui e no que você clica? Assim, quem responder poderá ajudar melhor. Você pode mudar isso a qualquer momento em Privacidade.',
  consentTitle: 'Ajude-nos a ajudar você',
  allow: 'Permitir',
  deny: 'Não, obrigado',
  thanks: 'Obrigado. Você pode mudar isso a qualquer momento em Privacidade.',
  privacySwitch: 'Compartilhar minha visita',
  optOutHonoured:
    'Seu navegador pede aos sites que não vendam nem compartilhem seus dados. Nós não fazemos isso.',
  privacyState: (allowed) =>
    allowed
      ? 'Vemos quais páginas você visita aqui e no que você clica.'
      : 'Não vemos quais páginas você visita nem no que você clica.',
}
