import type { MessengerTexts } from './messenger-texts.ts'

export const ptBr: MessengerTexts = {
  offer: (messenger) => `Continuar no ${messenger}`,
  consent: (company, messenger) =>
    `${company} responde a você no ${messenger}, e o que você escrever lá aparece aqui. Nada mais. Você pode parar quando quiser.`,
  later: 'Agora não',
  open: (messenger) => `Abrir o ${messenger}`,
  waiting: (messenger) => `Toque em Start no ${messenger} para continuar lá.`,
  on: (messenger) => `Este chat continua no ${messenger}.`,
  stop: 'Parar',
  failed: 'Não funcionou. Tente mais tarde.',
  gone: (messenger) => `Este chat não pode mais continuar no ${messenger}.`,
}
