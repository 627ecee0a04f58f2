import type { MessengerTexts } from './messenger-texts.ts'

export const pt: MessengerTexts = {
  offer: (messenger) => `Continuar no ${messenger}`,
  consent: (company, messenger) =>
    `${company} responde-lhe no ${messenger}, e o que lá escrever aparece aqui. Mais nada. Pode parar a qualquer momento.`,
  later: 'Agora não',
  open: (messenger) => `Abrir o ${messenger}`,
  waiting: (messenger) => `Prima Start no ${messenger} para continuar lá.`,
  on: (messenger) => `Este chat continua no ${messenger}.`,
  stop: 'Parar',
  failed: 'Não resultou. Tente mais tarde.',
  gone: (messenger) => `Este chat já não pode continuar no ${messenger}.`,
}
