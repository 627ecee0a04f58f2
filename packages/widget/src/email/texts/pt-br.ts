import type { EmailTexts } from './email-texts.ts'

export const ptBr: EmailTexts = {
  offer: 'Receber a resposta também por e-mail',
  label: 'Endereço de e-mail',
  consent: (company) =>
    `${company} envia as respostas para este endereço, e este chat se você pedir. Nada mais.`,
  submit: 'Enviar respostas para cá',
  later: 'Agora não',
  pending: (address) =>
    `Veja seu e-mail: enviamos um link para ${address}. As respostas chegam lá assim que você abrir.`,
  granted: (address) => `As respostas também vão para ${address}.`,
  change: 'Alterar',
  stop: 'Parar',
  transcriptSent: (address) => `Este chat está a caminho de ${address}.`,
  invalid: 'Confira este endereço de e-mail.',
  tooMany: 'Hoje foram pedidos e-mails demais. Tente amanhã.',
  offline: 'Sem conexão. Tente novamente.',
  gone: 'As respostas não são mais enviadas por e-mail aqui.',
}
