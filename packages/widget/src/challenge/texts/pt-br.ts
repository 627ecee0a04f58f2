import type { ChallengeTexts } from './challenge-texts.ts'

export const ptBr: ChallengeTexts = {
  before: 'Seu navegador faz uma breve verificação contra robôs. Você não precisa resolver nada.',
  checking: 'Confirmando que não é um robô pedindo…',
  checked: 'Verificado. Você pode enviar seu pedido.',
  unable:
    'Não é possível fazer a verificação contra robôs nesta página. Escreva para nós, por favor.',
  failed: 'A verificação contra robôs não deu certo. Tente de novo ou escreva para nós.',
}
