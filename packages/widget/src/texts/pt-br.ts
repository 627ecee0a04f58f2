import { plural } from './plural.ts'
import type { Texts } from './texts.ts'

export const texts: Texts = {
  locale: 'pt-BR',
  dir: 'ltr',
  open: 'Abrir o chat',
  unread: plural('pt-BR', { one: '# mensagem nova', other: '# mensagens novas' }),
  online: 'Respondemos aqui mesmo',
  replyTime: (time) => `Tempo de resposta habitual: ${time}`,
  away: 'No momento não estamos',
  awayUntil: (time) => `De volta: ${time}`,
  connecting: 'Conectando…',
  offline: 'Sem conexão. Tentando novamente…',
  back: 'Voltar',
  close: 'Fechar',
  more: 'Mais',
  greeting: 'Olá! Como podemos ajudar?',
  invitation: (company) =>
    `Pergunte o que quiser. Uma pessoa da ${company} lê cada palavra e responde aqui.`,
  conversation: 'Conversa',
  composer: 'Mensagem',
  placeholder: 'Escreva para nós…',
  send: 'Enviar',
  earlier: 'Mostrar anteriores',
  latest: 'Ir para a mais recente',
  retry: 'Tentar novamente',
  sending: 'Enviando…',
  sent: 'Enviada',
  seen: 'Lida',
  typing: (name) => `${name} está digitando`,
  someone: 'Alguém',
  you: 'Você',
  ended:
    'Esta conversa expirou. Inicie uma nova para continuar; o que você estava escrevendo está salvo.',
  startAnew: 'Iniciar uma nova conversa',
  requestCall: 'Pedir uma ligação',
  privacy: 'Privacidade',
  errors: {
    'key/forbidden':
      'O chat não está configurado corretamente neste site. Fale conosco de outra forma.',
    'message/answered': 'Isso já foi respondido.',
    'message/too-long': 'Está longo demais. Encurte, por favor.',
    'network/unreachable': 'Ainda não enviada: não há conexão. Ela sai assim que houver.',
    'protocol/unsupported': 'O chat foi atualizado. Recarregue esta página.',
    'request/invalid': 'Algo neste formulário não está certo. Confira o que você preencheu.',
    'server/unavailable': 'Estamos reiniciando. Tente novamente em instantes.',
    'session/expired': 'Esta conversa expirou. Inicie uma nova para continuar.',
    'session/invalid': 'Esta conversa expirou. Inicie uma nova para continuar.',
    'site/unknown':
      'O chat não está configurado corretamente neste site. Fale conosco de outra forma.',
    fallback: 'Algo deu errado do nosso lado. Tente novamente em instantes.',
  },
}
