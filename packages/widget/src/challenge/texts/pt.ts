import type { ChallengeTexts } from './challenge-texts.ts'

export const pt: ChallengeTexts = {
  before: 'O seu navegador faz uma breve verificação contra robôs. Não tem de resolver nada.',
  checking: 'A confirmar que não é um robô a pedir…',
  checked: 'Verificado. Pode enviar o seu pedido.',
  unable: 'Não é possível fazer a verificação contra robôs nesta página. Escreva-nos, por favor.',
  failed: 'A verificação contra robôs não resultou. Tente de novo ou escreva-nos.',
}
