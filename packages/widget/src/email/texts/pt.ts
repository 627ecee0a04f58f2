import type { EmailTexts } from './email-texts.ts'

export const pt: EmailTexts = {
  offer: 'Receber a resposta também por e-mail',
  label: 'Endereço de e-mail',
  consent: (company) =>
    `${company} envia as suas respostas para este endereço, e este chat se o pedir. Mais nada.`,
  submit: 'Enviar respostas para aqui',
  later: 'Agora não',
  pending: (address) =>
    `Veja o seu e-mail: enviámos uma ligação para ${address}. As respostas chegam lá assim que a abrir.`,
  granted: (address) => `As respostas vão também para ${address}.`,
  change: 'Alterar',
  stop: 'Parar',
  transcriptSent: (address) => `Este chat vai a caminho de ${address}.`,
  invalid: 'Verifique este endereço de e-mail.',
  tooMany: 'Hoje foram pedidos demasiados e-mails. Tente amanhã.',
  offline: 'Sem ligação. Tente novamente.',
  gone: 'As respostas já não são enviadas por e-mail aqui.',
}
